import type { BrowserRefusal } from '../core/common.ts';
import { CHROMIUM, CHROMIUM_UNRELATED, FIREFOX, FIREFOX_LAST, FIREFOX_WAY_ON } from './refusal-codes.ts';

/** Why a browser refused a certificate. */
export interface RefusedByBrowser {
  readonly refusal: BrowserRefusal;
  /** The browser's own page about it lets a person go on, unless the site forbade that (RFC 6797 section 12.1). */
  readonly wayOn: boolean;
}

/** NS_ERROR_MODULE_SECURITY, success bit off: how Firefox packs an NSS error into an nsresult. */
const SECURITY_MODULE = 0x805a;

/** The two lists of NSS and mozilla::pkix in which a number that we do not know is about a certificate, most likely. */
const ABOUT_CERTIFICATES = [
  { first: 0x2000, last: FIREFOX_LAST.sec },
  { first: 0x4000, last: FIREFOX_LAST.pkix },
];
/** Each list has room for so many. */
const ROOM = 1000;

/** Chromium's `net::ERR_…` text -> why it refused the certificate; null when the certificate was not the matter. */
export function chromiumRefusal(error: string): RefusedByBrowser | null {
  const name = error.replace(/^net::ERR_/, '');
  const refusal = meaningOf(CHROMIUM, (names) => includesWord(names.replaceAll('+', ''), name));
  if (refusal) return { refusal, wayOn: includesWord(CHROMIUM[refusal] ?? '', `${name}+`) };
  return /^CERT_./.test(name) && !includesWord(CHROMIUM_UNRELATED, name) ? { refusal: 'other', wayOn: false } : null;
}

/** Firefox's `Error code N` -> why it refused the certificate; null when the certificate was not the matter. */
export function firefoxRefusal(error: string): RefusedByBrowser | null {
  const packed = Number(/^Error code (\d+)$/.exec(error)?.[1]);
  if (Math.floor(packed / 0x10000) !== SECURITY_MODULE) return null;
  const code = packed % 0x10000;
  const refusal = meaningOf(FIREFOX, (codes) => codes.includes(code));
  if (refusal) return { refusal, wayOn: FIREFOX_WAY_ON.includes(code) };
  // Constants count down from the first of their list.
  const unknown = ABOUT_CERTIFICATES.some(({ first, last }) => code < last && code > first - ROOM);
  return unknown ? { refusal: 'other', wayOn: false } : null;
}

function meaningOf<T>(
  table: Readonly<Partial<Record<BrowserRefusal, T>>>,
  has: (codes: T) => boolean,
): BrowserRefusal | undefined {
  return (Object.entries(table) as [BrowserRefusal, T][]).find(([, codes]) => has(codes))?.[0];
}

const includesWord = (words: string, word: string): boolean => words.split(' ').includes(word);
