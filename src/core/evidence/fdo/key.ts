import { sameBytes } from '../../encoding/bytes.ts';
import { asArray, asBytes, asInteger, type CborItem, readCbor } from '../../signed/cbor/index.ts';
import { readCoseKey } from '../../signed/cose/cose-key.ts';
import { attempt, decodeCertificate, DerReader, readSpki, rsaSpki, type Spki } from '../../x509/basics/index.ts';
import { OwnershipVoucherError } from './fault.ts';
import type { VoucherKey } from './types.ts';

const ENCODING = { crypto: 0, x509: 1, coseX5Chain: 2, coseKey: 3 } as const;
const MAX_CERTIFICATES = 16;
const EXPONENT_65537 = Uint8Array.of(1, 0, 1);

/**
 * Reads a PublicKey (FIDO Device Onboard 1.1 section 3.3.4).
 * @throws VoucherError where it cannot be read, or is not of the type that it names.
 */
export function readVoucherKey(item: CborItem | undefined): VoucherKey {
  const [first, second, body, ...more] = asArray(item) ?? [];
  const type = asInteger(first);
  const encoding = asInteger(second);
  if (type === null || encoding === null || !body || more.length > 0) throw new OwnershipVoucherError('fdo-key');
  const certificates = encoding === ENCODING.coseX5Chain ? readDerList(body) : [];
  const spki = readKey(encoding, body, certificates);
  if (!spki || !isOfType(type, spki)) throw new OwnershipVoucherError('fdo-key');
  return { type, encoding, spki, certificates };
}

/** A certificate as it is, or a list of them, leaf first. @throws VoucherError where it is neither. */
export function readDerList(item: CborItem): readonly Uint8Array[] {
  const certificates = (asArray(item) ?? [item]).map(asBytes);
  const isSound = certificates.length > 0 && certificates.length <= MAX_CERTIFICATES;
  if (!isSound || !certificates.every((each) => each !== null)) throw new OwnershipVoucherError('fdo-certificates');
  return certificates;
}

function readKey(encoding: number, body: CborItem, [leaf]: readonly Uint8Array[]): Spki | null {
  switch (encoding) {
    case ENCODING.crypto: {
      const [modulus, exponent, ...more] = (asArray(body) ?? []).map(asBytes);
      return modulus && exponent && more.length === 0 ? rsaSpki(modulus, exponent) : null;
    }
    case ENCODING.x509:
      return spkiIn(asBytes(body));
    case ENCODING.coseX5Chain: {
      const certificate = leaf && decodeCertificate(leaf);
      return certificate?.ok ? certificate.value.spki : null;
    }
    case ENCODING.coseKey:
      return coseKeyIn(body);
    default:
      return null;
  }
}

function spkiIn(der: Uint8Array | null): Spki | null {
  if (der === null) return null;
  const read = attempt(() => {
    const reader = new DerReader(der);
    const spki = readSpki(reader);
    reader.finish();
    return spki;
  });
  return read.ok ? read.value : null;
}

/** The map itself, or the map within a byte string: both are met. */
function coseKeyIn(body: CborItem): Spki | null {
  const bytes = asBytes(body);
  if (bytes === null) return readCoseKey(body);
  const read = readCbor(bytes);
  return read.ok ? readCoseKey(read.value.item) : null;
}

function isOfType(type: number, { publicKey: key }: Spki): boolean {
  switch (type) {
    case 1: // RSA2048RESTR: 2048 bits, exponent 65537
      return key.type === 'RSA' && key.bits === 2048 && sameBytes(key.exponent, EXPONENT_65537);
    case 5:
    case 6:
      return key.type === 'RSA';
    case 10:
      return key.type === 'EC' && key.curve === 'P-256';
    case 11:
      return key.type === 'EC' && key.curve === 'P-384';
    default:
      return false;
  }
}
