import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/entries/seldom.ts', import.meta.url));
const FILE = 'seldom.js';
const NAME = 'latchkey:seldom';

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

/** Of our own modules alone, as none of a library is in `seldom.js`. */
const IMPORT = /\bimport\(\s*'(\.[^']*)'\s*\)/g;

/**
 * Has a bundle load from beside it what is needed seldom, in place of carrying it: browsers parse the background anew
 * for nearly every event. Whatever a module loads by `import()` is in `seldom.js`, under the name by which
 * src/entries/seldom.ts imports it.
 * @param by how it can load a script.
 */
export function seldomAside(by: 'importScripts' | 'import'): Plugin {
  const held = importsOf(ENTRY);
  return {
    name: 'latchkey:seldom-aside',
    enforce: 'pre',
    resolveId(source) {
      if (source === NAME) return `\0${NAME}`;
      return source === `/${FILE}` ? { id: source, external: 'absolute' } : null;
    },
    load(id) {
      return id === `\0${NAME}` ? (by === 'import' ? BY_IMPORT : IN_WORKER) : null;
    },
    transform(code, id) {
      if (id.startsWith('\0')) return null;
      const loaded = code.replace(IMPORT, (_, module: string) => {
        const path = join(dirname(id), module);
        if (!held.has(path)) this.error(`${relative(dirname(ENTRY), path)} is loaded late, and not in ${FILE}.`);
        return 'seldom()';
      });
      return loaded === code ? null : { code: `import { seldom } from '${NAME}';${loaded}`, map: null };
    },
  };
}

/** The files that a module of ours imports. */
function importsOf(path: string): ReadonlySet<string> {
  const found = readFileSync(path, 'utf8').matchAll(/ from '(\.[^']*)'/g);
  return new Set([...found].map(([, module = '']) => join(dirname(path), module)));
}
