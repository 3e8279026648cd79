import { createHash, type KeyObject, sign } from 'node:crypto';
import { encodeCbor, Tagged, type Writable } from './encode-cbor.ts';

/** How tests sign each algorithm of COSE, by node:crypto alone. */
const OPTIONS: ReadonlyMap<unknown, { hash: string | null; salt?: number }> = new Map([
  [-7, { hash: 'sha256' }],
  [-35, { hash: 'sha384' }],
  [-36, { hash: 'sha512' }],
  [-8, { hash: null }],
  [-37, { hash: 'sha256', salt: 32 }],
  [-257, { hash: 'sha256' }],
]);

export interface SignOptions {
  readonly alg: number;
  readonly key: KeyObject;
  readonly payload: Uint8Array;
  readonly protectedMore?: ReadonlyMap<Writable, Writable>;
  readonly open?: ReadonlyMap<Writable, Writable>;
  readonly externalAad?: Uint8Array;
  readonly detached?: boolean;
  /** The protected header as it stands in the message, and as it is signed. */
  readonly header?: { readonly written: Uint8Array; readonly signed: Uint8Array };
  readonly tags?: readonly number[];
}

/** A COSE_Sign1 by RFC 9052 section 4.4. */
export function signCose(options: SignOptions): Uint8Array {
  const { alg, key, payload, protectedMore = new Map(), open = new Map(), tags = [18] } = options;
  const usual = encodeCbor(new Map<Writable, Writable>([[1, alg], ...protectedMore]));
  const { written, signed } = options.header ?? { written: usual, signed: usual };
  const message = encodeCbor(['Signature1', signed, options.externalAad ?? new Uint8Array(), payload]);
  const { hash, salt } = OPTIONS.get(alg) ?? { hash: 'sha256' };
  const signature = new Uint8Array(
    sign(hash, message, { key, dsaEncoding: 'ieee-p1363', ...(salt && { padding: 6, saltLength: salt }) }),
  );
  const body: Writable = [written, open, options.detached ? null : payload, signature];
  return encodeCbor([...tags].reverse().reduce((item: Writable, tag) => new Tagged(tag, item), body));
}

export const hashOf = (algorithm: string, ...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
