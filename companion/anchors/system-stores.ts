import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import { fromBase64 } from '../../src/core/encoding/bytes.ts';
import { readPem, toPem } from '../../src/core/encoding/pem.ts';
import type { Account } from '../system/account.ts';
import type { ToolResult, RunTool } from './run-tool.ts';
import { pairLabelOf } from './scoped-pairs.ts';
import {
  type PairHalf,
  type StoredCertificate,
  TrustStoreError,
  type TrustStorePlace,
  type TrustStore,
} from './types.ts';

/**
 * The arguments of macOS's `security`, for this person's login keychain. macOS asks the person before it trusts
 * anything.
 */
const securityArguments = {
  program: '/usr/bin/security',
  /** Prints everything in the keychain as PEM. */
  list: (keychain: string): string[] => ['find-certificate', '-a', '-p', keychain],
  /** It reads PEM from a file only. */
  add: (keychain: string, half: PairHalf, file: string): string[] =>
    half === 'scopeRoot'
      ? ['add-trusted-cert', '-r', 'trustRoot', '-p', 'ssl', '-k', keychain, file]
      : ['add-certificates', '-k', keychain, file],
  /** Prints the names of what this person trusts by settings of their own; fails if there are none. */
  trusted: (): string[] => ['dump-trust-settings'],
  /** By SHA-1, which is how the keychain identifies certificates; `-t` removes its trust settings as well. */
  remove: (keychain: string, half: PairHalf, sha1: string): string[] => [
    'delete-certificate',
    '-Z',
    sha1,
    ...(half === 'scopeRoot' ? ['-t'] : []),
    keychain,
  ],
};

interface Needs {
  readonly run: RunTool;
  readonly account: Account;
  /**
   * The companion's state folder, which exists. Programs that cannot read standard input get their input from a file
   * here, removed when they end.
   */
  readonly folder: string;
}

/** The login keychain of macOS. */
export function keychainStore({ path }: TrustStorePlace, { run, folder }: Pick<Needs, 'run' | 'folder'>): TrustStore {
  const tool = (args: readonly string[]) => run(securityArguments.program, args).then(said);
  return {
    look: async () => {
      const all = readPem(await tool(securityArguments.list(path))).flatMap(({ bytes }) => bytes ?? []);
      const trusted = (await run(securityArguments.program, securityArguments.trusted())).stdout
        .split('\n')
        .map((line) => line.replace(/^Cert \d+: /, ''));
      return all.map((der) => ({ der, trusted: trusted.includes(pairLabelOf(der) ?? ''), handle: sha1(der) }));
    },
    prepare: () => Promise.resolve(),
    add: (half, der) =>
      withFile(folder, der, async (file) => void (await tool(securityArguments.add(path, half, file)))),
    drop: async (half, handle) => void (await tool(securityArguments.remove(path, half, handle))),
  };
}

/** This user's trusted roots, and the authorities that are known without being trusted. */
const STORE: Record<PairHalf, string> = { scopeRoot: 'Root', cross: 'CA' };

/**
 * Prints every certificate of a store of this user, one line of base64 (DER) each. Nothing is ever inserted into this
 * text.
 */
const LISTING: Record<PairHalf, string> = {
  scopeRoot: 'Get-ChildItem Cert:\\CurrentUser\\Root | ForEach-Object { [Convert]::ToBase64String($_.RawData) }',
  cross: 'Get-ChildItem Cert:\\CurrentUser\\CA | ForEach-Object { [Convert]::ToBase64String($_.RawData) }',
};

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** The commands for this user's certificate store. Windows asks the person before it trusts a root. */
function windowsCommands({ env }: Pick<Account, 'env'>) {
  const system = win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  const certutil = (...args: string[]): Command => ({
    program: win32.join(system, 'certutil.exe'),
    args: ['-user', ...args],
  });
  return {
    list: (half: PairHalf): Command => ({
      program: win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
      args: ['-NoProfile', '-NonInteractive', '-Command', LISTING[half]],
    }),
    add: (half: PairHalf, file: string): Command => certutil('-addstore', STORE[half], file),
    /** By SHA-1, which is how Windows identifies certificates. */
    remove: (half: PairHalf, sha1: string): Command => certutil('-delstore', STORE[half], sha1),
  };
}

/** This user's certificate store on Windows. */
export function windowsStore({ run, account, folder }: Needs): TrustStore {
  const commands = windowsCommands(account);
  const tool = ({ program, args }: ReturnType<typeof commands.list>) => run(program, args).then(said);
  const listed = async (half: PairHalf): Promise<StoredCertificate[]> => {
    const lines = (await tool(commands.list(half))).split(/\r?\n/);
    return lines
      .flatMap((line) => fromBase64(line) ?? [])
      .map((der) => ({ der, trusted: half === 'scopeRoot', handle: sha1(der) }));
  };
  return {
    look: async () => [...(await listed('scopeRoot')), ...(await listed('cross'))],
    prepare: () => Promise.resolve(),
    add: (half, der) => withFile(folder, der, async (file) => void (await tool(commands.add(half, file)))),
    drop: async (half, handle) => void (await tool(commands.remove(half, handle))),
  };
}

function said({ code, stdout }: ToolResult): string {
  if (code !== 0) throw new TrustStoreError('tool-failed');
  return stdout;
}

const sha1 = (der: Uint8Array): string => createHash('sha1').update(der).digest('hex').toUpperCase();

async function withFile(folder: string, der: Uint8Array, use: (file: string) => Promise<void>): Promise<void> {
  const own = await mkdtemp(join(folder, 'certificate-'));
  try {
    const file = join(own, 'certificate.crt');
    await writeFile(file, toPem([der]), { mode: 0o600, flag: 'wx' });
    await use(file);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
