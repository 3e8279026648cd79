import { accessSync, constants } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { TrustStoreFault } from '../protocol/index.ts';
import type { Account } from '../system/account.ts';
import type { ToolResult } from './run-tool.ts';
import type { PairHalf } from './types.ts';

/** NSS's certutil: where it is installed, its arguments, and what its output means. */

/**
 * The database itself, as opposed to other tokens it knows (smart cards); it also keeps a colon in a nickname from
 * being read as the end of a token name.
 */
const TOKEN = 'NSS Certificate DB:';

/**
 * The scope root is trusted for websites; the cross certificate is known but trusted for nothing (measured in both
 * browsers).
 */
const FLAGS: Record<PairHalf, string> = { scopeRoot: 'C,,', cross: ',,' };

/** Passwords are read from an empty file, so a store that has one makes certutil fail instead of asking for it. */
const database = (folder: string): string[] => ['-d', `sql:${folder}`, '-f', '/dev/null'];

/** Argument lists, one for each operation. A certificate to add is read from standard input as DER. */
export const certutilArguments = {
  list: (folder: string): string[] => ['-L', ...database(folder)],
  show: (folder: string, nickname: string): string[] => ['-L', ...database(folder), '-a', '-n', TOKEN + nickname],
  make: (folder: string): string[] => ['-N', '-d', `sql:${folder}`, '--empty-password'],
  add: (folder: string, half: PairHalf, label: string): string[] => [
    '-A',
    ...database(folder),
    '-t',
    FLAGS[half],
    '-n',
    nicknameOf(half, label),
  ],
  remove: (folder: string, nickname: string): string[] => ['-D', ...database(folder), '-n', TOKEN + nickname],
};

/** The nickname under which one half of a pair is filed; the same as in the files that people import by hand. */
export const nicknameOf = (half: PairHalf, label: string): string => (half === 'cross' ? `${label} cross` : label);

/** One line of certutil's listing. */
export interface ListedCertificate {
  readonly nickname: string;
  readonly trusted: boolean;
}

/**
 * Reads the table that `list` prints. A nickname that contains a colon is printed with its token in front, all others
 * without.
 */
export function readCertutilList(text: string): ListedCertificate[] {
  return text.split('\n').flatMap((line) => {
    const [, name, flags] = /^(.*\S)\s+([a-zA-Z]*),[a-zA-Z]*,[a-zA-Z]*\s*$/.exec(line) ?? [];
    return name === undefined || flags === undefined || /^\s*SSL$/.test(name)
      ? []
      : [{ nickname: name.startsWith(TOKEN) ? name.slice(TOKEN.length) : name, trusted: flags.includes('C') }];
  });
}

/** What a failed run of certutil says about the store. */
export function storeFaultOf({ stderr }: Pick<ToolResult, 'stderr'>): TrustStoreFault {
  if (/SEC_ERROR_(BAD_PASSWORD|TOKEN_NOT_LOGGED_IN)|could not authenticate/.test(stderr)) return 'password';
  return /SEC_ERROR_READ_ONLY/.test(stderr) ? 'not-writable' : 'tool-failed';
}

/** Where certutil may be besides PATH: browsers start the companion with a short one. */
const BESIDES = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/opt/nss/bin',
  '/usr/local/opt/nss/bin',
  '/run/current-system/sw/bin',
];

/**
 * Finds NSS's certutil.
 * @returns its absolute path; null if it is not installed, and on Windows, where certutil is another program.
 */
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
