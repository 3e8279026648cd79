import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildCompanion, COMPANION_FILE } from './build-companion.ts';

/**
 * `npm run companion -- install`: builds the companion where the last build is older than what it is made of, and runs
 * it.
 */
const MADE_OF = [
  'companion',
  'src/core',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'scripts/build-companion.ts',
];

async function newest(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(inside.map(async (name) => (await stat(`${path}/${name}`)).mtimeMs));
  return Math.max(mtimeMs, ...times);
}

const sources = await Promise.all(MADE_OF.map((name) => newest(fileURLToPath(new URL(`../${name}`, import.meta.url)))));
const built = await stat(COMPANION_FILE).then(
  ({ mtimeMs }) => mtimeMs,
  () => 0,
);
if (built < Math.max(...sources)) await buildCompanion();

// npm goes to the root of the package first; relative paths are meant from where the person stands.
const child = spawn(process.execPath, [COMPANION_FILE, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
