import { DerError, type DerReader, type Element, TAG } from './der.ts';

/** A Time as RFC 5280 section 4.1.2.5 writes it. */
export interface CertificateTime {
  /** Milliseconds since the epoch; NaN where a tolerant reading could make nothing of it. */
  readonly time: number;
  readonly form: 'utc' | 'generalized';
}

/** What old devices write besides: no seconds, fractions, an offset. Read for a description only. */
const LOOSE = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(?:Z|([+-])(\d\d)(\d\d))?$/;

/** Reads UTCTime or GeneralizedTime in the only forms of RFC 5280: with seconds, in Z, no fractions, a real date. */
export function readTime(reader: DerReader): CertificateTime {
  const element = reader.element();
  const { tag } = element;
  if (tag !== TAG.utcTime && tag !== TAG.generalizedTime) throw new DerError('unexpected-tag');
  const form = tag === TAG.utcTime ? 'utc' : 'generalized';
  const time = strictTime(element, form === 'utc' ? 2 : 4);
  if (!Number.isNaN(time)) return { time, form };
  reader.onOddity('bad-time');
  return { time: looseTime(String.fromCharCode(...element.content.subarray(0, 32))), form };
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
