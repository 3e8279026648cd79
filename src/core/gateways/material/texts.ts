import { fromBase64 } from '../../encoding/bytes.ts';

/** How deep, and over how many strings, JSON is searched: a gateway's answer has a dozen. */
const MAX_DEPTH = 8;
const MAX_STRINGS = 2000;

/** Bytes as text, by their byte order mark, by what UTF-16 looks like without one, or as UTF-8 or Latin-1. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Every text that matters here is ASCII, of which UTF-16 makes one byte in two a zero.
  if (first === 0 && second !== 0) return new TextDecoder('utf-16be').decode(bytes);
  if (first !== 0 && second === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

const DASHES = '[-\\u2010-\\u2015\\u2212]{2,8}';
const BOUNDARY = new RegExp(`${DASHES} *(BEGIN|END) ([A-Z0-9 ]{1,40}?) *${DASHES}`, 'g');

/**
 * A text without what copying out of chats, PDF files and web pages leaves in it: characters that no one sees, other
 * blanks, and dashes that were made beautiful.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}]/gu, ' ')
    .replace(BOUNDARY, '-----$1 $2-----');
}

/**
 * A text, and the texts that programs have wrapped in it: strings of JSON (step-ca, Caddy's admin interface, cfssl,
 * Vault, Kubernetes), base64 of PEM (Kubernetes, also in YAML), and line breaks written as `\n`.
 */
export function textsIn(text: string): string[] {
  const tidy = tidyText(text);
  const strings = [tidy, ...stringsOf(parse(tidy))];
  return [...new Set(strings.flatMap((each) => [withLineBreaks(each), ...encodedPem(each)]))];
}

const withLineBreaks = (text: string): string =>
  text.includes('-----BEGIN') ? text.replace(/(\\r)?\\n/g, '\n').replace(/\\\//g, '/') : text;

/** Base64 of "-----BEGIN", and what follows: in one line, or in several to the padding. */
const ENCODED = [/LS0tLS1CRUdJTi[A-Za-z0-9+/]*={0,2}/g, /LS0tLS1CRUdJTi[A-Za-z0-9+/\s]*={0,2}/g] as const;

function encodedPem(text: string): string[] {
  const [inLine, inLines] = ENCODED.map((pattern) => [...text.matchAll(pattern)].flatMap(([found]) => decoded(found)));
  return inLine?.some((each) => each.includes('-----END')) ? inLine : (inLines ?? []);
}

function decoded(base64: string): string[] {
  const bytes = fromBase64(base64);
  return bytes ? [tidyText(new TextDecoder('latin1').decode(bytes))] : [];
}

function stringsOf(value: unknown): string[] {
  const found: string[] = [];
  const visit = (each: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MAX_STRINGS) return;
    if (typeof each === 'string') found.push(tidyText(each));
    else if (typeof each === 'object' && each !== null)
      for (const inner of Object.values(each)) visit(inner, depth + 1);
  };
  visit(value, 0);
  return found;
}

function parse(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
