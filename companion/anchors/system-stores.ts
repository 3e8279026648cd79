import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, readPem, toPem } from '../../src/core/roots/pem.ts';
import { labelOf } from './scoped-pairs.ts';
import type { Ran, RunTool } from './run-tool.ts';
import { security } from './security.ts';
import type { Account } from '../system/account.ts';
import { type Half, type Held, type StorePlace, StoreError, type Vault } from './types.ts';
import { windowsCommands } from './windows.ts';

interface Needs {
  readonly run: RunTool;
  readonly account: Account;
  /**
   * The companion's own, which exists: files for programs that read no standard input lie there for as long as those
   * run.
   */
  readonly folder: string;
}

/** The login keychain of macOS. */
export function keychainVault({ path }: StorePlace, { run, folder }: Pick<Needs, 'run' | 'folder'>): Vault {
  const tool = (args: readonly string[]) => run(security.program, args).then(said);
  return {
    look: async () => {
      const all = readPem(await tool(security.list(path))).flatMap(({ bytes }) => bytes ?? []);
      const trusted = (await run(security.program, security.trusted())).stdout
        .split('\n')
        .map((line) => line.replace(/^Cert \d+: /, ''));
      return all.map((der) => ({ der, trusted: trusted.includes(labelOf(der) ?? ''), handle: sha1(der) }));
    },
    prepare: () => Promise.resolve(),
    add: (half, der) => withFile(folder, der, async (file) => void (await tool(security.add(path, half, file)))),
    drop: async (half, handle) => void (await tool(security.remove(path, half, handle))),
  };
}

/** This user's certificate store of Windows. */
export function windowsVault({ run, account, folder }: Needs): Vault {
  const commands = windowsCommands(account);
  const tool = ({ program, args }: ReturnType<typeof commands.list>) => run(program, args).then(said);
  const listed = async (half: Half): Promise<Held[]> => {
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

function said({ code, stdout }: Ran): string {
  if (code !== 0) throw new StoreError('tool-failed');
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
