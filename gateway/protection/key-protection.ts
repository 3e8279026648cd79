import { withoutOwn } from '../records/own.ts';
import type { Records } from '../records/records.ts';
import { TO_COMPACT } from '../records/steps.ts';
import type { AuthorityRecord, Change, ProtectionRecord } from '../records/types.ts';
import { deriveKey, newDerivation, seal, type Sealed, unseal } from './sealed.ts';

/** A passphrase that is missing or wrong; the message is a sentence for the person who started the gateway. */
export class PassphraseError extends Error {
  readonly code: 'needed' | 'wrong' | 'too-short';

  constructor(code: PassphraseError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** How the private keys of a gateway's CAs are kept. */
export interface KeyProtection {
  readonly isProtected: boolean;
  /** The record as it is kept. @param record with its key in the clear. */
  protect(record: AuthorityRecord): AuthorityRecord;
  /** The same with its key in the clear. @throws PassphraseError where it was made with another passphrase. */
  reveal(record: AuthorityRecord): AuthorityRecord & { readonly key: string };
}

/** Keys as they are: the folder keeps others out. */
export const UNPROTECTED: KeyProtection = {
  isProtected: false,
  protect: (record) => record,
  reveal: ({ certificate, key }) => {
    if (typeof key !== 'string') throw wrong();
    return { certificate, key };
  },
};

/** Whoever copies the file can try as many as their computers can. */
const MIN_PASSPHRASE = 12;
/** Sealed beside the keys, so that a wrong passphrase is known even where there is no key yet. */
const CHECK = Buffer.from('latchkey gateway passphrase');
const wrong = (): PassphraseError => new PassphraseError('wrong', 'The passphrase is wrong.');

/**
 * How the keys in these records are kept. Where a passphrase is given and they are not encrypted, they are from now on.
 * @param passphrase null: none was given.
 * @throws PassphraseError
 */
export async function openProtection(records: Records, passphrase: string | null): Promise<KeyProtection> {
  const isProtected = (await records.get('protection', 'passphrase')) !== undefined;
  if (passphrase !== null && !isProtected) await changePassphrase(records, null, passphrase);
  return protectionOf(records, passphrase);
}

async function protectionOf(records: Records, passphrase: string | null): Promise<KeyProtection> {
  const record = await records.get('protection', 'passphrase');
  if (!record) return UNPROTECTED;
  if (passphrase === null)
    throw new PassphraseError(
      'needed',
      'The keys of this gateway are encrypted. Start it at a terminal, which asks for the passphrase, or with ' +
        '--passphrase-file FILE.',
    );
  const key = await deriveKey(passphrase, record.derivation);
  if (!open(key, record.check, CHECK)) throw wrong();
  return protectionBy(key);
}

/**
 * Encrypts the keys in these records with a passphrase, with another one, or not at all. All of them or none are
 * changed, and what they were before is removed from the disk as far as the store can do that; where the program is
 * killed before, at the next start. The gateway's own certificates are revoked.
 * @param next null: they are not encrypted from now on.
 * @throws PassphraseError where the one they are encrypted with is another than `current`, or `next` is too short.
 */
export async function changePassphrase(records: Records, current: string | null, next: string | null): Promise<void> {
  if (next !== null) checkLength(next);
  const before = await protectionOf(records, current);
  const { protection, record } = next === null ? { protection: UNPROTECTED, record: null } : await newProtection(next);
  await records.exclusively(async () => {
    const authorities = await records.all('authorities');
    await records.commit(
      ...authorities.map(([key, value]): Change => ({
        table: 'authorities',
        key,
        value: protection.protect(before.reveal(value)),
      })),
      // Another is made at the next start, over another key.
      ...(await withoutOwn(records, Date.now())),
      { table: 'protection', key: 'passphrase', value: record },
      TO_COMPACT,
    );
    await records.compact();
  });
}

/** A protection that does not exist yet, with what must be recorded so that it can be opened again. */
export async function newProtection(
  passphrase: string,
): Promise<{ readonly protection: KeyProtection; readonly record: ProtectionRecord }> {
  const derivation = newDerivation();
  const key = await deriveKey(passphrase, derivation);
  return { protection: protectionBy(key), record: { derivation, check: close(key, CHECK, CHECK) } };
}

/** @throws PassphraseError */
export function checkLength(passphrase: string): void {
  if ([...passphrase].length < MIN_PASSPHRASE)
    throw new PassphraseError(
      'too-short',
      `A passphrase has at least ${MIN_PASSPHRASE} characters; some words will do.`,
    );
}

function protectionBy(key: Buffer): KeyProtection {
  return {
    isProtected: true,
    protect: ({ certificate, key: plain }) => {
      if (typeof plain !== 'string') throw new Error('The key is encrypted already');
      return { certificate, key: close(key, Buffer.from(plain, 'base64'), Buffer.from(certificate)) };
    },
    reveal: ({ certificate, key: kept }) => {
      // A key in the clear here would be one that someone else put there.
      const plain = typeof kept === 'string' ? null : open(key, kept, Buffer.from(certificate));
      if (!plain) throw wrong();
      return { certificate, key: plain.toString('base64') };
    },
  };
}

function close(key: Buffer, text: Uint8Array, about: Uint8Array): Sealed {
  const sealed = seal(key, text, about);
  return { nonce: sealed.nonce.toString('base64'), text: sealed.text.toString('base64') };
}

const open = (key: Buffer, { nonce, text }: Sealed, about: Uint8Array): Buffer | null =>
  unseal(key, { nonce: Buffer.from(nonce, 'base64'), text: Buffer.from(text, 'base64') }, about);
