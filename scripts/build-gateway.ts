import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { ICON, PASSKEY_SCRIPT, SHEETS } from '../gateway/page/style.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What is native, and so cannot be in the file: it stands beside it, as npm installs it. */
const NATIVE = 'classic-level';

/**
 * Two hundred devices that renew at once leave much to collect, and Node would rather let the memory grow: this keeps
 * what is young below some MiB.
 */
const LITTLE_MEMORY = '--max-semi-space-size=2';

/**
 * Bundles the gateway into one file for Node, which starts faster and takes less memory than the sources, and makes the
 * package.json by which npm installs the one thing that it needs besides.
 * @returns that file.
 */
export async function buildGateway(folder = `${root}dist/gateway`): Promise<string> {
  const read = (path: string): Promise<string> => readFile(new URL(path, `file://${root}gateway/page/`), 'utf8');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await viteBuild({
    configFile: false,
    root,
    logLevel: 'warn',
    define: {
      LATCHKEY_GATEWAY_STYLE: JSON.stringify((await Promise.all(SHEETS.map(read))).join('\n')),
      LATCHKEY_GATEWAY_ICON: JSON.stringify(await read(ICON)),
      LATCHKEY_GATEWAY_SCRIPT: JSON.stringify(await read(PASSKEY_SCRIPT)),
    },
    ssr: { noExternal: true, external: [NATIVE], target: 'node' },
    build: {
      ssr: `${root}gateway/main.ts`,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: 'latchkey-gateway.mjs',
          codeSplitting: false,
          banner: `#!/usr/bin/env -S node ${LITTLE_MEMORY}`,
        },
      },
    },
  });
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
    bin: { 'latchkey-gateway': 'latchkey-gateway.mjs' },
    dependencies: { [NATIVE]: devDependencies[NATIVE] },
  };
  await writeFile(`${folder}/package.json`, `${JSON.stringify(about, null, 2)}\n`);
  await writeFile(`${folder}/LICENSE`, await readFile(`${root}LICENSE`));
  const file = `${folder}/latchkey-gateway.mjs`;
  await chmod(file, 0o755);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`built ${await buildGateway()}`);
