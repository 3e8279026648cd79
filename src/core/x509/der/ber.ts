import { DerError } from './der.ts';

/**
 * Where one element lies, read by BER (ITU-T X.690 section 8). Containers come in it (RFC 5652 allows it, and Java
 * programs write it); what lies in them, certificates above all, is cut out as it is and read by stricter rules.
 */
export interface BerElement {
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the end-of-contents octets, where the length is indefinite. */
  readonly end: number;
}

/** Deeper than containers nest. */
const MAX_DEPTH = 24;
/**
 * More elements side by side than containers have: a megabyte that is written as it is made comes in some thousands.
 */
const MAX_CHILDREN = 20_000;

/** The one element that fills `bytes`. @throws DerError */
export function wholeBer(bytes: Uint8Array): BerElement {
  const element = readBer(bytes, 0, bytes.length, 0);
  if (element.end !== bytes.length) throw new DerError('trailing-bytes');
  return element;
}

/** The elements inside a constructed one. @throws DerError */
export function berChildren(bytes: Uint8Array, { contentStart, contentEnd }: BerElement): BerElement[] {
  const children: BerElement[] = [];
  for (let at = contentStart; at < contentEnd;) {
    if (children.length === MAX_CHILDREN) throw new DerError('length-too-long');
    const child = readBer(bytes, at, contentEnd, 0);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The content of an OCTET STRING, which BER may cut into pieces, whatever its tag. @throws DerError */
export function berOctets(bytes: Uint8Array, element: BerElement, depth = 0): Uint8Array {
  if (depth > MAX_DEPTH) throw new DerError('bad-structure');
  if ((element.tag & 0x20) === 0) return bytes.subarray(element.contentStart, element.contentEnd);
  const pieces = berChildren(bytes, element).map((child) => berOctets(bytes, child, depth + 1));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function readBer(bytes: Uint8Array, start: number, limit: number, depth: number): BerElement {
  const byte = (at: number): number => {
    const value = at < limit ? bytes[at] : undefined;
    if (value === undefined) throw new DerError('truncated');
    return value;
  };
  const tag = byte(start);
  if ((tag & 0x1f) === 0x1f || depth > MAX_DEPTH) throw new DerError('high-tag');
  const first = byte(start + 1);
  if (first === 0x80) return readIndefinite(bytes, start, limit, depth);
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) throw new DerError('length-too-long');
  let length = count === 0 ? first : 0;
  for (let i = 0; i < count; i++) length = length * 256 + byte(start + 2 + i);
  const contentStart = start + 2 + count;
  const end = contentStart + length;
  if (end > limit) throw new DerError('truncated');
  return { tag, start, contentStart, contentEnd: end, end };
}

function readIndefinite(bytes: Uint8Array, start: number, limit: number, depth: number): BerElement {
  const tag = bytes[start] ?? 0;
  if ((tag & 0x20) === 0) throw new DerError('indefinite-length');
  const contentStart = start + 2;
  let at = contentStart;
  while (!(bytes[at] === 0 && bytes[at + 1] === 0 && at + 2 <= limit)) at = readBer(bytes, at, limit, depth + 1).end;
  return { tag, start, contentStart, contentEnd: at, end: at + 2 };
}
