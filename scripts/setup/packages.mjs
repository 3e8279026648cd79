import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './lockfile.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Installs the npm packages of the lockfile where they are missing or differ.
 * @param {'stdout' | 'stderr'} output where npm and this say what they do.
 * @returns {boolean} whether they are there now.
 */
export function installPackages(output = 'stdout') {
  if (isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))) return true;
  process[output].write('Installing npm packages (npm ci) ...\n');
  const stdio = ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'];
  // include=dev: everything here is built and tested from source, whatever NODE_ENV says.
  const flags = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  const npm = process.env.npm_execpath;
  const run = npm
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: ROOT, stdio })
    : spawnSync('npm', flags, { cwd: ROOT, stdio, shell: process.platform === 'win32' });
  return run.status === 0;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8'));
  } catch {
    return null;
  }
}
