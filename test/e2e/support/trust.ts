import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName, Place } from './types.ts';

const run = promisify(execFile);

/**
 * Installs certificate authorities as the person's own, in the store that the browser will read: Chromium's of the home
 * folder, Firefox's of the profile. Needs certutil (libnss3-tools) on PATH.
 * @param pems one certificate each
 */
export async function trust(name: BrowserName, { home, profile }: Pick<Place, 'home' | 'profile'>, pems: readonly string[]): Promise<void> {
  if (pems.length === 0) return;
  const store = name === 'chrome' ? join(home, '.pki', 'nssdb') : profile;
  await mkdir(store, { recursive: true });
  await run('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
  for (const [at, pem] of pems.entries()) {
    const file = join(home, `authority-${at}.pem`);
    await writeFile(file, pem);
    await run('certutil', ['-A', '-d', `sql:${store}`, '-n', `authority ${at}`, '-t', 'C,,', '-i', file]);
  }
}
