import type { Certificate } from '../certificate/certificate.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { nameKey } from '../certificate/name.ts';

/** A certificate that may stand above another one. */
export interface IssuerCandidate {
  readonly certificate: Certificate;
  readonly isAnchor: boolean;
}

/** The certificates that may stand above another one, found by name. */
export interface IssuerPool {
  /** Those whose subject is the child's issuer, the most promising first. */
  readonly issuersOf: (child: Certificate) => readonly IssuerCandidate[];
  /** Could an anchor be reached from here, going by names alone? */
  readonly leadsToAnchor: (candidate: IssuerCandidate) => boolean;
}

/** An intermediate that is also an anchor counts as the anchor only: nothing above an anchor matters. */
export function buildPool(anchors: readonly Certificate[], intermediates: readonly Certificate[]): IssuerPool {
  const unpinned = intermediates.filter(({ der }) => !anchors.some((anchor) => sameBytes(anchor.der, der)));
  const candidates = [...toCandidates(anchors, true), ...toCandidates(unpinned, false)];
  const bySubject = groupBy(candidates, ({ certificate }) => nameKey(certificate.subject));
  const reachable = namesBelowAnchors(anchors, unpinned);
  return {
    issuersOf: (child) =>
      [...(bySubject.get(nameKey(child.issuer)) ?? [])].sort((a, b) => rank(child, a) - rank(child, b)),
    leadsToAnchor: ({ certificate, isAnchor }) => isAnchor || reachable.has(nameKey(certificate.issuer)),
  };
}

const toCandidates = (certificates: readonly Certificate[], isAnchor: boolean): IssuerCandidate[] =>
  certificates.map((certificate) => ({ certificate, isAnchor }));

/**
 * Subjects from which issuer names lead to an anchor. Cycles apart from every anchor stay out, without one signature
 * check.
 */
function namesBelowAnchors(anchors: readonly Certificate[], intermediates: readonly Certificate[]): Set<string> {
  const reachable = new Set(anchors.map(({ subject }) => nameKey(subject)));
  const byIssuer = groupBy(intermediates, ({ issuer }) => nameKey(issuer));
  for (const issuer of reachable) for (const { subject } of byIssuer.get(issuer) ?? []) reachable.add(nameKey(subject));
  return reachable;
}

/** Key identifiers are hints (RFC 5280 section 4.2.1.1): they order the candidates and rule none out. */
function rank(child: Certificate, { certificate, isAnchor }: IssuerCandidate): number {
  const wanted = child.known.authorityKeyIdentifier?.keyIdentifier;
  const offered = certificate.known.subjectKeyIdentifier;
  const hint = wanted === undefined || offered === undefined ? 1 : sameBytes(wanted, offered) ? 0 : 2;
  return hint * 2 + (isAnchor ? 0 : 1);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
