import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { servedFiles } from '../gateway/page/style.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What is native, and so cannot be in the file: it stands beside it, as npm installs it. */
const NATIVE = 'classic-level';
const FILE = 'latchkey-gateway.mjs';
/** What its second thread runs; it is found by the same name as among the sources. */
const THREAD = 'announcing-thread.mjs';

/**
 * Bundles the gateway into one file for Node, which starts faster and takes less memory than the sources, and what its
 * second thread runs into another; makes the package.json by which npm installs the one thing that it needs besides.
 * Whoever runs what was there before, or builds at the same time, finds whole files.
 * @returns the first file, dated as of when the sources began to be read.
 */
export async function buildGateway(folder = `${root}dist/gateway`): Promise<string> {
  const begun = new Date();
  await mkdir(folder, { recursive: true });
  const place = await mkdtemp(join(folder, '.new-'));
  await bundle('main.ts', place, FILE);
  await bundle(THREAD, place, THREAD);
  const { version, license, devDependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
    version: string;
    license: string;
    devDependencies: Record<string, string>;
  };
  const about = {
    name: 'latchkey-gateway',
    version,
    description: 'A certificate authority for one home, whose root cannot vouch for a website.',
    license,
    type: 'module',
    engines: { node: '>=20.19' },
    bin: { 'latchkey-gateway': FILE },
    dependencies: { [NATIVE]: devDependencies[NATIVE] },
  };
  await writeFile(`${place}/package.json`, `${JSON.stringify(about, null, 2)}\n`);
  await writeFile(`${place}/LICENSE`, await readFile(`${root}LICENSE`));
  await chmod(join(place, FILE), 0o755);
  await utimes(join(place, FILE), begun, begun);
  for (const name of await readdir(place)) await rename(join(place, name), join(folder, name));
  await rm(place, { recursive: true });
  return join(folder, FILE);
}

async function bundle(source: string, folder: string, name: string): Promise<void> {
  await viteBuild({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { LATCHKEY_GATEWAY_FILES: JSON.stringify(await servedFiles()) },
    ssr: { noExternal: true, external: [NATIVE], target: 'node' },
    build: {
      ssr: `${root}gateway/${source}`,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: name,
          codeSplitting: false,
          banner: '#!/usr/bin/env node',
        },
      },
    },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`built ${await buildGateway()}`);
