import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'postject';
import { bundleCompanion, COMPANION_FOLDER } from './build-companion.ts';

/**
 * The mark in Node that says where to look for a program within; the same in every Node
 * (nodejs.org/api/single-executable-applications.html).
 */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const run = promisify(execFile);

/** `npm run companion:executable`: the companion and this very Node as one program, for this platform. Returns it. */
export async function buildExecutable(folder = COMPANION_FOLDER): Promise<string> {
  await mkdir(folder, { recursive: true });
  const main = await bundleCompanion(folder, true);
  const config = `${folder}/sea.json`;
  const blob = `${folder}/sea.blob`;
  const program = `${folder}/latchkey-companion${process.platform === 'win32' ? '.exe' : ''}`;
  await writeFile(config, JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true }));
  await run(process.execPath, ['--experimental-sea-config', config]);
  await rm(program, { force: true });
  await copyFile(process.execPath, program);
  await chmod(program, 0o755);
  // A changed program no longer fits its signature, and macOS starts none like that.
  if (process.platform === 'darwin') await run('codesign', ['--remove-signature', program]);
  await inject(program, 'NODE_SEA_BLOB', await readFile(blob), {
    sentinelFuse: FUSE,
    ...(process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}),
  });
  if (process.platform === 'darwin') await run('codesign', ['--sign', '-', program]);
  for (const left of [main, config, blob]) await rm(left);
  return program;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`built ${await buildExecutable()}`);
