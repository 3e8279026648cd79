import { createHash, createHmac, randomBytes } from 'node:crypto';
import { cbor, cborMap, cborTag, type CborValue, Encoded } from './cbor.ts';
import { type Makers, organisation } from './makers.ts';
import type { X509Certificate } from './x509.ts';

/** Version 1.1. */
const VERSION = 101;
/** Numbers of COSE: ES256, SHA-256, HMAC with SHA-256; and of FDO: P-256, and a key as a SPKI or in certificates. */
const [ES256, SHA256, HMAC_SHA256] = [-7, -16, 5];
const [P256, AS_SPKI, AS_CERTIFICATES] = [10, 1, 2];
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
    [P256, AS_SPKI, new Uint8Array(owner.publicKey.rawData)],
  ]);
  return cbor([VERSION, header, new Encoded(hmac), deviceChain, [new Encoded(await signed(entry, factory.sign))]]);
}

/** COSE_Sign1 (RFC 9052 section 4.4). */
async function signed(payload: Uint8Array, sign: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Uint8Array> {
  const covered = cborMap([1, ES256]);
  const signature = await sign(cbor(['Signature1', covered, new Uint8Array(), payload]));
  return cborTag(COSE_SIGN1, [covered, new Encoded(cborMap()), payload, signature]);
}
