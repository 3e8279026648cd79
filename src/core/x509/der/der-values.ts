import { DerError, type DerReader, type Element, type OnOddity, TAG } from './der.ts';

/** Content bytes of an INTEGER, two's complement, big-endian, checked to be minimal. */
export function integerBytes(reader: DerReader, tag: number = TAG.integer): Uint8Array {
  return checkInteger(reader.expect(tag).content, reader.onOddity);
}

/** Content bytes of an INTEGER, checked to be minimal (X.690 section 8.3.2). @throws DerError where there are none. */
export function checkInteger(content: Uint8Array, onOddity: OnOddity): Uint8Array {
  const first = content[0];
  const second = content[1];
  if (first === undefined) throw new DerError('truncated');
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
    onOddity('non-minimal-integer');
  return content;
}

/** An INTEGER that is expected to be small: anything outside 0..2^31-1 becomes `Infinity` (or negative, -1). */
export function smallInteger(content: Uint8Array): number {
  if ((content[0] ?? 0) >= 0x80) return -1;
  let value = 0;
  for (const byte of content) value = value * 256 + byte;
  return value < 0x8000_0000 ? value : Infinity;
}

/** BOOLEAN; DER allows 00 and FF only. */
export function boolean(element: Element, onOddity: OnOddity): boolean {
  const { bytes, contentStart, end } = element;
  const value = bytes[contentStart];
  if (end - contentStart !== 1 || value === undefined) throw new DerError('bad-boolean');
  if (value !== 0 && value !== 0xff) onOddity('bad-boolean');
  return value !== 0;
}

export interface BitString {
  readonly unusedBits: number;
  readonly bytes: Uint8Array;
}

/** BIT STRING content (X.690 section 8.6, with the DER rule that unused bits are zero). */
export function bitString(content: Uint8Array, onOddity: OnOddity): BitString {
  const unusedBits = content[0];
  const bytes = content.subarray(1);
  const last = bytes[bytes.length - 1];
  if (unusedBits === undefined || unusedBits > 7 || (last === undefined && unusedBits !== 0))
    throw new DerError('bad-bit-string');
  if (last !== undefined && (last & ((1 << unusedBits) - 1)) !== 0) onOddity('bad-bit-string');
  return { unusedBits, bytes };
}

/** A BIT STRING that carries whole bytes: keys and signatures. */
export function octetAlignedBits(reader: DerReader): Uint8Array {
  const element = reader.expect(TAG.bitString);
  const { bytes, contentStart, end } = element;
  if (contentStart < end && bytes[contentStart] === 0) return bytes.subarray(contentStart + 1, end);
  const { bytes: whole } = bitString(element.content, reader.onOddity);
  reader.onOddity('bad-bit-string');
  return whole;
}

/** A Time as RFC 5280 section 4.1.2.5 writes it. */
export interface CertificateTime {
  /** Milliseconds since the epoch; NaN where a certificate's dates could not be read (`decodeTolerantly`). */
  readonly time: number;
  readonly form: 'utc' | 'generalized';
}

/** What old devices write besides: no seconds, fractions, an offset. Read for a description only. */
const LOOSE = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(?:Z|([+-])(\d\d)(\d\d))?$/;

/**
 * Reads UTCTime or GeneralizedTime in the only forms of RFC 5280: with seconds, in Z, no fractions, a real date.
 * @throws DerError for a date that does not exist, however tolerant the reader is.
 */
export function readTime(reader: DerReader): CertificateTime {
  const element = reader.element();
  const { tag } = element;
  if (tag !== TAG.utcTime && tag !== TAG.generalizedTime) throw new DerError('unexpected-tag');
  const form = tag === TAG.utcTime ? 'utc' : 'generalized';
  let time = strictTime(element, form === 'utc' ? 2 : 4);
  if (!Number.isNaN(time)) return { time, form };
  reader.onOddity('bad-time');
  time = looseTime(String.fromCharCode(...element.content.subarray(0, 32)));
  if (Number.isNaN(time)) throw new DerError('bad-time');
  return { time, form };
}

function strictTime({ bytes, contentStart, end }: Element, yearDigits: 2 | 4): number {
  if (end - contentStart !== yearDigits + 11 || bytes[end - 1] !== LETTER_Z) return NaN;
  const y = contentStart + yearDigits;
  const year = yearDigits === 2 ? fullYear(pair(bytes, y - 2)) : pair(bytes, y - 4) * 100 + pair(bytes, y - 2);
  return instant(year, pair(bytes, y), pair(bytes, y + 2), pair(bytes, y + 4), pair(bytes, y + 6), pair(bytes, y + 8));
}

const pair = (bytes: Uint8Array, at: number): number => digit(bytes[at]) * 10 + digit(bytes[at + 1]);

const LETTER_Z = 0x5a;
const digit = (byte = 0): number => (byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : NaN);
const fullYear = (twoDigits: number): number => twoDigits + (twoDigits < 50 ? 2000 : 1900);

function looseTime(text: string): number {
  const match = LOOSE.exec(text);
  if (match === null) return NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  return instant(match[1]?.length === 2 ? fullYear(year) : year, month, day, hour, minute, second) - offset(match);
}

/** Milliseconds since the epoch; NaN for a date that does not exist, or where a part is NaN. */
function instant(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const real =
    month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
  // Date.UTC takes the years 0 to 99 for those of the last century; 400 years are the same number of days everywhere.
  return real ? Date.UTC(year + 400, month - 1, day, hour, minute, second) - FOUR_CENTURIES : NaN;
}

const FOUR_CENTURIES = 146_097 * 86_400_000;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function offset(match: RegExpExecArray): number {
  const minutes = Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0);
  return (match[7] === '-' ? -minutes : minutes) * 60_000;
}
