import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { uiConfig } from '../../../vite.config.ts';

/** A module of ours on loopback, as `/module.js`, for a page of a real browser to import. */
export interface ServedModule {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds a module for browsers, as the extension's pages are built, and serves it. @param entry path of a file. */
export async function serveModule(entry: string): Promise<ServedModule> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-module-'));
  const { target = [] } = uiConfig(outDir).build ?? {};
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { outDir, emptyOutDir: true, target, lib: { entry, formats: ['es'], fileName: () => 'module.js' } },
  });
  const server = await preview({
    configFile: false,
    root: tmpdir(),
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the module has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}/module.js`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
