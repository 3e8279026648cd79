import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../system/account.ts';

/** No list of profiles is longer; bytes. */
const MAX_TEXT_BYTES = 1_048_576;

/**
 * Resolves a folder that belongs to this person. Links may lead anywhere, as long as the target is theirs: people keep
 * such folders on other disks.
 * @returns its real path; null if it is no folder, or someone else's.
 */
export function ownFolder(path: string, { uid }: Pick<Account, 'uid'>): string | null {
  try {
    const real = realpathSync(path);
    const stat = statSync(real);
    return stat.isDirectory() && (uid === null || stat.uid === uid) ? real : null;
  } catch {
    return null;
  }
}

/** Whether this folder has an NSS database that is a regular file and belongs to this person. */
export function hasOwnDatabase(folder: string, { uid }: Pick<Account, 'uid'>): boolean {
  try {
    const stat = lstatSync(join(folder, 'cert9.db'));
    return stat.isFile() && (uid === null || stat.uid === uid);
  } catch {
    return false;
  }
}

/**
 * Reads a small text file.
 * @returns '' if it is missing, unreadable or too long.
 */
export function readSmallText(path: string): string {
  try {
    return statSync(path).size > MAX_TEXT_BYTES ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
