import { attributeValues, OID_ORGANISATION } from '../x509/certificate/name-text.ts';
import { decodeCertificate } from '../x509/certificate/certificate.ts';
import type { MakerRoot } from './types.ts';

/**
 * Whether a maker may attest a device that names these organisations: all of them must be the maker's, by the root's
 * subject or by what the person added. A device that names none is the maker's, as its root says so.
 */
export function isOfMaker(named: readonly string[], { root, organisations = [] }: MakerRoot): boolean {
  const decoded = decodeCertificate(root);
  const own = decoded.ok ? attributeValues(decoded.value.subject, OID_ORGANISATION) : [];
  const allowed = new Set([...own, ...organisations].map(fold));
  return named.every((organisation) => allowed.has(fold(organisation)));
}

/** Names are compared as RFC 5280 section 7.1 compares them: normal form, case and insignificant blanks aside. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
