import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type * as whole from './whole-background.ts';

export type Background = typeof whole;

/**
 * Bundles our own modules as the build does, so that they can begin anew in a millisecond: nothing of what one start
 * had in memory is in the next, as when a browser starts the background again.
 * @returns starts one.
 */
export async function buildStarts(): Promise<() => Background> {
  const [built] = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { LATCHKEY_BROWSER: '"chrome"' },
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
  const start = new Function('exports', chunk.code) as (exports: Partial<Background>) => void;
  return () => {
    const exports: Partial<Background> = {};
    start(exports);
    return exports as Background;
  };
}
