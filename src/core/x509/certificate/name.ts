import { sameBytes, toHex } from '../../encoding/bytes.ts';
import {
  constructed,
  decodeOid,
  DerError,
  type DerReader,
  type Element,
  type OnOddity,
  primitive,
  readOid,
  TAG,
} from '../der/der.ts';
import type { Oid } from '../types.ts';

/** One AttributeTypeAndValue. `text` is null where the value is no string type. */
export interface NameAttribute {
  readonly type: Oid;
  readonly text: string | null;
  /** False where the value holds what its type does not allow: `text` is then for people alone. */
  readonly isExact: boolean;
  readonly value: Element;
}

/** A distinguished name (RFC 5280 section 4.1.2.4). */
export interface Name {
  readonly der: Uint8Array;
  readonly rdns: readonly (readonly NameAttribute[])[];
  /** One for each RDN: two RDNs are equal exactly when their keys are. */
  readonly keys: readonly string[];
}

/** Reads a Name, which is a CHOICE of one: RDNSequence. */
export function readName(reader: DerReader): Name {
  const element = reader.expect(TAG.sequence);
  const rdns = readRdns(reader.inside(element));
  return { der: element.der, rdns, keys: rdns.map(rdnKey) };
}

function readRdns(reader: DerReader): NameAttribute[][] {
  const rdns: NameAttribute[][] = [];
  while (!reader.atEnd) rdns.push(readRdn(reader.enter(TAG.set)));
  return rdns;
}

function readRdn(set: DerReader): NameAttribute[] {
  const attributes: NameAttribute[] = [];
  do {
    const pair = set.enter();
    const type = readOid(pair);
    const value = pair.element();
    pair.finish();
    // Whatever the attribute is, its value is of a universal type: a string, hardly ever anything else.
    if (value.tag >= 0x40) set.onOddity('unexpected-tag');
    let isExact = true;
    // What is written for people to read decides nothing: real issuers put Latin-1 into a PrintableString.
    const text = readString(value, (code) => {
      isExact = false;
      set.onOddity(code === 'bad-string' ? 'name-text' : code);
    });
    attributes.push({ type, text, isExact, value });
  } while (!set.atEnd);
  if (attributes.length === 0) throw new DerError('bad-structure');
  return attributes;
}

/**
 * The key (`nameKey`) of the name that this RelativeDistinguishedName makes when it is appended to `base` (RFC 5280
 * section 4.2.1.13). @param set reads its attributes. @throws DerError
 */
export const readRelativeName = (set: DerReader, { keys }: Name): string => [...keys, rdnKey(readRdn(set))].join(',');

/** Are these the same name by the comparison of RFC 5280 section 7.1 (case, blanks and string type do not matter)? */
export function sameName(a: Name, b: Name): boolean {
  return sameBytes(a.der, b.der) || nameKey(a) === nameKey(b);
}

/**
 * Is `name` inside the subtree `base`, that is, do its first RDNs equal all of `base`'s (RFC 5280 section 4.2.1.10)?
 */
export function isNameWithin(name: Name, base: Name): boolean {
  return base.keys.length <= name.keys.length && base.keys.every((key, i) => key === name.keys[i]);
}

/** Two names are equal exactly when their keys are. */
export const nameKey = ({ keys }: Name): string => keys.join(',');

/** An RDN is a set: the order of its attributes does not matter. */
function rdnKey(rdn: readonly NameAttribute[]): string {
  const [only, ...more] = rdn;
  return only && more.length === 0 ? attributeKey(only) : rdn.map(attributeKey).sort().join('+');
}

/** The length stands first, so that no text can pass for two attributes, or for two RDNs. */
function attributeKey({ type, text, isExact, value }: NameAttribute): string {
  const folded = text === null || !isExact ? `#${toHex(value.der)}` : foldText(text);
  return `${type}=${folded.length}:${folded}`;
}

/** Printable ASCII with single blanks between other characters, and none at either end. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** String preparation after RFC 4518, as far as RFC 5280 section 7.1 asks: normal form, case, insignificant blanks. */
function foldText(text: string): string {
  // Nearly all names are plain ASCII, where only case and blanks are left to fold.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * A GeneralName (RFC 5280 section 4.2.1.6) as decoded; `other` covers otherName, x400Address, ediPartyName,
 * registeredID.
 */
export type DecodedName =
  | { readonly kind: 'dns' | 'email' | 'uri'; readonly value: string }
  | { readonly kind: 'ip'; readonly bytes: Uint8Array }
  | { readonly kind: 'directory'; readonly name: Name }
  | { readonly kind: 'other'; readonly tag: number; readonly der: Uint8Array };

/** The next GeneralName (RFC 5280 section 4.2.1.6). @throws DerError where it is none. */
export function readGeneralName(reader: DerReader): DecodedName {
  const element = reader.element();
  const { tag } = element;
  switch (tag) {
    case primitive(1):
      return { kind: 'email', value: readIa5(element, reader.onOddity) };
    case primitive(2):
      return { kind: 'dns', value: readIa5(element, reader.onOddity) };
    case primitive(6):
      return { kind: 'uri', value: readIa5(element, reader.onOddity) };
    case primitive(7):
      return { kind: 'ip', bytes: element.content };
    case constructed(4):
      return { kind: 'directory', name: readDirectoryName(reader, element) };
    case constructed(0):
      checkOtherName(reader.inside(element));
      break;
    case primitive(8):
      decodeOid(element.content);
      break;
    case constructed(3):
    case constructed(5):
      break;
    default:
      throw new DerError('unexpected-tag');
  }
  return { kind: 'other', tag, der: element.der };
}

/** OtherName ::= SEQUENCE { type-id OBJECT IDENTIFIER, value [0] EXPLICIT ANY } */
function checkOtherName(fields: DerReader): void {
  readOid(fields);
  const value = fields.inside(fields.expect(constructed(0)));
  value.element();
  value.finish();
  fields.finish();
}

function readDirectoryName(reader: DerReader, element: Element): Name {
  const inner = reader.inside(element);
  const name = readName(inner);
  inner.finish();
  return name;
}

/** GeneralNames: one or more, in order. An empty list is refused (SIZE (1..MAX)). */
export function readGeneralNames(reader: DerReader): DecodedName[] {
  const names: DecodedName[] = [];
  do names.push(readGeneralName(reader));
  while (!reader.atEnd);
  return names;
}

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
