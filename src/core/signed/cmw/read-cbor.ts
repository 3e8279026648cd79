import { asLabel, type CborItem, readCbor } from '../cbor/index.ts';
import { attemptCmw, checkMediaType, CMW_LIMITS, CmwError, messagesOf, toCollection } from './rules.ts';
import type { Cmw, CmwRead, CmwRecord } from './types.ts';

const MAX_CONTENT_FORMAT = 0xffff;

/**
 * Reads a CMW in CBOR (RFC 9999 section 3): a record, a tagged message, or a collection of them.
 * @returns the tree, or why there is none; never throws.
 */
export function readCborCmw(bytes: Uint8Array): CmwRead {
  const cbor = readCbor(bytes, CMW_LIMITS);
  return cbor.ok ? toCborCmw(cbor.value.item) : cbor;
}

/** The same for CBOR that was read already, such as a token's claim `cmw` (section 4.3). */
export const toCborCmw = (item: CborItem): CmwRead => attemptCmw(() => toItem(item, 1));

function toItem(item: CborItem, depth: number): Cmw {
  switch (item.type) {
    case 'array':
      return toRecord(item.items);
    case 'tag':
      return toTagged(item.tag, item.item);
    case 'map': {
      const entries = item.entries.map(([label, value]) => ({ label: readLabel(label), item: value }));
      return toCollection(entries, depth, (each) => (each.type === 'text' ? each.value : null), toItem);
    }
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

/** A text, or a number that a number holds exactly. */
function readLabel(item: CborItem): string | number {
  const label = asLabel(item);
  if (label === null) throw new CmwError('cmw-shape');
  return label;
}
