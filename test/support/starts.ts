import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type * as whole from './whole-background.ts';

export type Background = typeof whole;

/**
 * Has what is loaded late: a module, by the name of its file, or the list of keys in firmware (`static-keys`). One that
 * rejects is a file that cannot be read.
 */
export type Load = <T>(name: string, read: () => Promise<T>) => Promise<T>;

/** Whatever the background loads late goes through `load`. */
const throughLoad: Plugin = {
  name: 'through-load',
  enforce: 'pre',
  transform(code, id) {
    const heard = code.replaceAll(
      /\bimport\(\s*'(\.[^']*)'\s*\)/g,
      (all, path: string) => `load('${basename(path, '.ts')}', () => ${all})`,
    );
    return id.endsWith('/static-keys.ts') ? heard.replace('readTable()', "load('static-keys', readTable)") : heard;
  },
};

/**
 * Bundles our own modules as the build does, so that they can begin anew in a millisecond: nothing of what one start
 * had in memory is in the next, as when a browser starts the background again.
 * @returns starts one.
 */
export async function buildStarts(): Promise<(load?: Load) => Background> {
  const [built] = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { LATCHKEY_BROWSER: '"chrome"' },
    plugins: [throughLoad],
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: fileURLToPath(new URL('./whole-background.ts', import.meta.url)), formats: ['cjs'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk, ...others] = built?.output ?? [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('it is in one piece no longer');
  // Compiled once; each call has variables of its own.
  const start = new Function('exports', 'load', chunk.code) as (exports: Partial<Background>, load: Load) => void;
  return (load = (_, read) => read()) => {
    const exports: Partial<Background> = {};
    start(exports, load);
    return exports as Background;
  };
}
