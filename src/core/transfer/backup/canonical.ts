import { sha256Hex } from '../../x509/keys/webcrypto.ts';

/**
 * One text for each JSON value (RFC 8785): members sorted by their UTF-16 code units, no blanks. ECMAScript's own way
 * to write strings and numbers is the one that RFC 8785 prescribes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(',')}}`;
}

/**
 * Lower-case hexadecimal SHA-256 over the canonical form. It tells damage; against a change on purpose it is no help.
 */
export function checksumOf(value: unknown): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(value)));
}
