import { CMW_MESSAGES, type CmwFault, type CmwMessage } from './types.ts';

/** What JSON and CBOR have in common. */

/** A device's answer is cut off at 1 MB. */
export const MAX_CMW_BYTES = 1 << 20;
/** Collections inside each other. */
export const MAX_CMW_DEPTH = 8;
/** Entries of one collection. */
export const MAX_CMW_ENTRIES = 64;
/** The entry that holds no message but the sort of the collection. */
export const COLLECTION_TYPE = '__cmwc_t';

/** Thrown while reading a CMW, and caught where the reading began. */
export class CmwError extends Error {
  readonly code: CmwFault;

  constructor(code: CmwFault) {
    super(code);
    this.name = 'CmwError';
    this.code = code;
  }
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

/** @throws CmwError where it is neither an absolute URI nor an OID. */
export function checkCollectionType(value: unknown): string {
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
