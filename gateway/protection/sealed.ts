import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** How a key is derived from a passphrase by scrypt (RFC 7914). */
export interface Derivation {
  /** Base64. */
  readonly salt: string;
  /** The binary logarithm of N. */
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** Ciphertext of AES-256-GCM with its tag, and its nonce, both in base64. */
export interface Sealed {
  readonly nonce: string;
  readonly text: string;
}

/** 32 MiB and about a third of a second: as much as a small computer has to spare at every start. */
const COST = 15;
const BLOCK_SIZE = 8;
const PARALLEL = 3;
/** What a file of someone else's may ask for. */
const MAX_COST = 17;
const MAX_PARALLEL = 4;
const KEY_OCTETS = 32;
const NONCE_OCTETS = 12;
const TAG_OCTETS = 16;
const ALGORITHM = 'aes-256-gcm';

/** A derivation with a salt of its own. */
export const newDerivation = (): Derivation => ({
  salt: randomBytes(16).toString('base64'),
  cost: COST,
  blockSize: BLOCK_SIZE,
  parallel: PARALLEL,
});

/** Whether this, read from a file, is a derivation that this gateway would do. */
export function isDerivation(value: unknown): value is Derivation {
  if (typeof value !== 'object' || value === null) return false;
  const { salt, cost, blockSize, parallel } = value as Record<string, unknown>;
  const upTo = (number: unknown, most: number): boolean =>
    typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= most;
  return (
    typeof salt === 'string' &&
    salt.length <= 100 &&
    upTo(cost, MAX_COST) &&
    blockSize === BLOCK_SIZE &&
    upTo(parallel, MAX_PARALLEL)
  );
}

/** The key of a passphrase. Letters that look the same count as the same (NFKC), whatever keyboard made them. */
export function deriveKey(passphrase: string, { salt, cost, blockSize, parallel }: Derivation): Promise<Buffer> {
  const options = { N: 2 ** cost, r: blockSize, p: parallel, maxmem: 2 ** (cost + 11) };
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_OCTETS, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}

/** @param about what must be the same when it is opened again, and is not secret. */
export function seal(key: Buffer, text: Uint8Array, about: Uint8Array): { nonce: Buffer; text: Buffer } {
  const nonce = randomBytes(NONCE_OCTETS);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(about);
  return { nonce, text: Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]) };
}

/** @returns null where the key is another one, or anything was changed. */
export function unseal(
  key: Buffer,
  { nonce, text }: { readonly nonce: Uint8Array; readonly text: Uint8Array },
  about: Uint8Array,
): Buffer | null {
  if (text.length < TAG_OCTETS || nonce.length !== NONCE_OCTETS) return null;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_OCTETS });
  decipher.setAAD(about);
  decipher.setAuthTag(text.subarray(text.length - TAG_OCTETS));
  try {
    return Buffer.concat([decipher.update(text.subarray(0, text.length - TAG_OCTETS)), decipher.final()]);
  } catch {
    return null;
  }
}
