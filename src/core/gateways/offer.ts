import { toHex } from '../encoding/bytes.ts';
import type { Certificate } from '../x509/certificate/certificate.ts';
import { sanitizeText } from '../x509/der/sanitize.ts';
import { md5 } from '../x509/keys/md5.ts';
import { digest } from '../x509/keys/webcrypto.ts';
import { KnownIssuers } from '../x509/path/known-issuers.ts';
import { validateDecodedPath } from '../x509/path/decoded-path.ts';
import { TLS_SERVER } from '../x509/rules/profile.ts';
import { gatewayKind } from './kind.ts';
import { type OfferedCertificate, onlyRoot, readCandidates, type RootGroup, rootGroups } from './root-groups.ts';
import { constrainedScope } from '../scope/constrained-scope.ts';
import { localScope } from '../scope/scope.ts';
import { probeAuthorities } from './probe.ts';
import type { BrokenRule, PairingOffer, PairingProblem } from './types.ts';

export type OfferResult =
  | { readonly ok: true; readonly offer: PairingOffer }
  | {
      readonly ok: false;
      readonly problem: PairingProblem;
      /** Of `confirms-nothing`, what everything below the root would break. */
      readonly broken?: BrokenRule;
    };

/**
 * Finds the one root among certificates, with the intermediates that lead to it. Nothing is believed yet: an offer
 * becomes a gateway root only when its codes were compared out of band.
 * @param certificates DER.
 * @param partsUnreadable how many others there were that could not be read.
 * @param now milliseconds since the epoch.
 */
export async function offerFrom(
  certificates: readonly Uint8Array[],
  partsUnreadable: number,
  now: number,
): Promise<OfferResult> {
  const { candidates, unreadable } = await readCandidates(certificates, partsUnreadable);
  if (candidates.length === 0) return { ok: false, problem: 'unreadable' };
  const group = onlyRoot(await rootGroups(candidates, now));
  if (group === null) return { ok: false, problem: rootlessProblem(candidates) };
  if (typeof group === 'string') return { ok: false, problem: group };
  return offerOf(group, candidates, now, unreadable);
}

/** Why certificates without any root are of no use. */
export function rootlessProblem(candidates: readonly OfferedCertificate[]): PairingProblem {
  return candidates.some(({ facts }) => facts.isCa) ? 'not-self-signed' : 'leaf-only';
}

/** What one root, found fit, offers together with those of the other certificates that lead to it. */
export async function offerOf(
  { root, kin }: RootGroup,
  candidates: readonly OfferedCertificate[],
  now: number,
  unreadable: PairingOffer['unreadable'] = [],
): Promise<OfferResult> {
  const others = candidates.filter(
    (candidate) =>
      candidate !== root && !kin.includes(candidate) && candidate.facts.isCa && !candidate.facts.selfSigned,
  );
  const intermediates: Certificate[] = [];
  const known = new KnownIssuers();
  const above = {
    intermediates: others.map(({ certificate }) => certificate),
    anchors: [{ certificate: root.certificate, purpose: 'gateway' as const }],
    time: now,
  };
  for (const { certificate } of others) {
    const result = await validateDecodedPath({ leaf: certificate, ...above }, TLS_SERVER, known);
    if (result.ok) intermediates.push(certificate);
  }
  const scope = constrainedScope(localScope(root.facts.notAfter), root.certificate);
  if (scope.names.length + scope.addresses.length === 0) return { ok: false, problem: 'no-local-scope' };
  const probed = await probeAuthorities(root.certificate, intermediates, scope, now);
  const [ofRoot, ...ofOthers] = probed;
  if (ofRoot?.broken && ofOthers.every(({ broken }) => broken))
    return { ok: false, problem: 'confirms-nothing', broken: ofRoot.broken };
  const offer: PairingOffer = {
    root: root.der,
    kin: kin.map(({ der }) => der),
    intermediates: intermediates.map(({ der }) => der),
    ignored: candidates.length - 1 - kin.length - intermediates.length,
    unreadable,
    doubts: ofOthers.flatMap(({ issuer, broken }) => (broken ? [{ issuer, broken }] : [])),
    subject: root.facts.subject,
    suggestedName: suggestedName(root.certificate),
    kind: gatewayKind(root.certificate),
    scope,
    codes: {
      certificateSha256: root.facts.sha256,
      spkiSha256: root.facts.spkiSha256,
      certificateSha1: toHex(await digest('SHA-1', root.der)),
      certificateMd5: toHex(md5(root.der)),
    },
  };
  return { ok: true, offer };
}

/** What a person would call it: the common name, the organisation, or a fabric. The caller sanitises when showing. */
function suggestedName(certificate: Certificate): string {
  const attributes = certificate.subject.rdns.flat();
  const text = ['2.5.4.3', '2.5.4.10']
    .map((type) => attributes.find((attribute) => attribute.type === type)?.text)
    .find((value) => value);
  const kind = gatewayKind(certificate);
  return sanitizeText(text ?? (kind.kind === 'home' ? 'Gateway' : `Matter ${kind.fabricId ?? kind.rootId}`), 60);
}
