import { encode, encodeOid } from '../../src/core/x509/der/der-write.ts';
import { ML_DSA, type MlDsaName } from '../../src/core/x509/identifiers.ts';
import type { SignedLeaf } from './algorithm-cases.ts';
import { DAY } from './mint.ts';

/** Whoever holds an ML-DSA key: the openssl of today makes none, some browsers do. */
export interface MlDsaSigner {
  /** DER SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly sign: (tbs: Uint8Array) => Promise<Uint8Array>;
}

export const ML_DSA_NAMES = Object.values(ML_DSA);

/** Sizes of public key and signature, in bytes (FIPS 204 table 2). */
const SIZES: Readonly<Record<MlDsaName, readonly [key: number, signature: number]>> = {
  'ML-DSA-44': [1312, 2420],
  'ML-DSA-65': [1952, 3309],
  'ML-DSA-87': [2592, 4627],
};

const bitString = (bytes: Uint8Array): Uint8Array => encode(0x03, Uint8Array.of(0), bytes);
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const nameOf = (text: string): Uint8Array =>
  encode(0x30, encode(0x31, encode(0x30, encode(0x06, encodeOid('2.5.4.3')), encode(0x0c, ascii(text)))));
const time = (at: number): Uint8Array =>
  encode(0x17, ascii(`${new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
const extension = (oid: string, value: Uint8Array): Uint8Array =>
  encode(0x30, encode(0x06, encodeOid(oid)), encode(0x04, value));

/** AlgorithmIdentifier without parameters, for keys and signatures alike (RFC 9881 section 2). */
function algorithm(name: MlDsaName): Uint8Array {
  const [oid = ''] = Object.entries(ML_DSA).find(([, each]) => each === name) ?? [];
  return encode(0x30, encode(0x06, encodeOid(oid)));
}

/** Someone with an ML-DSA key of the right size whose signatures are noise. */
export function pretender(name: MlDsaName): MlDsaSigner {
  const [key, signature] = SIZES[name];
  return {
    spki: encode(0x30, algorithm(name), bitString(new Uint8Array(key).fill(7))),
    sign: () => Promise.resolve(new Uint8Array(signature).fill(7)),
  };
}

/** An anchor with this key and a leaf for `printer.local` that it signed. */
export async function mintByMlDsa(name: MlDsaName, { spki, sign }: MlDsaSigner): Promise<SignedLeaf> {
  const root = nameOf('Home Gateway Root');
  const dates = encode(0x30, time(Date.now() - DAY), time(Date.now() + 30 * DAY));
  const certify = async (
    serial: number,
    subject: Uint8Array,
    ...extensions: readonly Uint8Array[]
  ): Promise<Uint8Array> => {
    const tbs = encode(
      0x30,
      encode(0xa0, encode(0x02, Uint8Array.of(2))),
      encode(0x02, Uint8Array.of(serial)),
      algorithm(name),
      root,
      dates,
      subject,
      spki,
      encode(0xa3, encode(0x30, ...extensions)),
    );
    return encode(0x30, tbs, algorithm(name), bitString(await sign(tbs)));
  };
  return {
    anchor: await certify(1, root, extension('2.5.29.19', encode(0x30, encode(0x01, Uint8Array.of(0xff))))),
    leaf: await certify(
      2,
      nameOf('Printer'),
      extension('2.5.29.17', encode(0x30, encode(0x82, ascii('printer.local')))),
    ),
  };
}
