import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildCompanion, COMPANION_FOLDER } from './build-companion.ts';

/**
 * Builds the companion and packs it as npm would publish it. Returns the archive,
 * dist/latchkey-companion-<version>.tgz.
 */
export async function packCompanion(
  destination = fileURLToPath(new URL('../dist', import.meta.url)),
  folder = COMPANION_FOLDER,
): Promise<string> {
  await buildCompanion(folder);
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', destination],
    { cwd: folder, shell: process.platform === 'win32' },
  );
  const [{ filename } = { filename: '' }] = JSON.parse(stdout) as readonly { readonly filename: string }[];
  return `${destination}/${filename}`;
}
