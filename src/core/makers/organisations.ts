import { attributeValues, type Certificate, OID_ORGANISATION } from '../x509/basics/index.ts';

/** Organisations that a certificate places its device in: its own subject's, else those of its issuer's name. */
export function organisationsOf({ subject, issuer }: Certificate): readonly string[] {
  const own = attributeValues(subject, OID_ORGANISATION);
  return own.length > 0 ? own : attributeValues(issuer, OID_ORGANISATION);
}

/**
 * Whether a maker may attest the device of this certificate: all organisations that it names must be the maker's, by
 * the root's subject or by what the person added. A device that names none is the maker's, as its root says so.
 * @param root the maker's root, decoded.
 * @param added organisations that the person added (`MakerRoot.organisations`).
 */
export function isOfMaker(certificate: Certificate, root: Certificate, added: readonly string[] = []): boolean {
  const allowed = new Set([...attributeValues(root.subject, OID_ORGANISATION), ...added].map(fold));
  return organisationsOf(certificate).every((organisation) => allowed.has(fold(organisation)));
}

/** Whether the subjects of two certificates name an organisation that is the same. */
export function organisationsInCommon(one: Certificate, other: Certificate): boolean {
  const there = new Set(attributeValues(other.subject, OID_ORGANISATION).map(fold));
  return attributeValues(one.subject, OID_ORGANISATION).some((name) => there.has(fold(name)));
}

/** Names are compared as RFC 5280 section 7.1 compares them: normal form, case and insignificant blanks aside. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
