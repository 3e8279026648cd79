import { fromBase64, toBase64 } from '../../gateways/pem.ts';
import { bufferSource } from '../../x509/keys/webcrypto.ts';
import { canonicalJson } from './canonical.ts';
import { ITERATIONS, type Seal } from './schema.ts';

type Parameters = Omit<Seal, 'data'>;

/**
 * Encrypts a text under a passphrase (RFC 8018 PBKDF2, then AES-GCM); `head` is bound to it, so that neither can be
 * exchanged.
 */
export async function seal(text: string, passphrase: string, head: object): Promise<Seal> {
  const parameters: Parameters = {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
    cipher: 'AES-256-GCM',
    iv: toBase64(crypto.getRandomValues(new Uint8Array(12))),
  };
  const data = await crypto.subtle.encrypt(
    algorithm(parameters, head),
    await keyOf(passphrase, parameters),
    new TextEncoder().encode(text),
  );
  return { ...parameters, data: toBase64(new Uint8Array(data)) };
}

/**
 * @returns null where the passphrase is another one, or where anything of it was changed: AES-GCM does not tell which.
 */
export async function unseal({ data, ...parameters }: Seal, passphrase: string, head: object): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt(
      algorithm(parameters, head),
      await keyOf(passphrase, parameters),
      bytesOf(data),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return null;
  }
}

function algorithm(parameters: Parameters, head: object): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: bytesOf(parameters.iv),
    additionalData: new TextEncoder().encode(canonicalJson({ ...head, sealed: parameters })),
  };
}

/** Keyboards differ in how they compose letters: the same passphrase is the same after NFC. */
async function keyOf(passphrase: string, { iterations, salt }: Parameters): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: bytesOf(salt) },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The schema has let nothing but base64 pass. */
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => bufferSource(fromBase64(base64) ?? new Uint8Array());
