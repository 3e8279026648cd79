import { type Cmw, type CmwCollection, CMW_MESSAGES, type CmwFault, type CmwMessage, type CmwRead } from './types.ts';

/** What JSON and CBOR have in common. */

/** A device's answer is cut off at 1 MB. */
const MAX_CMW_BYTES = 1 << 20;
/** Collections inside each other. */
const MAX_CMW_DEPTH = 8;
/** Each collection is one level of JSON or CBOR, and a record or a tag is one more. */
export const CMW_LIMITS = { bytes: MAX_CMW_BYTES, depth: MAX_CMW_DEPTH + 2 };
/** Entries of one collection. */
const MAX_CMW_ENTRIES = 64;
/** The entry that holds no message but the sort of the collection. */
const COLLECTION_TYPE = '__cmwc_t';

/** Thrown while reading a CMW, and caught where the reading began. */
export class CmwError extends Error {
  readonly code: CmwFault;

  constructor(code: CmwFault) {
    super(code);
    this.name = 'CmwError';
    this.code = code;
  }
}

/** @returns what was read, or the fault that ended the reading; any other error is ours. */
export function attemptCmw(read: () => Cmw): CmwRead {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof CmwError) return { ok: false, fault: error.code };
    throw error;
  }
}

/** One entry of a collection as it stands in JSON or CBOR. */
export interface WrittenEntry<Item> {
  readonly label: string | number;
  readonly item: Item;
}

/**
 * @param depth of the collection, 1 for the outermost.
 * @param textOf the text that an item is; anything else where it is none.
 * @throws CmwError where it is empty, too deep or too long, or its type is none.
 */
export function toCollection<Item>(
  all: readonly WrittenEntry<Item>[],
  depth: number,
  textOf: (item: Item) => unknown,
  read: (item: Item, depth: number) => Cmw,
): CmwCollection {
  if (depth > MAX_CMW_DEPTH) throw new CmwError('cmw-too-deep');
  const sort = all.find(({ label }) => label === COLLECTION_TYPE);
  const entries = all.filter((entry) => entry !== sort);
  if (entries.length === 0) throw new CmwError('cmw-empty');
  if (entries.length > MAX_CMW_ENTRIES) throw new CmwError('cmw-too-many');
  return {
    kind: 'collection',
    type: sort ? checkCollectionType(textOf(sort.item)) : null,
    entries: entries.map(({ label, item }) => ({ label, cmw: read(item, depth + 1) })),
  };
}

const NAME = '[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}';
const TOKEN = "[!#$%&'*+.^_|~A-Za-z0-9-]+";
const QUOTED = '"(?:[ !\\x23-\\x5b\\x5d-\\x7e]|\\\\[ -~])*"';
/** Content-Type of RFC 9193 section 2. */
const MEDIA_TYPE = new RegExp(`^${NAME}/${NAME}(?: *; *${TOKEN}=(?:${TOKEN}|${QUOTED}))*$`);
const MAX_TYPE = 512;

/** @throws CmwError where the text is no media type. */
export function checkMediaType(text: string): string {
  if (text.length > MAX_TYPE || !MEDIA_TYPE.test(text)) throw new CmwError('cmw-type');
  return text;
}

const OID = /^[0-2](?:\.(?:0|[1-9][0-9]*))+$/;
/** scheme ":" and something that is no blank; a fragment makes it no absolute URI (RFC 3986 section 4.3). */
const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:[!-"$-~]+$/;

function checkCollectionType(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_TYPE || !(OID.test(value) || ABSOLUTE_URI.test(value)))
    throw new CmwError('cmw-collection-type');
  return value;
}

/** A bitmap of at least one kind that is registered. @throws CmwError for any other number, and for no number. */
export function messagesOf(indicator: unknown): readonly CmwMessage[] | null {
  if (indicator === undefined) return null;
  const bits = typeof indicator === 'number' && Number.isInteger(indicator) ? indicator : 0;
  if (bits < 1 || bits >= 1 << CMW_MESSAGES.length) throw new CmwError('cmw-indicator');
  return CMW_MESSAGES.filter((_, bit) => (bits & (1 << bit)) !== 0);
}
