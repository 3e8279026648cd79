import { type Element, type OnOddity, TAG } from './der.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf8Loose = new TextDecoder('utf-8');

const NUMERIC = 0x12;
const PRINTABLE = 0x13;
const TELETEX = 0x14;
const IA5 = 0x16;
const VISIBLE = 0x1a;
const UNIVERSAL = 0x1c;
const BMP = 0x1e;

/** Text of an ASN.1 string type, or null where the element is no string. The text is hostile: see sanitizeText. */
export function readString(element: Element, onOddity: OnOddity): string | null {
  const { tag, content } = element;
  switch (tag) {
    case TAG.utf8String:
      return readUtf8(content, onOddity);
    case PRINTABLE:
    case NUMERIC:
    case IA5:
    case VISIBLE:
      return readAscii(content, onOddity);
    // Teletex (T.61) is Latin-1 in every implementation that writes it.
    case TELETEX:
      return latin1(content);
    case BMP:
      return readWide(content, 2, onOddity);
    case UNIVERSAL:
      return readWide(content, 4, onOddity);
    default:
      return null;
  }
}

/** IA5String content, as in dNSName and rfc822Name: seven bits, nothing else. */
export function readAscii(content: Uint8Array, onOddity: OnOddity): string {
  if (content.some((byte) => byte > 0x7f)) {
    onOddity('bad-string');
    return utf8Loose.decode(content);
  }
  return latin1(content);
}

function readUtf8(content: Uint8Array, onOddity: OnOddity): string {
  if (content.every((byte) => byte < 0x80)) return latin1(content);
  try {
    return utf8.decode(content);
  } catch {
    onOddity('bad-string');
    return latin1(content);
  }
}

function readWide(content: Uint8Array, width: 2 | 4, onOddity: OnOddity): string {
  if (content.length % width !== 0) onOddity('bad-string');
  let text = '';
  for (let i = 0; i + width <= content.length; i += width) {
    let unit = 0;
    for (let j = 0; j < width; j++) unit = unit * 256 + (content[i + j] ?? 0);
    if (unit > 0x10ffff) onOddity('bad-string');
    text += width === 2 ? String.fromCharCode(unit) : String.fromCodePoint(Math.min(unit, 0x10ffff));
  }
  return text;
}

function latin1(content: Uint8Array): string {
  let text = '';
  for (const byte of content) text += String.fromCharCode(byte);
  return text;
}
