import type { Plugin } from 'vite';

const FILE = 'seldom.js';
const NAME = 'latchkey:seldom';

/** The modules that load something, by their path; in their place: what they export, and what of `seldom.js` it is. */
const LOADERS = [
  { path: /[\\/]src[\\/]store[\\/]load-migration\.ts$/, exports: 'loadMigration', member: 'migrate' },
  {
    path: /[\\/]src[\\/]features[\\/]trust[\\/]load-policy-reader\.ts$/,
    exports: 'loadPolicyReader',
    member: 'readManaged',
  },
  { path: /[\\/]src[\\/]features[\\/]ending[\\/]load-endings\.ts$/, exports: 'loadEndings', member: 'endings' },
  {
    path: /[\\/]src[\\/]features[\\/]devices[\\/]load-decisions\.ts$/,
    exports: 'loadDecisions',
    member: 'decisions',
  },
  {
    path: /[\\/]src[\\/]features[\\/]navigation[\\/]load-add-probe\.ts$/,
    exports: 'loadAddProbe',
    member: 'addProbe',
  },
  {
    path: /[\\/]src[\\/]features[\\/]navigation[\\/]load-password-field\.ts$/,
    exports: 'loadPasswordField',
    member: 'passwordField',
  },
  {
    path: /[\\/]src[\\/]core[\\/]net[\\/]load-strict-transport\.ts$/,
    exports: 'loadReadStrictTransport',
    member: 'readStrictTransport',
  },
  {
    path: /[\\/]src[\\/]features[\\/]trust[\\/]load-revocation-fetcher\.ts$/,
    exports: 'loadRevocationFetcher',
    member: 'revocationFetcher',
  },
  {
    path: /[\\/]src[\\/]platform[\\/]load-ask-companion\.ts$/,
    exports: 'loadAskCompanion',
    member: 'askCompanion',
  },
  {
    path: /[\\/]src[\\/]core[\\/]x509[\\/]describe[\\/]load-verify-weakly\.ts$/,
    exports: 'loadVerifyWeakly',
    member: 'verifyWeakly',
  },
] as const;

type Loader = (typeof LOADERS)[number]['exports'];

/**
 * Chromium's worker has no `import()`, and of scripts it may import late only those that it imported while it was
 * installed (docs/platform-facts.md#background-sleeps). Our policy about scripts asks for an address that is marked.
 */
const IN_WORKER = `
const url = trustedTypes.createPolicy('latchkey', { createScriptURL: () => '/${FILE}' }).createScriptURL('');
addEventListener('install', () => importScripts(url));
export async function seldom() {
  if (!globalThis.latchkeySeldom) importScripts(url);
  return latchkeySeldom;
}
`;

const BY_IMPORT = `
export async function seldom() {
  await import('/${FILE}');
  return latchkeySeldom;
}
`;

/**
 * Has a bundle load from beside it what is needed seldom (src/entries/seldom.ts), in place of carrying it: browsers
 * parse the background anew for nearly every event.
 * @param by how it can load a script.
 * @param without what the bundle has no use for at all.
 */
export function seldomAside(by: 'importScripts' | 'import', without: readonly Loader[] = []): Plugin {
  const replaced = new Set<string>();
  return {
    name: 'latchkey:seldom-aside',
    enforce: 'pre',
    resolveId(source) {
      if (source === NAME) return `\0${NAME}`;
      return source === `/${FILE}` ? { id: source, external: 'absolute' } : null;
    },
    load(id) {
      if (id === `\0${NAME}`) return by === 'import' ? BY_IMPORT : IN_WORKER;
      const loader = LOADERS.find(({ path }) => path.test(id));
      if (!loader) return null;
      replaced.add(loader.exports);
      return `
        import { seldom } from '${NAME}';
        export const ${loader.exports} = async () => (await seldom()).${loader.member};
      `;
    },
    generateBundle() {
      for (const { exports } of LOADERS)
        if (!replaced.has(exports) && !without.includes(exports))
          this.error(`The module of ${exports} was not found; has it moved?`);
    },
  };
}
