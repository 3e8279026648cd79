import { type Element, type OnOddity, TAG } from './der.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const NUMERIC = 0x12;
const PRINTABLE = 0x13;
const TELETEX = 0x14;
const IA5 = 0x16;
const VISIBLE = 0x1a;
const UNIVERSAL = 0x1c;
const BMP = 0x1e;

/** Text of an ASN.1 string type, or null where the element is no string. The text is hostile: see sanitizeText. */
export function readString(element: Element, onOddity: OnOddity): string | null {
  switch (element.tag) {
    case TAG.utf8String:
      return sevenBits(element) ?? readUtf8(element.content, onOddity);
    case PRINTABLE:
    case NUMERIC:
    case IA5:
    case VISIBLE:
      return readIa5(element, onOddity);
    // Teletex (T.61) is Latin-1 in every implementation that writes it.
    case TELETEX:
      return latin1(element.content);
    case BMP:
      return readWide(element.content, 2, onOddity);
    case UNIVERSAL:
      return readWide(element.content, 4, onOddity);
    default:
      return null;
  }
}

/** The text, where every byte is ASCII, as nearly all are: read without a view of the bytes. */
function sevenBits({ bytes, contentStart, end }: Element): string | null {
  let text = '';
  for (let i = contentStart; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** IA5String, as in dNSName and rfc822Name whatever their tag: seven bits, nothing else. */
export function readIa5(element: Element, onOddity: OnOddity): string {
  const text = sevenBits(element);
  if (text !== null) return text;
  onOddity('bad-string');
  return loose(element.content);
}

/** Where eight bits are used against the rules, they are UTF-8 or Latin-1. */
function loose(content: Uint8Array): string {
  try {
    return utf8.decode(content);
  } catch {
    return latin1(content);
  }
}

function readUtf8(content: Uint8Array, onOddity: OnOddity): string {
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
