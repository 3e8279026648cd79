import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readPem } from '../../src/core/encoding/pem.ts';
import { sameBytes } from '../../src/core/encoding/bytes.ts';
import { certutilArguments, storeFaultOf, type ListedCertificate, nicknameOf, readCertutilList } from './certutil.ts';
import { pairLabelOf } from './scoped-pairs.ts';
import { hasOwnDatabase } from './own-files.ts';
import type { RunTool } from './run-tool.ts';
import type { Account } from '../system/account.ts';
import {
  type StoredCertificate,
  type TrustStorePlace,
  TrustStoreError,
  type TrustStore,
  type WantedPair,
} from './types.ts';

/** At most so many certificates are looked at in one store. */
const MAX_CANDIDATES = 64;

interface Needs {
  /** The path of certutil; null if it is not installed. */
  readonly program: string | null;
  readonly run: RunTool;
  readonly account: Account;
}

/** An NSS database: the store of Chromium on Linux, and of Firefox everywhere. */
export function nssStore({ path, browser }: TrustStorePlace, { program, run, account }: Needs): TrustStore {
  const tool = async (args: readonly string[], input?: Uint8Array): Promise<string> => {
    if (program === null) throw new TrustStoreError('no-tool');
    const ran = await run(program, args, input);
    if (ran.code !== 0) throw new TrustStoreError(storeFaultOf(ran));
    return ran.stdout;
  };
  const exists = () => hasOwnDatabase(path, account);
  return {
    look: async (wanted) => {
      if (!exists()) return [];
      const listed = readCertutilList(await tool(certutilArguments.list(path)));
      const held: StoredCertificate[] = [];
      for (const one of listed.filter(({ nickname }) => mayBe(nickname, wanted)).slice(0, MAX_CANDIDATES)) {
        const blocks = readPem(await tool(certutilArguments.show(path, one.nickname)));
        add(
          held,
          one,
          blocks.flatMap(({ bytes }) => bytes ?? []),
          listed,
        );
      }
      return held;
    },
    prepare: async () => {
      if (exists()) return writable(join(path, 'cert9.db'));
      if (browser === 'firefox') throw new TrustStoreError('no-store');
      mkdirSync(path, { recursive: true, mode: 0o700 });
      await tool(certutilArguments.make(path));
    },
    add: async (half, der, label) => void (await tool(certutilArguments.add(path, half, label), der)),
    drop: async (_half, nickname) => void (await tool(certutilArguments.remove(path, nickname))),
  };
}

/** Browsers and people file a scope root under its label with something before or after it. */
function mayBe(nickname: string, wanted: WantedPair | null): boolean {
  if (wanted === null) return / \d{4}-\d{2}-\d{2} [0-9a-f]{8}/.test(nickname) && !nickname.endsWith(' cross');
  return [wanted.label, ...wanted.alsoUnder].some((name) => nickname.includes(name));
}

/**
 * certutil shows all certificates with the same subject together; only one that is certainly filed under this nickname
 * gets it as its handle.
 */
function add(
  held: StoredCertificate[],
  { nickname, trusted }: ListedCertificate,
  shown: readonly Uint8Array[],
  listed: readonly ListedCertificate[],
): void {
  const unique = listed.filter((other) => other.nickname === nickname).length === 1;
  for (const der of shown) {
    const its = unique && (shown.length === 1 || nickname === nicknameOf('cross', pairLabelOf(der, 'issuer') ?? ''));
    const at = held.findIndex((other) => sameBytes(other.der, der));
    const now: StoredCertificate = { der, trusted: its && trusted, handle: its ? nickname : null };
    if (at === -1) held.push(now);
    else if (its) held[at] = now;
  }
}

/** Opens the file as certutil will, so that a missing right shows before half of the work is done. */
async function writable(file: string): Promise<void> {
  try {
    await (await open(file, 'r+')).close();
  } catch {
    throw new TrustStoreError('not-writable');
  }
}
