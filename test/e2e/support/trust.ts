import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName, Place } from './types.ts';

const run = promisify(execFile);

/** Certificates to install, PEM with one certificate each. */
export interface ToInstall {
  /** Trusted for websites. */
  readonly authorities?: readonly string[];
  /** Known, so that paths can be built with them, and trusted for nothing. */
  readonly intermediates?: readonly string[];
}

/**
 * Installs certificates as the person's own, in the store that the browser will read: Chromium's of the home folder,
 * Firefox's of the profile. The browser must not run. Needs certutil (libnss3-tools) on PATH.
 */
export async function trust(
  name: BrowserName,
  { home, profile }: Pick<Place, 'home' | 'profile'>,
  { authorities = [], intermediates = [] }: ToInstall,
): Promise<void> {
  if (authorities.length + intermediates.length === 0) return;
  const store = name === 'chrome' ? join(home, '.pki', 'nssdb') : profile;
  await mkdir(store, { recursive: true });
  if (!existsSync(join(store, 'cert9.db'))) await run('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
  const kinds = [
    { pems: authorities, called: 'authority', trustFlags: 'C,,' },
    { pems: intermediates, called: 'intermediate', trustFlags: ',,' },
  ];
  for (const { pems, called, trustFlags } of kinds) {
    for (const [at, pem] of pems.entries()) {
      const file = join(home, `${called}-${at}.pem`);
      await writeFile(file, pem);
      await run('certutil', ['-A', '-d', `sql:${store}`, '-n', `${called} ${at}`, '-t', trustFlags, '-i', file]);
    }
  }
}
