import { readPem } from '../../encoding/pem.ts';
import { asArray, asBytes, asInteger, asText, type CborItem, isNull, readCbor } from '../../signed/cbor/index.ts';
import { readSign1Item } from '../../signed/cose/read.ts';
import { OwnershipVoucherError } from './fault.ts';
import { readDerList, readVoucherKey } from './key.ts';
import type { OwnershipVoucher, VoucherEntry, VoucherHash, OwnershipVoucherRead } from './types.ts';

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
