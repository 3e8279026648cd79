import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { COMPANION_FILE } from '../../../scripts/build-companion.ts';
import type { BrowserName, DriverOptions, Place } from './types.ts';

/**
 * Installs the companion as it is built for one profile, as a person does, and tells it the names of the embedded home,
 * which only the browser knows otherwise. Each leads where it leads in the browser.
 */
export async function registerCompanion(
  name: BrowserName,
  { home, profile }: Pick<Place, 'home' | 'profile'>,
  { names = [], addresses = {} }: Pick<DriverOptions, 'names' | 'addresses'>,
): Promise<void> {
  const hosts = join(home, 'hosts');
  await writeFile(hosts, names.map((host) => `${addresses[host] ?? '127.0.0.1'} ${host}\n`).join(''));
  const where = name === 'chrome' ? ['--user-data-dir', profile] : ['--home', home, '--browser', 'firefox'];
  await promisify(execFile)(process.execPath, [COMPANION_FILE, 'install', '--hosts', hosts, ...where]);
}

/** A copy of the extension as if its person had said yes to native messaging. */
export async function withCompanion(extension: string, home: string): Promise<string> {
  const copy = join(home, 'extension');
  await cp(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    permissions: string[];
    optional_permissions: string[];
  };
  const granted = {
    ...manifest,
    permissions: [...manifest.permissions, ...manifest.optional_permissions],
    optional_permissions: [],
  };
  await writeFile(path, JSON.stringify(granted));
  return copy;
}
