import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from '../browsers.mjs';

/** What these would start by themselves. */
const SERVICES = ['caddy', 'avahi-daemon'];

/** May this process install Debian packages? */
export function canInstall() {
  return process.platform === 'linux' && findProgram('apt-get') !== null && process.getuid?.() === 0;
}

/**
 * Installs what Debian has for these needs. What failed shows when the caller looks again; apt's own words are printed.
 * @param {import('./needs.mjs').Need[]} needs
 */
export function install(needs) {
  console.log('Reading package lists (apt-get update) ...');
  if (!aptGet('update')) return;
  const packages = needs.map(aptPackage).filter((name) => name !== null);
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(', ')} (apt-get install) ...`);
  if (!aptGet('install', '-y', '--no-install-recommends', ...packages)) return;
  for (const name of SERVICES) if (packages.includes(name)) stopService(name);
}

/**
 * The first candidate that this system really packages. Ubuntu's browser packages that only fetch a snap do not count:
 * a snap cannot be installed in a container and cannot read a profile or an extension from where we put them.
 * @param {import('./needs.mjs').Need} need
 * @returns {string | null}
 */
export function aptPackage({ packages }) {
  return packages.apt.find((name) => isRealPackage(name)) ?? null;
}

function isRealPackage(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const candidate = /Candidate: (\S+)/.exec(stdout ?? '')?.[1] ?? '(none)';
  return candidate !== '(none)' && !candidate.includes('snap');
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}`.trimEnd().split('\n').slice(-15).join('\n'));
  return status === 0;
}

/** Debian starts a server as soon as it is installed; the tests run their own. */
function stopService(name) {
  if (existsSync('/run/systemd/system')) spawnSync('systemctl', ['disable', '--now', name], { stdio: 'ignore' });
}
