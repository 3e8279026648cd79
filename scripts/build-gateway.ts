import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild, type Rolldown } from 'vite';
import { servedFiles } from '../gateway/page/style.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What is native, and so cannot be in the file: it stands beside it, as npm installs it. */
const NATIVE = 'classic-level';
const FILE = 'latchkey-gateway.mjs';

/**
 * Bundles the gateway into one file for Node, which starts faster and takes less memory than the sources, and makes the
 * package.json by which npm installs the one thing that it needs besides. Whoever runs what was there before, or builds
 * at the same time, finds whole files.
 * @returns that file, dated as of when the sources began to be read.
 */
export async function buildGateway(folder = `${root}dist/gateway`): Promise<string> {
  const begun = new Date();
  await mkdir(folder, { recursive: true });
  const place = await mkdtemp(join(folder, '.new-'));
  const define = {
    LATCHKEY_GATEWAY_FILES: JSON.stringify(await servedFiles()),
    // A thread that is begun from a text is begun as a CommonJS script.
    LATCHKEY_GATEWAY_THREAD: JSON.stringify(await bundle('announcing-thread.mjs', 'cjs')),
  };
  await writeFile(join(place, FILE), `#!/usr/bin/env node\n${await bundle('main.ts', 'es', define)}`);
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

async function bundle(source: string, format: 'es' | 'cjs', define: Record<string, string> = {}): Promise<string> {
  const made = await viteBuild({
    configFile: false,
    root,
    logLevel: 'warn',
    define,
    ssr: { noExternal: true, external: [NATIVE], target: 'node' },
    build: {
      ssr: `${root}gateway/${source}`,
      write: false,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { format, codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = [made].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was made of ${source}`);
  return chunk.code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`built ${await buildGateway()}`);
