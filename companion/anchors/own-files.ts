import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../system/account.ts';

/** Longer than any list of profiles. */
const MAX_TEXT_BYTES = 1_048_576;

/**
 * The folder itself, links followed, if it is one and belongs to this person. A link may lead anywhere that is theirs:
 * people keep such folders on other disks.
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

/** Is there an NSS database in this folder that belongs to this person, as a file of its own? */
export function hasOwnDatabase(folder: string, { uid }: Pick<Account, 'uid'>): boolean {
  try {
    const stat = lstatSync(join(folder, 'cert9.db'));
    return stat.isFile() && (uid === null || stat.uid === uid);
  } catch {
    return false;
  }
}

/** Empty where there is no such text, or more than anybody would write. */
export function readSmallText(path: string): string {
  try {
    return statSync(path).size > MAX_TEXT_BYTES ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
