import { DerError, type DerReader, TAG } from './der.ts';

/** A Time as RFC 5280 section 4.1.2.5 writes it. */
export interface CertificateTime {
  /** Milliseconds since the epoch; NaN where a tolerant reading could make nothing of it. */
  readonly time: number;
  readonly form: 'utc' | 'generalized';
}

const UTC = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
/** What old devices write besides: no seconds, fractions, an offset. Read for a description only. */
const LOOSE = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(?:Z|([+-])(\d\d)(\d\d))?$/;

/** Reads UTCTime or GeneralizedTime in the only forms of RFC 5280: with seconds, in Z, no fractions, a real date. */
export function readTime(reader: DerReader): CertificateTime {
  const element = reader.element();
  if (element.tag !== TAG.utcTime && element.tag !== TAG.generalizedTime) throw new DerError('unexpected-tag');
  const form = element.tag === TAG.utcTime ? 'utc' : 'generalized';
  const text = String.fromCharCode(...element.content.subarray(0, 32));
  const strict = (form === 'utc' ? UTC : GENERALIZED).exec(text);
  const time = strict ? instant(strict) : NaN;
  if (!Number.isNaN(time)) return { time, form };
  reader.onOddity('bad-time');
  const loose = LOOSE.exec(text);
  return { time: loose ? instant(loose) - offset(loose) : NaN, form };
}

function instant(match: RegExpExecArray): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const fullYear = match[1]?.length === 2 ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  // JavaScript rolls 31 February over into March; a certificate may not.
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return real ? date.getTime() : NaN;
}

function offset(match: RegExpExecArray): number {
  const minutes = Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0);
  return (match[7] === '-' ? -minutes : minutes) * 60_000;
}
