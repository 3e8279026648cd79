import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Core from '../src/core/index.ts';

const ENTRY = fileURLToPath(new URL('../src/core/index.ts', import.meta.url));

/**
 * The core as it is shipped, bundled: what runs TypeScript here names every closure that is made, which costs a fifth
 * of our time.
 */
export async function shippedCore(): Promise<typeof Core> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        minify: true,
        lib: { entry: ENTRY, formats: ['es'], fileName: () => 'core.mjs' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    return (await import(pathToFileURL(join(outDir, 'core.mjs')).href)) as typeof Core;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
