// Plain JavaScript without dependencies: on a fresh machine this is the first thing that runs.
import { advice } from './setup/advice.mjs';
import { canInstall, install } from './setup/apt.mjs';
import { readBrowser } from './setup/arguments.mjs';
import { missing } from './setup/needs.mjs';
import { isNewEnough, MINIMUM_NODE } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';

/**
 * Gets everything `command` needs, or says exactly what to do.
 * @param {'start' | 'test'} command
 * @param {readonly string[]} args of the command; `--browser` matters here
 * @returns {boolean} whether the command can run now
 */
export function setUp(command, args) {
  const wanted = readBrowser(args);
  if (wanted === undefined) return complain('--browser takes chrome or firefox.');
  if (!isNewEnough(process.versions.node))
    return complain(`Latchkey needs Node ${MINIMUM_NODE} or newer; this is ${process.versions.node}.`);
  if (!installPackages()) return complain('The npm packages could not be installed. Try: npm ci --include=dev');

  const before = missing(command, wanted);
  if (before.length === 0) return true;
  console.log(`Missing: ${before.map(({ name }) => name).join(', ')}.`);
  if (canInstall()) install(before);
  const after = missing(command, wanted);
  return after.length === 0 || complain(advice(after));
}

function complain(message) {
  console.error(message);
  return false;
}
