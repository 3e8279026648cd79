import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readPem } from '../../src/core/encoding/pem.ts';
import { sameBytes } from '../../src/core/encoding/bytes.ts';
import { certutilArguments, storeFaultOf, type ListedCertificate, nicknameOf, readCertutilList } from './certutil.ts';
import { hasOwnDatabase } from './own-files.ts';
import { ROOT_NICKNAME, rootNickname } from './own-roots.ts';
import type { RunTool } from './run-tool.ts';
import { pairLabelOf } from './scoped-pairs.ts';
import type { Account } from '../system/account.ts';
import {
  type StoredCertificate,
  type TrustStorePlace,
  TrustStoreError,
  type TrustStore,
  type Wanted,
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
      const own = listed.filter(({ nickname }) => nickname === wanted?.label);
      // A browser caches certificates of the same name, and those without trust must not push out one that is trusted.
      const others = listed
        .filter((each) => !own.includes(each) && mayBe(each, wanted))
        .toSorted((a, b) => Number(b.trusted) - Number(a.trusted));
      for (const one of [...own, ...others].slice(0, MAX_CANDIDATES)) {
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

/** Browsers and people file a root under its label with something before or after it. */
function mayBe({ nickname, trusted }: ListedCertificate, wanted: Wanted | null): boolean {
  if (wanted === null) return / \d{4}-\d{2}-\d{2} [0-9a-f]{8}/.test(nickname) || ROOT_NICKNAME.test(nickname);
  const names = [wanted.label, ...wanted.alsoUnder].filter((name) => name !== '');
  return (wanted.trustedToo === true && trusted) || names.some((name) => nickname.includes(name));
}

/** The nicknames under which the companion files a certificate, each of which no other certificate has. */
function ourNicknames(der: Uint8Array): readonly (string | null)[] {
  // A scope root is signed by itself, so it bears the label as subject, too.
  const pair = pairLabelOf(der) === null ? pairLabelOf(der, 'issuer') : null;
  return [pair === null ? null : nicknameOf('cross', pair), rootNickname(der)];
}

/**
 * certutil shows all certificates with the same subject together, as a gateway's root and its cross certificates are;
 * only one that is certainly filed under this nickname gets it as its handle: by a nickname of ours, or as the only one
 * that no other nickname of ours belongs to.
 */
function add(
  held: StoredCertificate[],
  { nickname, trusted }: ListedCertificate,
  shown: readonly Uint8Array[],
  listed: readonly ListedCertificate[],
): void {
  const isUnique = (name: string | null): boolean => listed.filter((other) => other.nickname === name).length === 1;
  const unique = isUnique(nickname);
  const elsewhere = (der: Uint8Array) => ourNicknames(der).some((name) => name !== nickname && isUnique(name));
  const left = shown.filter((der) => !elsewhere(der));
  for (const der of shown) {
    const its = unique && (ourNicknames(der).includes(nickname) || (left.length === 1 && left[0] === der));
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
