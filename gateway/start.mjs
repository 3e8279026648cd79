#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isNewEnough, MINIMUM_NODE } from '../scripts/setup/node-version.mjs';
import { installPackages } from '../scripts/setup/packages.mjs';

/*
 * Starts the gateway of this checkout, in whatever folder this is called. What runs is the bundled file, which takes
 * two thirds of the memory that the sources take, and no second process. It is made anew where the sources changed.
 * On a fresh checkout this is the first thing that runs, so that nothing of npm's may be imported before the check.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist/gateway/latchkey-gateway.mjs');
const MADE_OF = ['gateway', 'src', 'ui', 'scripts/build-gateway.ts', 'package-lock.json'];

/** When this file, or anything in this folder, was last changed, milliseconds since the epoch. */
function lastChange(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
    : stat.mtimeMs;
}

const made = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
const isFresh = () => Math.max(...MADE_OF.map((path) => lastChange(join(root, path)))) <= made;
const build = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-gateway.ts'], { cwd: root, stdio: 'ignore' });

const has = (name) => existsSync(join(root, 'node_modules', name));

/**
 * Gets what it cannot do without from npm, and nothing else: npm deletes what is there before it installs, so a gateway
 * that could run must not be left without its packages where npm cannot be reached.
 * @returns why it cannot start; null where it can.
 */
function setUp() {
  if (!isNewEnough(process.versions.node))
    return `The gateway needs Node ${MINIMUM_NODE} or newer; this is ${process.versions.node}.`;
  const canRun = has('classic-level') && (isFresh() || (has('tsx') && has('vite')));
  if (canRun || installPackages('stderr')) return null;
  return 'The npm packages could not be installed. Try: npm ci --include=dev';
}

const fault = setUp();
if (fault !== null) {
  console.error(fault);
  process.exitCode = 1;
} else if (isFresh() || build().status === 0) await import(pathToFileURL(bundle).href);
else {
  // As in a folder that cannot be written. tsx would look for the settings of TypeScript in the folder of the call.
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
  await import('./main.ts');
}
