import { asLabel } from '../cbor/look.ts';
import { readCbor } from '../cbor/read.ts';
import type { CborItem } from '../cbor/types.ts';
import {
  checkCollectionType,
  checkMediaType,
  CmwError,
  COLLECTION_TYPE,
  MAX_CMW_BYTES,
  MAX_CMW_DEPTH,
  MAX_CMW_ENTRIES,
  messagesOf,
} from './rules.ts';
import type { Cmw, CmwCollection, CmwRead, CmwRecord } from './types.ts';

/** Each collection is one level of CBOR, and a record or a tag is one more. */
const LIMITS = { bytes: MAX_CMW_BYTES, depth: MAX_CMW_DEPTH + 2 };
const MAX_CONTENT_FORMAT = 0xffff;

/**
 * Reads a CMW in CBOR (RFC 9999 section 3): a record, a tagged message, or a collection of them.
 * @returns the tree, or why there is none; never throws.
 */
export function readCborCmw(bytes: Uint8Array): CmwRead {
  const cbor = readCbor(bytes, LIMITS);
  return cbor.ok ? toCborCmw(cbor.value.item) : cbor;
}

/** The same for CBOR that was read already, such as a token's claim `cmw` (section 4.3). */
export function toCborCmw(item: CborItem): CmwRead {
  try {
    return { ok: true, value: toCmw(item, 1) };
  } catch (error) {
    if (error instanceof CmwError) return { ok: false, fault: error.code };
    throw error;
  }
}

function toCmw(item: CborItem, depth: number): Cmw {
  switch (item.type) {
    case 'array':
      return toRecord(item.items);
    case 'tag':
      return toTagged(item.tag, item.item);
    case 'map':
      if (depth > MAX_CMW_DEPTH) throw new CmwError('cmw-too-deep');
      return toCollection(item.entries, depth);
    default:
      throw new CmwError('cmw-shape');
  }
}

function toRecord(members: readonly CborItem[]): CmwRecord {
  const [type, value, indicator] = members;
  if (!type || !value || members.length > 3) throw new CmwError('cmw-shape');
  if (indicator !== undefined && indicator.type !== 'integer') throw new CmwError('cmw-indicator');
  return { kind: 'record', type: readType(type), value: bytesOf(value), messages: messagesOf(indicator?.value) };
}

function readType(item: CborItem): string | number {
  if (item.type === 'text') return checkMediaType(item.value);
  const isFormat = item.type === 'integer' && item.value >= 0 && item.value <= MAX_CONTENT_FORMAT;
  if (!isFormat) throw new CmwError('cmw-type');
  return Number(item.value);
}

function bytesOf(item: CborItem): Uint8Array {
  if (item.type !== 'bytes') throw new CmwError('cmw-value');
  return item.value;
}

/** The tags that stand for Content-Formats 0 to 65024 (RFC 9277 appendix B); those that end in a zero byte do not. */
const FIRST_TAG = 0x6374_0101;
const LAST_TAG = 0x6374_ffff;

/** A message whose type is told by its tag (section 3.2). */
function toTagged(tag: number | bigint, item: CborItem): CmwRecord {
  const number = Number(tag) - FIRST_TAG;
  const format = Math.floor(number / 256) * 255 + (number % 256);
  if (tag < FIRST_TAG || tag > LAST_TAG || number % 256 === 255) throw new CmwError('cmw-type');
  return { kind: 'record', type: format, value: bytesOf(item), messages: null };
}

function toCollection(entries: Extract<CborItem, { type: 'map' }>['entries'], depth: number): CmwCollection {
  const labelled = entries.map(([label, item]) => ({ label: readLabel(label), item }));
  const written = labelled.filter(({ label }) => label !== COLLECTION_TYPE);
  if (written.length === 0) throw new CmwError('cmw-empty');
  if (written.length > MAX_CMW_ENTRIES) throw new CmwError('cmw-too-many');
  const sort = labelled.find(({ label }) => label === COLLECTION_TYPE)?.item;
  return {
    kind: 'collection',
    type: sort ? checkCollectionType(sort.type === 'text' ? sort.value : null) : null,
    entries: written.map(({ label, item }) => ({ label, cmw: toCmw(item, depth + 1) })),
  };
}

/** A text, or a number that a number holds exactly. */
function readLabel(item: CborItem): string | number {
  const label = asLabel(item);
  if (label === null) throw new CmwError('cmw-shape');
  return label;
}
