import report from '../locales/en/report.ftl';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** How the lines on a certificate are called, and what stands there for nothing. */
export const REPORT = texts(report, [
  'names',
  'subject',
  'issuer',
  'validFrom',
  'validUntil',
  'key',
  'serial',
  'keyFingerprint',
  'fingerprint',
  'remarks',
  'none',
  'empty',
  'unread',
]);

export const reportTitle = (time: string): string => message(report, 'title', { time });

/**
 * Where it was, and who connected.
 * @param byCompanion whether only the companion did
 */
export function reportPlace(place: string, address: string | null, byCompanion: boolean): string {
  const who = byCompanion ? 'asked' : 'connected';
  return address === null ? message(report, `${who}-unknown`, { place }) : message(report, who, { place, address });
}

export const reportVerdict = (verdict: string, code: string, reasons: readonly string[]): string =>
  message(report, 'verdict', { verdict: [verdict], code: [code], reasons: [reasons.join(', ')] });

export const reportClass = (code: string, text: string): string =>
  message(report, 'class', { code: [code], text: [text] });
export const reportNoClass = (): string => message(report, 'class-unknown');

export const keySize = (type: string, bits: number): Phrase =>
  phrase(report, 'key-size', { type, bits: [String(bits)] });

/** @param names tame already; `more` are left out. */
export const namesAndMore = (names: string, more: number): Phrase =>
  more > 0 ? phrase(report, 'names-more', { names: [{ foreign: names }], count: more }) : [{ foreign: names }];
