import type { Keys } from './types.ts';
import { bufferSource, sha256 } from '../../x509/basics/index.ts';

const HASH_LENGTH = 32;

/** The keys of an exchange from its transcript (RFC 9383 section 3.4, with SHA-256). */
export async function scheduleKeys(transcript: Uint8Array): Promise<Keys> {
  const main = await sha256(transcript);
  const confirmation = await deriveKey(main, 'ConfirmationKeys', 2 * HASH_LENGTH);
  return {
    confirmP: confirmation.slice(0, HASH_LENGTH),
    confirmV: confirmation.slice(HASH_LENGTH),
    shared: await deriveKey(main, 'SharedKey', HASH_LENGTH),
  };
}

/** HKDF-SHA256 without a salt (RFC 5869): the RFC's KDF(nil, key, info). */
export async function deriveKey(key: Uint8Array, info: string, length: number): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', bufferSource(key), 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, imported, 8 * length));
}
