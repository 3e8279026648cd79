import { sameBytes } from '../../encoding/bytes.ts';
import { readPem } from '../../encoding/pem.ts';
import { asArray, asBytes, asInteger, asText, type CborItem, isNull, readCbor } from '../../signed/cbor/index.ts';
import { readCoseKey } from '../../signed/cose/cose-key.ts';
import { readSign1Item } from '../../signed/cose/read.ts';
import { attempt, decodeCertificate, DerReader, readSpki, rsaSpki, type Spki } from '../../x509/basics/index.ts';
import type {
  OwnershipVoucher,
  OwnershipVoucherFault,
  OwnershipVoucherRead,
  VoucherEntry,
  VoucherHash,
  VoucherKey,
} from './types.ts';

const VERSION = 101;
/** A device that went through more hands than this is none. */
const MAX_ENTRIES = 64;
const LABEL = 'OWNERSHIP VOUCHER';
const DASH = 0x2d;
const HASHES: ReadonlyMap<number | null, VoucherHash['algorithm']> = new Map([
  [-16, 'SHA-256'],
  [-43, 'SHA-384'],
]);
/** HMAC-SHA256 and HMAC-SHA384 with the bytes of each. */
const HMACS: ReadonlyMap<number | null, number> = new Map([
  [5, 32],
  [6, 48],
]);

/**
 * Reads an ownership voucher of FIDO Device Onboard 1.1 (section 3.4). Its HMAC can be checked by the device alone,
 * which has the secret, so of that only the form is seen.
 * @param bytes CBOR, or PEM with the label OWNERSHIP VOUCHER.
 * @returns what it says, not yet checked, or why it is none; never throws.
 */
export function readOwnershipVoucher(bytes: Uint8Array): OwnershipVoucherRead {
  try {
    return { ok: true, value: toVoucher(itemIn(bytes[0] === DASH ? unwrapPem(bytes) : bytes)) };
  } catch (error) {
    if (error instanceof OwnershipVoucherError) return { ok: false, fault: error.code };
    throw error;
  }
}

function unwrapPem(bytes: Uint8Array): Uint8Array {
  const [block, ...more] = readPem(new TextDecoder().decode(bytes));
  if (block?.label !== LABEL || block.bytes === null || more.length > 0) throw new OwnershipVoucherError('fdo-pem');
  return block.bytes;
}

function itemIn(bytes: Uint8Array): CborItem {
  const read = readCbor(bytes);
  if (!read.ok) throw new OwnershipVoucherError(read.fault);
  return read.value.item;
}

/** The elements of an array of just this many. */
function elements(item: CborItem | undefined, count: number, fault: 'fdo-structure' | 'fdo-header' | 'fdo-entry') {
  const items = asArray(item);
  if (items?.length !== count) throw new OwnershipVoucherError(fault);
  return items;
}

function toVoucher(item: CborItem): OwnershipVoucher {
  const [version, header, hmac, chain, list] = elements(item, 5, 'fdo-structure');
  if (asInteger(version) !== VERSION) throw new OwnershipVoucherError('fdo-version');
  const headerBytes = asBytes(header);
  const entries = asArray(list);
  if (!headerBytes || !hmac || !chain || !entries) throw new OwnershipVoucherError('fdo-structure');
  checkHmac(hmac);
  if (entries.length > MAX_ENTRIES) throw new OwnershipVoucherError('fdo-too-many-entries');
  const fields = readHeader(headerBytes);
  const deviceChain = isNull(chain) ? [] : readDerList(chain);
  // Section 3.4.4: both are there, or neither.
  if ((fields.deviceChainHash === null) !== (deviceChain.length === 0)) throw new OwnershipVoucherError('fdo-header');
  return {
    version: VERSION,
    ...fields,
    header: headerBytes,
    hmac: hmac.encoded,
    deviceChain,
    entries: entries.map(readEntry),
  };
}

function readHeader(
  bytes: Uint8Array,
): Pick<OwnershipVoucher, 'guid' | 'deviceInfo' | 'manufacturer' | 'deviceChainHash'> {
  const [version, id, rendezvous, info, key, chainHash] = elements(itemIn(bytes), 6, 'fdo-header');
  if (asInteger(version) !== VERSION) throw new OwnershipVoucherError('fdo-version');
  const guid = asBytes(id);
  const deviceInfo = asText(info);
  if (guid?.length !== 16 || deviceInfo === null || !asArray(rendezvous)) throw new OwnershipVoucherError('fdo-header');
  const deviceChainHash = isNull(chainHash) ? null : readHash(chainHash);
  return { guid, deviceInfo, manufacturer: readVoucherKey(key), deviceChainHash };
}

function readHash(item: CborItem | undefined): VoucherHash {
  const [type, value, ...more] = asArray(item) ?? [];
  const algorithm = HASHES.get(asInteger(type));
  const hash = asBytes(value);
  if (!algorithm || hash?.length !== (algorithm === 'SHA-256' ? 32 : 48) || more.length > 0)
    throw new OwnershipVoucherError('fdo-hash');
  return { algorithm, hash };
}

function checkHmac(item: CborItem): void {
  const [type, value, ...more] = asArray(item) ?? [];
  const length = HMACS.get(asInteger(type));
  if (length === undefined || asBytes(value)?.length !== length || more.length > 0)
    throw new OwnershipVoucherError('fdo-hash');
}

function readEntry(item: CborItem): VoucherEntry {
  const read = readSign1Item(item);
  if (!read.ok) throw new OwnershipVoucherError(read.fault);
  const [previous, headerInfo, extra, owner] = elements(itemIn(read.value.payload), 4, 'fdo-entry');
  if (!isNull(extra) && !asBytes(extra)) throw new OwnershipVoucherError('fdo-entry');
  return {
    message: read.value,
    encoded: item.encoded,
    previousHash: readHash(previous),
    headerInfoHash: readHash(headerInfo),
    nextOwner: readVoucherKey(owner),
  };
}

const ENCODING = { crypto: 0, x509: 1, coseX5Chain: 2, coseKey: 3 } as const;
const MAX_CERTIFICATES = 16;
const EXPONENT_65537 = Uint8Array.of(1, 0, 1);

/**
 * Reads a PublicKey (FIDO Device Onboard 1.1 section 3.3.4).
 * @throws VoucherError where it cannot be read, or is not of the type that it names.
 */
function readVoucherKey(item: CborItem | undefined): VoucherKey {
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
function readDerList(item: CborItem): readonly Uint8Array[] {
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

/** Thrown while reading a voucher, and caught where the reading began. */
class OwnershipVoucherError extends Error {
  readonly code: OwnershipVoucherFault;

  constructor(code: OwnershipVoucherFault) {
    super(code);
    this.name = 'VoucherError';
    this.code = code;
  }
}
