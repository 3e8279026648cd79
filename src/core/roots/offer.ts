import { type Certificate, decodeCertificate } from '../x509/certificate.ts';
import { sameBytes } from '../x509/der-values.ts';
import { inspectCertificate } from '../x509/inspect.ts';
import { sanitizeText } from '../x509/sanitize.ts';
import type { CertificateFacts } from '../x509/types.ts';
import { validatePath } from '../x509/validate-path.ts';
import { readBundle } from './bundle.ts';
import { constrainedScope } from './constrained-scope.ts';
import { rootProblem } from './root-problem.ts';
import { localScope } from './scope.ts';
import type { PairingOffer, PairingProblem } from './types.ts';

export type OfferResult = { readonly ok: true; readonly offer: PairingOffer } | { readonly ok: false; readonly problem: PairingProblem };

interface Candidate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
  readonly facts: CertificateFacts;
}

/**
 * Reads pairing material and finds the one root in it, with the intermediates that lead to it. Nothing is believed
 * yet: an offer becomes a gateway root only when its codes were compared out of band.
 * @param now milliseconds since the epoch.
 * @param limit most bytes looked at.
 */
export async function readOffer(bytes: Uint8Array, now: number, limit: number): Promise<OfferResult> {
  const bundle = readBundle(bytes, limit);
  if (!bundle.ok) return bundle;
  const candidates: Candidate[] = [];
  for (const der of distinct(bundle.certificates)) {
    const decoded = decodeCertificate(der);
    const inspected = await inspectCertificate(der);
    if (!decoded.ok || !inspected.ok) return { ok: false, problem: 'unreadable' };
    candidates.push({ der, certificate: decoded.value, facts: inspected.certificate });
  }
  const root = findRoot(candidates);
  if (typeof root === 'string') return { ok: false, problem: root };
  const problem = await rootProblem(root.certificate, root.facts, now);
  if (problem) return { ok: false, problem };
  const offer = await offerOf(root, candidates, now);
  if (offer.scope.names.length + offer.scope.addresses.length === 0) return { ok: false, problem: 'no-local-scope' };
  return { ok: true, offer };
}

function findRoot(candidates: readonly Candidate[]): Candidate | PairingProblem {
  const selfIssued = candidates.filter(({ facts }) => facts.selfIssued);
  const authorities = selfIssued.filter(({ facts }) => facts.isCa);
  const [root, second] = authorities.length > 0 ? authorities : selfIssued;
  if (!root) return candidates.some(({ facts }) => facts.isCa) ? 'not-self-signed' : 'leaf-only';
  return second ? 'two-roots' : root;
}

async function offerOf(root: Candidate, candidates: readonly Candidate[], now: number): Promise<PairingOffer> {
  const others = candidates.filter((candidate) => candidate !== root && candidate.facts.isCa);
  const intermediates: Uint8Array[] = [];
  for (const { der } of others) {
    const result = await validatePath({ leaf: der, intermediates: others.map((other) => other.der), anchors: [root.der], time: now });
    if (result.ok) intermediates.push(der);
  }
  return {
    root: root.der,
    intermediates,
    ignored: candidates.length - 1 - intermediates.length,
    subject: root.facts.subject,
    suggestedName: suggestedName(root.certificate),
    scope: constrainedScope(localScope(root.facts.notAfter), root.certificate),
    codes: { certificateSha256: root.facts.sha256, spkiSha256: root.facts.spkiSha256 },
  };
}

/** What a person would call it: the common name, or the organisation. The caller sanitises when showing. */
function suggestedName(certificate: Certificate): string {
  const attributes = certificate.subject.rdns.flat();
  const text = ['2.5.4.3', '2.5.4.10'].map((type) => attributes.find((attribute) => attribute.type === type)?.text).find((value) => value);
  return sanitizeText(text ?? 'Gateway', 60);
}

function distinct(certificates: readonly Uint8Array[]): Uint8Array[] {
  return certificates.filter((der, i) => certificates.findIndex((other) => sameBytes(other, der)) === i);
}
