import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { COMPANION_MINIMUM_NODE } from '../companion/register/program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const COMPANION_FOLDER = `${root}dist/companion`;
export const COMPANION_FILE = `${COMPANION_FOLDER}/latchkey-companion.mjs`;

/**
 * Bundles the companion, with everything it needs, into one file for Node. Returns that file. `executable`: in the form
 * that the one executable takes.
 */
export async function bundleCompanion(folder: string, executable = false): Promise<string> {
  const name = executable ? 'latchkey-companion.cjs' : 'latchkey-companion.mjs';
  await viteBuild({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { LATCHKEY_EXECUTABLE: JSON.stringify(executable) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: `${root}companion/main.ts`,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        output: {
          format: executable ? 'cjs' : 'es',
          entryFileNames: name,
          codeSplitting: false,
          banner: executable ? '' : '#!/usr/bin/env node',
        },
      },
    },
  });
  return `${folder}/${name}`;
}

/**
 * Makes the folder dist/companion, which is also the package `latchkey-companion`: the one file, its package.json,
 * licence and a word about it.
 */
export async function buildCompanion(folder = COMPANION_FOLDER): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const file = await bundleCompanion(folder);
  await chmod(file, 0o755);
  const { version, license } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
    version: string;
    license: string;
  };
  const about = {
    name: 'latchkey-companion',
    version,
    description: 'Shows the Latchkey browser extension the certificates of devices on your network.',
    license,
    type: 'module',
    engines: { node: `>=${COMPANION_MINIMUM_NODE}` },
    bin: { 'latchkey-companion': 'latchkey-companion.mjs' },
    files: ['latchkey-companion.mjs'],
  };
  await writeFile(`${folder}/package.json`, `${JSON.stringify(about, null, 2)}\n`);
  await writeFile(`${folder}/LICENSE`, await readFile(`${root}LICENSE`));
  await writeFile(`${folder}/README.md`, await readFile(`${root}docs/companion.md`));
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`built ${await buildCompanion()}`);
