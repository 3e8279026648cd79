import { accessSync, constants } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Account } from '../system/account.ts';

/** Where certutil lies that browsers, with the short PATH they start us with, would not find. */
const BESIDES = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/opt/nss/bin',
  '/usr/local/opt/nss/bin',
  '/run/current-system/sw/bin',
];

/** NSS's certutil; null where there is none. What Windows calls certutil is another program. */
export function findCertutil({ platform, env }: Pick<Account, 'platform' | 'env'>): string | null {
  if (platform === 'win32') return null;
  const folders = [...(env['PATH'] ?? '').split(':').filter((folder) => isAbsolute(folder)), ...BESIDES];
  return folders.map((folder) => join(folder, 'certutil')).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
