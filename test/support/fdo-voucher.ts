import { generateKeyPairSync, KeyObject } from 'node:crypto';
import { concatBytes } from '../../src/core/encoding/bytes.ts';
import { encodeCbor, Ready, type Writable } from './encode-cbor.ts';
import type { Minted } from './mint.ts';
import { hashOf, signCose } from './sign-cose.ts';

/** Someone who had the device: a key pair, and how the voucher writes its public half. */
export interface Holder {
  readonly privateKey: KeyObject;
  readonly alg: number;
  readonly written: Writable;
}

const derOf = (key: KeyObject): Uint8Array => new Uint8Array(key.export({ type: 'spki', format: 'der' }));
const jwkPart = (key: KeyObject, name: 'x' | 'y' | 'n' | 'e'): Uint8Array =>
  new Uint8Array(Buffer.from(String(key.export({ format: 'jwk' })[name]), 'base64url'));

export type HolderKind =
  'p256-x509' | 'p384-x509' | 'p256-cosekey' | 'p256-wrapped-cosekey' | 'rsa-x509' | 'rsa-crypto';

/** A holder with a fresh key in each encoding of FIDO Device Onboard 1.1 section 3.3.4 that needs no certificate. */
export function holder(kind: HolderKind = 'p256-x509'): Holder {
  const [curve, encoding] = kind.split(/-(.*)/s);
  if (curve === 'rsa') {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const numbers = [jwkPart(publicKey, 'n'), jwkPart(publicKey, 'e')];
    return { privateKey, alg: -257, written: encoding === 'crypto' ? [1, 0, numbers] : [5, 1, derOf(publicKey)] };
  }
  const large = curve === 'p384';
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: large ? 'P-384' : 'P-256' });
  const type = large ? 11 : 10;
  const map: Writable = new Map<Writable, Writable>([
    [1, 2],
    [-1, large ? 2 : 1],
    [-2, jwkPart(publicKey, 'x')],
    [-3, jwkPart(publicKey, 'y')],
  ]);
  const bodies: Record<string, Writable> = {
    x509: [type, 1, derOf(publicKey)],
    cosekey: [type, 3, map],
    'wrapped-cosekey': [type, 3, encodeCbor(map)],
  };
  return { privateKey, alg: large ? -35 : -7, written: bodies[encoding ?? ''] ?? null };
}

/** A certificate's holder, with the certificates above it, as COSEX5CHAIN or by the bare key. */
export function certified({ der, keys }: Minted, above: readonly Minted[] | null = []): Holder {
  const privateKey = KeyObject.from(keys.privateKey);
  const bare = [10, 1, derOf(KeyObject.from(keys.publicKey))];
  const chain = [10, 2, [der, ...(above ?? []).map((each) => each.der)]];
  return { privateKey, alg: -7, written: above === null ? bare : chain };
}

export interface VoucherOptions {
  /** The manufacturer first, then each owner. */
  readonly holders: readonly Holder[];
  /** DER, leaf first; null for a device without certificates. */
  readonly deviceChain: readonly Uint8Array[] | null;
  readonly deviceInfo?: string;
  readonly hash?: 'sha256' | 'sha384';
}

export const GUID = Uint8Array.from({ length: 16 }, (_, at) => at + 1);

/** An ownership voucher by FIDO Device Onboard 1.1 section 3.4, made with node:crypto. */
export function makeVoucher({
  holders,
  deviceChain,
  deviceInfo = 'Model 7',
  hash = 'sha256',
}: VoucherOptions): Uint8Array {
  const written = (...parts: readonly Uint8Array[]): Writable => [
    hash === 'sha256' ? -16 : -43,
    hashOf(hash, ...parts),
  ];
  const [manufacturer, ...owners] = holders;
  const header = encodeCbor([
    101,
    GUID,
    [[[5, encodeCbor('rendezvous.example')]]],
    deviceInfo,
    manufacturer?.written ?? null,
    deviceChain && written(...deviceChain),
  ]);
  const hmac = encodeCbor([5, new Uint8Array(32).fill(7)]);
  const info = new TextEncoder().encode(deviceInfo);
  let previous = concatBytes(header, hmac);
  let signer = manufacturer;
  const entries = owners.map((owner) => {
    const payload = encodeCbor([written(previous), written(GUID, info), null, owner.written]);
    previous = signCose({ alg: signer?.alg ?? 0, key: signer?.privateKey as KeyObject, payload });
    signer = owner;
    return previous;
  });
  return encodeCbor([
    101,
    header,
    new Ready(hmac),
    deviceChain && [...deviceChain],
    entries.map((each) => new Ready(each)),
  ]);
}
