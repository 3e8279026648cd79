import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Makers, organisation } from './makers.ts';
import type { X509Certificate } from './x509.ts';

/** Version 1.1. */
const VERSION = 101;
/** Numbers of COSE: ES256, SHA-256, HMAC with SHA-256; and of FDO: curves, and a key as a SPKI or in certificates. */
const [ES256, SHA256, HMAC_SHA256] = [-7, -16, 5];
const [P256, P384, AS_SPKI, AS_CERTIFICATES] = [10, 11, 1, 2];
const COSE_SIGN1 = 18;

const bytesOf = ({ rawData }: X509Certificate): Uint8Array => new Uint8Array(rawData);
const hashed = (...parts: readonly Uint8Array[]): CborValue => [
  SHA256,
  createHash('sha256').update(Buffer.concat(parts)).digest(),
];

/** A device that left the factory of this maker with this certificate. */
interface ManufacturedDevice {
  readonly maker: string;
  readonly model: string;
  readonly certificate: X509Certificate;
}

/**
 * An ownership voucher of FIDO Device Onboard (1.1, section 3.4): the manufacturer, by an authority below its root, and
 * one entry by which it signed the device over to whoever has the key of this root.
 */
export async function makeOwnershipVoucher(
  makers: Makers,
  { maker, model, certificate }: ManufacturedDevice,
  owner: X509Certificate,
): Promise<Uint8Array> {
  const root = await makers(maker);
  const factory = await root.subordinate([{ O: [organisation(maker)] }, { CN: [`${maker} Onboarding`] }]);
  const guid = randomBytes(16);
  const deviceChain = [bytesOf(certificate), bytesOf(root.certificate)];
  const header = cbor([
    VERSION,
    guid,
    // No one is asked where to onboard: it has an owner already.
    [],
    model,
    [P256, AS_CERTIFICATES, [bytesOf(factory.certificate)]],
    hashed(...deviceChain),
  ]);
  // Only the device knows the secret, so no one else can check this.
  const hmac = cbor([HMAC_SHA256, createHmac('sha256', randomBytes(32)).update(header).digest()]);
  const entry = cbor([
    hashed(header, hmac),
    hashed(guid, Buffer.from(model)),
    null,
    [isOnP384(owner) ? P384 : P256, AS_SPKI, new Uint8Array(owner.publicKey.rawData)],
  ]);
  return cbor([VERSION, header, new Encoded(hmac), deviceChain, [new Encoded(await signed(entry, factory.sign))]]);
}

const isOnP384 = ({ publicKey: { algorithm } }: X509Certificate): boolean =>
  'namedCurve' in algorithm && algorithm.namedCurve === 'P-384';

/** COSE_Sign1 (RFC 9052 section 4.4). */
async function signed(payload: Uint8Array, sign: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Uint8Array> {
  const covered = cborMap([1, ES256]);
  const signature = await sign(cbor(['Signature1', covered, new Uint8Array(), payload]));
  return cborTag(COSE_SIGN1, [covered, new Encoded(cborMap()), payload, signature]);
}

/** What this home writes in CBOR. */
type CborValue = null | number | string | Uint8Array | readonly CborValue[] | Encoded;

/** CBOR that was written already, and stands in a larger item as it is. */
class Encoded {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const;

/** CBOR in its shortest form (RFC 8949 section 4.2.1). */
function cbor(value: CborValue): Uint8Array {
  if (value === null) return Uint8Array.of(0xf6);
  if (value instanceof Encoded) return value.bytes;
  if (typeof value === 'number') return value < 0 ? head(MAJOR.negative, -1 - value) : head(MAJOR.unsigned, value);
  if (typeof value === 'string') return Buffer.concat([head(MAJOR.text, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(MAJOR.bytes, value.length), value]);
  return Buffer.concat([head(MAJOR.array, value.length), ...value.map(cbor)]);
}

/** A map; the keys have to come in the order of their encodings. */
const cborMap = (...entries: readonly (readonly [CborValue, CborValue])[]): Uint8Array =>
  Buffer.concat([head(MAJOR.map, entries.length), ...entries.flat().map(cbor)]);

const cborTag = (tag: number, value: CborValue): Uint8Array => Buffer.concat([head(MAJOR.tag, tag), cbor(value)]);

/** The first bytes of an item: its major type with a number below 2^32. */
function head(major: number, number: number): Uint8Array {
  const type = major << 5;
  if (number < 24) return Uint8Array.of(type | number);
  if (number < 0x100) return Uint8Array.of(type | 24, number);
  if (number < 0x1_0000) return Uint8Array.of(type | 25, number >> 8, number & 0xff);
  return Uint8Array.of(type | 26, number >>> 24, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff);
}
