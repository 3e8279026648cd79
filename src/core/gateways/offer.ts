import { toHex } from '../encoding/bytes.ts';
import { type Certificate, digest, md5, sanitizeText, sha256Hex } from '../x509/basics/index.ts';
import { findRoot, type FoundFitRoot, withIntermediates } from './fit-root.ts';
import { gatewayKind } from './kind.ts';
import { brokenByAll, probeAuthorities } from './probe.ts';
import type { OfferedCertificate, RootGroup } from './root-groups.ts';
import type { BrokenRule, PairingOffer, PairingProblem } from './types.ts';
import { openBundle } from './material/bundle.ts';

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
  const found = await findRoot(certificates, partsUnreadable, now);
  return found.ok ? offered(found, now) : found;
}

/** What one root, found fit, offers together with those of the other certificates that lead to it. */
export async function offerOf(
  group: RootGroup,
  candidates: readonly OfferedCertificate[],
  now: number,
  unreadable: PairingOffer['unreadable'] = [],
): Promise<OfferResult> {
  const found = await withIntermediates(group, candidates, now);
  return found.ok ? offered({ fit: found.fit, candidates, unreadable }, now) : found;
}

async function offered({ fit, candidates, unreadable }: FoundFitRoot, now: number): Promise<OfferResult> {
  const { root, kin, intermediates, scope } = fit;
  const probed = await probeAuthorities(root.certificate, intermediates, scope, now);
  const broken = brokenByAll(probed);
  if (broken) return { ok: false, problem: 'confirms-nothing', broken };
  const offer: PairingOffer = {
    root: root.der,
    kin: kin.map(({ der }) => der),
    intermediates: intermediates.map(({ der }) => der),
    ignored: candidates.length - 1 - kin.length - intermediates.length,
    unreadable,
    doubts: probed.slice(1).flatMap(({ issuer, broken }) => (broken ? [{ issuer, broken }] : [])),
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
  return sanitizeText(text ?? (kind.kind === 'home' ? 'Gateway' : fabricName(kind)), 60);
}

/** Its numbers are sixteen digits, the same for many but for the ends. */
function fabricName({ fabricId, rootId }: Extract<PairingOffer['kind'], { kind: 'application-issued' }>): string {
  const id = fabricId ?? rootId;
  return `Matter home (${fabricId === null ? 'root' : 'fabric'} ${id.slice(0, 4)}…${id.slice(-4)})`;
}

/**
 * Reads pairing material, whatever a person brings (`openBundle`), and finds the one root in it (`offerFrom`).
 * @param now milliseconds since the epoch.
 * @param limit most bytes looked at.
 * @returns the offer, or the problem that refused it; never throws on bad input. Forms: docs/pairing.md (RFC 7468 for
 *     PEM, RFC 5652 and RFC 7030 section 4.1.3 for CMS).
 */
export async function readOffer(bytes: Uint8Array, now: number, limit: number): Promise<OfferResult> {
  const bundle = await openBundle(bytes, limit);
  if (!bundle.ok) return bundle;
  const result = await offerFrom(bundle.certificates, bundle.unreadable, now);
  if (!result.ok) return result;
  const codes = { ...result.offer.codes, fileSha256: await sha256Hex(bytes) };
  return { ok: true, offer: { ...result.offer, codes } };
}
