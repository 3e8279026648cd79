import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from '../browsers.mjs';

/** What these would start by themselves. */
const SERVICES = ['caddy', 'avahi-daemon'];

/** A fresh Ubuntu installs its security updates in its first minutes; that takes longer than any person's apt. */
const LOCK_PATIENCE_MS = 15 * 60_000;
const LOCK_PAUSE_MS = 2000;

/** May this process install Debian packages? */
export function canInstall() {
  return process.platform === 'linux' && findProgram('apt-get') !== null && process.getuid?.() === 0;
}

/**
 * Installs what Debian has for these needs. Waits, and says so, while another program holds one of apt's locks. What
 * failed shows when the caller looks again; apt's own words are printed.
 * @param {import('./needs.mjs').Need[]} needs
 */
export function install(needs) {
  console.log('Reading package lists (apt-get update) ...');
  if (!aptGet(['update'])) console.log('Going on with the package lists that are already here.');
  const packages = needs.map(aptPackage).filter((name) => name !== null);
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(', ')} (apt-get install) ...`);
  if (!aptGet(['install', '-y', '--no-install-recommends', ...packages])) return;
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

function aptGet(args) {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (let told = ''; ;) {
    const { status, output } = runAptGet(args);
    if (status === 0) return true;
    const lock = heldLock(output);
    if (lock === null || Date.now() > deadline) {
      console.error(output.trimEnd().split('\n').slice(-30).join('\n'));
      return false;
    }
    if (lock !== told) console.log(`Waiting for another program that is at work on packages: ${lock} ...`);
    told = lock;
    pause(LOCK_PAUSE_MS);
  }
}

function runAptGet(args) {
  // Its words in English, for `heldLock`.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { status, stdout, stderr, error } = spawnSync('apt-get', ['-q', ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}` };
}

/**
 * `install` could wait by itself (DPkg::Lock::Timeout), `update` cannot; and neither would show before its end whom it
 * waits for.
 * @param {string} output of apt-get
 * @returns {string | null} which lock another program holds and, where apt knows it, which program
 */
function heldLock(output) {
  const [, lock, holder] =
    /^E: Could not get lock (\/\S*[^.\s])(?:\. It is held by (process \d+ \(.*\))| - open \(11:.*)/m.exec(output) ?? [];
  return lock === undefined ? null : holder === undefined ? lock : `${holder} holds ${lock}`;
}

function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Debian starts a server as soon as it is installed; the tests run their own. */
function stopService(name) {
  if (existsSync('/run/systemd/system')) spawnSync('systemctl', ['disable', '--now', name], { stdio: 'ignore' });
}
