import { win32 } from 'node:path';
import type { Account } from '../system/account.ts';
import type { Half } from './types.ts';

/** Trusted roots, and authorities that are known without being trusted, of this user. */
const STORE: Record<Half, string> = { scopeRoot: 'Root', cross: 'CA' };

/** Every certificate of a store of this user, base64 of DER, one a line. Nothing is ever put into this text. */
const LISTING: Record<Half, string> = {
  scopeRoot: 'Get-ChildItem Cert:\\CurrentUser\\Root | ForEach-Object { [Convert]::ToBase64String($_.RawData) }',
  cross: 'Get-ChildItem Cert:\\CurrentUser\\CA | ForEach-Object { [Convert]::ToBase64String($_.RawData) }',
};

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** The commands for this user's certificate store. Windows asks the person before it trusts a root. */
export function windowsCommands({ env }: Pick<Account, 'env'>) {
  const system = win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  const certutil = (...args: string[]): Command => ({
    program: win32.join(system, 'certutil.exe'),
    args: ['-user', ...args],
  });
  return {
    list: (half: Half): Command => ({
      program: win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
      args: ['-NoProfile', '-NonInteractive', '-Command', LISTING[half]],
    }),
    add: (half: Half, file: string): Command => certutil('-addstore', STORE[half], file),
    /** By SHA-1, as Windows itself knows certificates. */
    remove: (half: Half, sha1: string): Command => certutil('-delstore', STORE[half], sha1),
  };
}
