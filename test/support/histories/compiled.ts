import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { staticKeysAside } from '../../../scripts/vite-static-keys.ts';
import { packTable } from '../../../src/core/x509/keys/static-keys-table.ts';
import { readTable } from '../../../src/core/x509/keys/static-keys-source.ts';
import { BASE } from '../extension-api.ts';
import { knownCrypto } from './known-crypto.ts';

/**
 * The background as the build bundles it, in pieces that can begin anew in a millisecond. All but the core does so in
 * each life: the core keeps nothing (docs/architecture.md), so what lives on there is code, and stays fast.
 */

const ENTRY = fileURLToPath(new URL('../../../src/entries/background.ts', import.meta.url));
const CORE = /[\\/]src[\\/]core[\\/]/;
/** What a module would keep things in. */
const STATE = /^(?:export )?(?:let |const \w+(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<[^(]*>)?\(\))/m;

/** What its code finds around it in one of its lives, beside what every program does. */
export interface Scope {
  readonly globalThis: object;
  readonly chrome: object;
  readonly setTimeout: (job: () => void, ms?: number) => number;
  readonly clearTimeout: (id?: number) => void;
  readonly Date: DateConstructor;
  readonly crypto: object;
  readonly indexedDB: object;
  readonly navigator: object;
  readonly JSON: object;
  readonly console: object;
}

const NAMES = [
  'globalThis',
  'chrome',
  'setTimeout',
  'clearTimeout',
  'Date',
  'crypto',
  'indexedDB',
  'navigator',
  'JSON',
  'console',
] as const satisfies readonly (keyof Scope)[];

/** Begins a life. */
export type Start = (scope: Scope) => void;
type Piece = (module: object, exports: object, require: (file: string) => object, ...scope: readonly unknown[]) => void;

export async function compile(browser: 'chrome' | 'firefox'): Promise<Start> {
  const [built] = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { LATCHKEY_BROWSER: JSON.stringify(browser) },
    plugins: [staticKeysAside()],
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: ENTRY, formats: ['cjs'] },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', test: CORE }] } } },
    },
  })) as Rolldown.RolldownOutput[];
  const pieces = new Map<string, Piece>();
  const shared = new Map<string, object>();
  const keys = packTable(await readTable()).buffer;
  const ofCore = { self: { location: { href: `${BASE}background.js` } }, fetch: () => Promise.resolve(fileOf(keys)) };
  let entry = '';
  const core: string[] = [];
  for (const chunk of built?.output ?? []) {
    if (chunk.type !== 'chunk') continue;
    if (chunk.isEntry) entry = chunk.fileName;
    if (chunk.moduleIds.some((id) => CORE.test(id))) {
      core.push(chunk.fileName);
      await keepsNothing(chunk.moduleIds);
    }
    pieces.set(
      chunk.fileName,
      new Function('module', 'exports', 'require', ...NAMES, 'self', 'fetch', chunk.code) as Piece,
    );
  }
  if (core.length !== 1) throw new Error(`the core is in ${String(core.length)} pieces`);

  const begin = (known: Map<string, object>, scope: readonly unknown[]) => {
    const load = (path: string): object => {
      const file = path.replace(/^\.\//, '');
      const had = shared.get(file) ?? known.get(file);
      if (had) return had;
      const piece = pieces.get(file);
      if (!piece) throw new Error(`there is no ${file}`);
      const exports = {};
      known.set(file, exports);
      piece({ exports }, exports, load, ...scope);
      return exports;
    };
    return load;
  };
  // Of what surrounds it, the core uses cryptography alone, and one file of the extension; it has no clock.
  const { self, fetch } = ofCore;
  const around: Partial<Scope> = {
    globalThis,
    crypto: knownCrypto(() => globalThis.crypto.randomUUID()),
    console,
    JSON,
    Date: new Proxy(Date, {
      get: (date, name) => (name === 'now' ? undefined : (Reflect.get(date, name) as unknown)),
    }),
  };
  begin(shared, [...NAMES.map((name) => around[name]), self, fetch])(core[0] ?? '');
  const nothing = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
  return (scope) => void begin(new Map(), [...NAMES.map((name) => scope[name]), self, nothing])(entry);
}

const fileOf = (bytes: ArrayBuffer) => ({ arrayBuffer: () => Promise.resolve(bytes) });

/** @throws Error where a module of the core may have something from one life in the next. */
async function keepsNothing(modules: readonly string[]): Promise<void> {
  for (const id of modules.filter((each) => CORE.test(each)))
    if (STATE.test(await readFile(id, 'utf8'))) throw new Error(`${id} keeps something`);
}
