import { accessSync, constants } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { TrustStoreFault } from '../protocol/types.ts';
import type { Account } from '../system/account.ts';
import type { ToolResult } from './run-tool.ts';
import type { PairHalf } from './types.ts';

/** The arguments of NSS's certutil, and what it says. */

/**
 * The store itself, whatever other tokens (smart cards) a database knows, and whatever a colon in a name would be taken
 * for.
 */
const TOKEN = 'NSS Certificate DB:';

/**
 * Measured in both browsers: the scope root trusted for websites, the cross certificate known and trusted for nothing.
 */
const FLAGS: Record<PairHalf, string> = { scopeRoot: 'C,,', cross: ',,' };

/**
 * The password of every store is looked for in a file with nothing in it: whoever has one says so, instead of asking.
 */
const database = (folder: string): string[] => ['-d', `sql:${folder}`, '-f', '/dev/null'];

/** Each gives one array of arguments. A certificate to be added is read from standard input. */
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

/** Under which our halves lie; the same as in the files that people install by hand. */
export const nicknameOf = (half: PairHalf, label: string): string => (half === 'cross' ? `${label} cross` : label);

export interface ListedCertificate {
  readonly nickname: string;
  readonly trusted: boolean;
}

/** Reads the table of `list`. A nickname with a colon comes with the token before it, every other without. */
export function readCertutilList(text: string): ListedCertificate[] {
  return text.split('\n').flatMap((line) => {
    const [, name, flags] = /^(.*\S)\s+([a-zA-Z]*),[a-zA-Z]*,[a-zA-Z]*\s*$/.exec(line) ?? [];
    return name === undefined || flags === undefined || /^\s*SSL$/.test(name)
      ? []
      : [{ nickname: name.startsWith(TOKEN) ? name.slice(TOKEN.length) : name, trusted: flags.includes('C') }];
  });
}

/** What a failed run means for a store. */
export function storeFaultOf({ stderr }: Pick<ToolResult, 'stderr'>): TrustStoreFault {
  if (/SEC_ERROR_(BAD_PASSWORD|TOKEN_NOT_LOGGED_IN)|could not authenticate/.test(stderr)) return 'password';
  return /SEC_ERROR_READ_ONLY/.test(stderr) ? 'not-writable' : 'tool-failed';
}

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
