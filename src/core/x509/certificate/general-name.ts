import { constructed, DerError, type DerReader, type Element, primitive } from '../der/der.ts';
import { readIa5 } from '../der/der-string.ts';
import { toHex } from '../../encoding/bytes.ts';
import { formatIp } from '../../net/ip.ts';
import { type Name, readName } from './name.ts';
import { nameText } from './name-text.ts';
import { decodeOid, readOid } from '../der/oid.ts';
import { sanitizeText } from '../der/sanitize.ts';
import type { GeneralName } from '../types.ts';

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

/** The same name as text for people, sanitised. */
export function describeGeneralName(name: DecodedName): GeneralName {
  switch (name.kind) {
    case 'ip':
      return { kind: 'ip', value: formatIp(name.bytes) };
    case 'directory':
      return { kind: 'directory', value: nameText(name.name) };
    case 'other':
      return { kind: 'other', value: toHex(name.der.subarray(0, 128)) };
    default:
      return { kind: name.kind, value: sanitizeText(name.value, 253) };
  }
}
