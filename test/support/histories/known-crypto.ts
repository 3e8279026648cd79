import { createHash } from 'node:crypto';
import { awaited } from './clock.ts';

/**
 * The browser's cryptography, which gives the same answer to the same question at once: it is asked about few
 * certificates again and again. What is new to it, Node's own answers.
 */
const answers = new Map<string, Promise<unknown>>();

const HASHES: Readonly<Record<string, string>> = {
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const bytesOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

/** A name for what is asked. Keys are told apart by what they were made of, and made once. */
const names = new WeakMap<object, string>();
function nameOf(part: unknown): string {
  if (part instanceof CryptoKey) return names.get(part) ?? 'none of ours';
  if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer)
    return Buffer.from(bytesOf(part as BufferSource)).toString('base64');
  return JSON.stringify(part);
}

function once<T>(ask: string, parts: readonly unknown[], work: () => Promise<T>): Promise<T> {
  const name = [ask, ...parts.map(nameOf)].join(' ');
  const known = answers.get(name) as Promise<T> | undefined;
  if (known) return known;
  const answer = awaited(work());
  answers.set(name, answer);
  void answer.then(
    (value) => value instanceof CryptoKey && names.set(value, name),
    () => undefined,
  );
  return answer;
}

const { subtle } = globalThis.crypto;

/** @param randomUUID such as come one after the other in each history, so that each can be done again. */
export const knownCrypto = (randomUUID: () => string) => ({
  randomUUID,
  getRandomValues: <T extends ArrayBufferView<ArrayBuffer>>(into: T): T => globalThis.crypto.getRandomValues(into),
  subtle: {
    digest: (algorithm: string | { readonly name: string }, data: BufferSource): Promise<ArrayBuffer> => {
      const hash = createHash(HASHES[typeof algorithm === 'string' ? algorithm : algorithm.name] ?? 'none');
      return Promise.resolve(Uint8Array.from(hash.update(bytesOf(data)).digest()).buffer);
    },
    importKey: (...given: Parameters<SubtleCrypto['importKey']>) =>
      once('importKey', given, () => subtle.importKey(...given)),
    verify: (...given: Parameters<SubtleCrypto['verify']>) => once('verify', given, () => subtle.verify(...given)),
  },
});
