import { asArray, asBytes, type CborItem, type CborLimits, type CborOddity, isNull, readCbor } from '../cbor/index.ts';
import { CoseError, readFields, readHeaderMap } from './header.ts';
import type { CoseFault, CoseHeader, CoseRead, CoseSign1 } from './types.ts';

/** Tags that may stand around a signature: self-described CBOR (RFC 8949 section 3.4.6), CWT (RFC 8392 section 6). */
const AROUND: readonly (number | bigint)[] = [55799, 61];
const TAG_SIGN1 = 18;
/** RFC 9052 section 2. */
const OTHER_MESSAGES: ReadonlyMap<number | bigint, CoseFault> = new Map([
  [16, 'cose-encrypted'],
  [17, 'cose-mac'],
  [96, 'cose-encrypted'],
  [97, 'cose-mac'],
  [98, 'cose-several-signers'],
]);
const EMPTY = new Uint8Array();

/**
 * Reads a COSE_Sign1 (RFC 9052 section 4.2), tagged or not. An untagged COSE_Mac0 has the same form; its algorithm is
 * refused on verification.
 * @param detached the payload, where it does not stand in the message.
 * @returns what it says, not yet verified, or why it is none; never throws.
 */
export function readCoseSign1(
  bytes: Uint8Array,
  detached: Uint8Array | null = null,
  limits: Partial<CborLimits> = {},
): CoseRead {
  const read = readCbor(bytes, limits);
  return read.ok ? readSign1Item(read.value.item, read.value.oddities, detached) : read;
}

/** The same of an item that stands in something larger, such as an entry of a voucher. */
export function readSign1Item(
  item: CborItem,
  oddities: readonly CborOddity[] = [],
  detached: Uint8Array | null = null,
): CoseRead {
  try {
    return { ok: true, value: toSign1(item, oddities, detached) };
  } catch (error) {
    if (error instanceof CoseError) return { ok: false, fault: error.code };
    throw error;
  }
}

function toSign1(whole: CborItem, oddities: readonly CborOddity[], detached: Uint8Array | null): CoseSign1 {
  const { tags, item } = untag(whole);
  const [first, second, third, fourth, ...more] = asArray(item) ?? [];
  const protectedBytes = asBytes(first);
  const signature = asBytes(fourth);
  if (!protectedBytes || !second || !third || !signature || more.length > 0) throw new CoseError('cose-structure');
  const covered = protectedBytes.length === 0 ? null : readProtected(protectedBytes);
  const protectedHeader: CoseHeader = covered?.header ?? new Map();
  const unprotectedHeader = readHeaderMap(second);
  return {
    tags,
    protectedHeader,
    unprotectedHeader,
    ...readFields(protectedHeader, unprotectedHeader),
    ...readPayload(third, detached),
    signature,
    // Section 4.4: a map without parameters, `h'a0'`, is signed as no bytes at all.
    signedHeader: protectedHeader.size === 0 ? EMPTY : protectedBytes,
    oddities: [...new Set([...oddities, ...(covered?.oddities ?? [])])],
  };
}

/** @throws CoseError where the tags are not those of a signature with one signer. */
function untag(whole: CborItem): { readonly tags: readonly number[]; readonly item: CborItem } {
  const tags: number[] = [];
  let item = whole;
  while (item.type === 'tag') {
    const { tag } = item;
    const isPlaced = tags.at(-1) !== TAG_SIGN1 && !tags.includes(Number(tag));
    if (!isPlaced || (tag !== TAG_SIGN1 && !AROUND.includes(tag)))
      throw new CoseError(OTHER_MESSAGES.get(tag) ?? 'cose-tag');
    tags.push(Number(tag));
    item = item.item;
  }
  // RFC 8392 section 6: within the tag of a CWT stands a tagged message.
  if (tags.at(-1) === 61) throw new CoseError('cose-tag');
  return { tags, item };
}

function readProtected(bytes: Uint8Array): { header: CoseHeader; oddities: readonly CborOddity[] } {
  const read = readCbor(bytes);
  if (!read.ok) throw new CoseError(read.fault);
  return { header: readHeaderMap(read.value.item), oddities: read.value.oddities };
}

function readPayload(item: CborItem, detached: Uint8Array | null): Pick<CoseSign1, 'payload' | 'isDetached'> {
  const payload = isNull(item) ? detached : asBytes(item);
  if (payload === null || (detached !== null && !isNull(item))) throw new CoseError('cose-payload');
  return { payload, isDetached: detached !== null };
}
