import { toHex } from '../../encoding/bytes.ts';
import { formatIp } from '../../net/ip.ts';
import type { DecodedName, Name, NameAttribute } from './name.ts';
import type { GeneralName } from '../types.ts';
import { sanitizeText } from '../der/sanitize.ts';

/** Short names of RFC 4514 section 3, and a few more that everyone writes. */
const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.20': 'telephoneNumber',
  '2.5.4.41': 'name',
  '2.5.4.42': 'GN',
  '2.5.4.43': 'initials',
  '2.5.4.44': 'generationQualifier',
  '2.5.4.46': 'dnQualifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName',
  '1.2.840.113549.1.9.8': 'unstructuredAddress',
  '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier',
};

const MAX_VALUE = 256;
const MAX_NAME = 1024;

/** RFC 4514 text of a name (last RDN first), made fit to be shown and limited in length. */
export function nameText(name: Name): string {
  return sanitizeText(
    [...name.rdns]
      .reverse()
      .slice(0, 64)
      .map((rdn) => rdn.slice(0, 16).map(attributeText).join('+'))
      .join(','),
    MAX_NAME,
  );
}

/** All values of one attribute type, in order, as they are. */
export function attributeValues(name: Name, type: string): string[] {
  return name.rdns
    .flat()
    .filter((attribute) => attribute.type === type && attribute.text !== null)
    .map(({ text }) => text ?? '');
}

function attributeText({ type, text, value }: NameAttribute): string {
  const shown = text === null ? `#${toHex(value.der.subarray(0, MAX_VALUE))}` : escape(sanitizeText(text, MAX_VALUE));
  return `${SHORT[type] ?? type}=${shown}`;
}

/** RFC 4514 section 2.4. */
function escape(text: string): string {
  return text
    .replace(/[\\",+;<>]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
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
