import { toBase64url } from '../../encoding/base64url.ts';
import { sameBytes, toHex } from '../../encoding/bytes.ts';
import type { ArtefactFact, Binding } from '../../observation/types.ts';
import { type Certificate, sanitizeText, sha256, sha256Hex } from '../../x509/basics/index.ts';
import { sameKey } from './same-key.ts';
import { KnownIssuers, type RevocationWord } from '../../x509/path/decoded-path.ts';
import type { Answer, AppraisedEvidence, Claims, EvidenceStep, Params } from '../types.ts';
import { type EarStatus, readEar } from './ear.ts';
import { type PsaClaims, readPsa, speaksPsa } from './psa.ts';
import { findSigner, type TokenSigner } from './signer.ts';
import type { TokenAnchor, TokenClaims, TokenFault, TokenRead } from './types.ts';

/** What a token is judged by. */
export interface TokenGrounds {
  readonly anchors: readonly TokenAnchor[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord | undefined;
  /** The certificate that the connection presented; null where none was seen. */
  readonly presented: Certificate | null;
  readonly place: TokenPlace;
}

/**
 * `asked`: the device was asked with `nonce`, 32 random bytes; `certificate`: it lies in the certificate presented;
 * `found`: it came otherwise, so that anyone may have brought it.
 */
export type TokenPlace =
  | { readonly kind: 'asked'; readonly nonce: Uint8Array }
  | { readonly kind: 'certificate' }
  | { readonly kind: 'found' };

/** How a token came that was met at a place: as the answer to a question, inside the certificate, or otherwise. */
export function tokenPlace(place: ArtefactFact['place'], nonce: Uint8Array | null): TokenPlace {
  if (place === 'certificate') return { kind: 'certificate' };
  const isAnswer = place === 'well-known' || place === 'companion';
  return isAnswer && nonce ? { kind: 'asked', nonce } : { kind: 'found' };
}

/** Outside the limits that it sets itself a token is not accepted (RFC 7519 section 4.1.4), and so ties nothing. */
const isOutsideDates = (steps: readonly EvidenceStep[]): boolean =>
  steps.some(({ code }) => code === NEW_YET_OVER || code === NEW_YET_LATER);

/** How far clocks may differ. A token is made for one request, so nothing is gained by more. */
const LEEWAY = 60_000;

/**
 * Appraises an attestation token (RFC 9711): who signed it, whether it is of now, whether it answers us, and whether it
 * names the certificate that this connection presented. A token that was relayed or replayed is refused by name.
 * @returns the steps and what they come to; never rejects.
 */
export async function appraiseToken(
  read: TokenRead,
  grounds: TokenGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence> {
  if (!read.ok) return unreadable(read.fault);
  const token = read.value;
  const { claims } = token;
  const signer = await findSigner(token, grounds.anchors, grounds, known);
  const fresh = nonceStep(claims, grounds.place);
  const named = await confirmationStep(claims, grounds.presented);
  const psa = speaksPsa(claims.all) ? readPsa(claims.all) : null;
  const steps = [
    ...signer.steps,
    ...timeSteps(claims, grounds.now, fresh?.code === NONCE_OURS),
    ...(fresh ? [fresh] : []),
    named,
    ...(psa && !psa.ok ? [step('token-psa-claims-refused', 'refuted', { fault: psa.fault })] : []),
    ...resultSteps(claims, signer),
  ];
  const genuine = genuineness(steps);
  return {
    kind: 'token',
    axis: 'attestation',
    steps,
    genuine,
    binding: genuine === 'refuted' || isOutsideDates(steps) ? 'claimed' : bindingOf(signer, fresh, named, grounds),
    claims: describe(claims, signer.anchor, psa?.ok ? psa.value : null),
    signer: signer.key && { name: signer.name, spkiSha256: await sha256Hex(signer.key.der) },
    anchor: signer.anchor?.id ?? null,
  };
}

const step = (code: string, answer: Answer, params?: Params): EvidenceStep =>
  params ? { code, answer, params } : { code, answer };

const unreadable = (fault: TokenFault): AppraisedEvidence => ({
  kind: 'token',
  axis: 'attestation',
  steps: [step('token-unreadable', 'refuted', { fault })],
  genuine: 'refuted',
  binding: 'claimed',
  claims: {},
  signer: null,
  anchor: null,
});

/**
 * RFC 7519 sections 4.1.4 to 4.1.6. That a token ends, and when it was made, it need not say. Outside its dates none is
 * accepted; but one that answers our question was made a moment ago, so that dates which say otherwise show a clock
 * that is wrong, as many devices have, and speak against no one. When it was made is no limit of it.
 * @param answersUs it has our nonce.
 */
function timeSteps(
  { issuedAt, notBefore, expires }: TokenClaims,
  now: number,
  answersUs: boolean,
): readonly EvidenceStep[] {
  if (expires !== null && now >= expires + LEEWAY)
    return [outside(answersUs, 'token-expired', NEW_YET_OVER, { until: expires })];
  if (notBefore !== null && now < notBefore - LEEWAY)
    return [outside(answersUs, 'token-not-yet-valid', NEW_YET_LATER, { from: notBefore })];
  const inTime = expires === null ? [] : [step('token-in-time', 'proved', { until: expires })];
  if (issuedAt === null || now >= issuedAt - LEEWAY) return inTime;
  return answersUs
    ? [step('token-clock-ahead', 'cannot tell', { from: issuedAt }), ...inTime]
    : [step('token-not-yet-valid', 'refuted', { from: issuedAt })];
}

const outside = (answersUs: boolean, code: string, codeIfNew: string, params: Params): EvidenceStep =>
  answersUs ? step(codeIfNew, 'cannot tell', params) : step(code, 'refuted', params);

const NEW_YET_OVER = 'token-new-yet-over';
const NEW_YET_LATER = 'token-new-yet-later';
const NONCE_OURS = 'token-nonce-ours';

/** Our nonce must be among those of the token: it may have been made for several who asked (RFC 9711 section 4.1). */
function nonceStep({ nonces }: TokenClaims, place: TokenPlace): EvidenceStep | null {
  if (place.kind === 'certificate') return null;
  if (place.kind === 'found') return step('token-not-asked-for', 'cannot tell');
  if (nonces.length === 0) return step('token-without-nonce', 'cannot tell');
  const text = toBase64url(place.nonce);
  const isOurs = (nonce: string | Uint8Array): boolean =>
    typeof nonce === 'string' ? nonce === text : sameBytes(nonce, place.nonce);
  return nonces.some(isOurs) ? step(NONCE_OURS, 'proved') : step('token-nonce-not-ours', 'refuted');
}

/** `cnf`: every certificate and key that the token names must be the one presented. */
async function confirmationStep({ confirmations }: TokenClaims, presented: Certificate | null): Promise<EvidenceStep> {
  if (confirmations.length === 0) return step('token-names-no-certificate', 'cannot tell');
  if (presented === null) return step('token-certificate-not-seen', 'cannot tell');
  const thumbprint = await sha256(presented.der);
  const other = confirmations.find((each) =>
    each.kind === 'certificate' ? !sameBytes(each.sha256, thumbprint) : !sameKey(each.spki, presented.spki),
  );
  if (other === undefined) return step('token-names-this-certificate', 'proved');
  return step(other.kind === 'certificate' ? 'token-for-another-certificate' : 'token-for-another-key', 'refuted');
}

const RESULT_ANSWERS: Readonly<Record<EarStatus, Answer>> = {
  affirming: 'proved',
  none: 'cannot tell',
  warning: 'cannot tell',
  contraindicated: 'refuted',
};

/**
 * A result counts as a verifier's only: a device's own key could praise the device. And a verifier's word counts as a
 * result only: it made no device.
 */
function resultSteps(claims: TokenClaims, { anchor }: TokenSigner): EvidenceStep[] {
  const result = readEar(claims.all);
  if (result === null) return anchor?.purpose === 'verifier' ? [step('token-not-a-result', 'cannot tell')] : [];
  const own = step(`token-result-${result.status}`, RESULT_ANSWERS[result.status]);
  return anchor === null || anchor.purpose === 'verifier'
    ? [own]
    : [own, step('token-result-not-by-verifier', 'cannot tell')];
}

/** Steps that say what the token was made for, or when, and not whether it is what it says it is, unless refuted. */
const ABOUT_BINDING = new Set([
  'token-clock-ahead',
  'token-not-asked-for',
  'token-without-nonce',
  'token-names-no-certificate',
  'token-certificate-not-seen',
]);

function genuineness(steps: readonly EvidenceStep[]): Answer {
  if (steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  const isOpen = steps.some(({ code, answer }) => answer === 'cannot tell' && !ABOUT_BINDING.has(code));
  return isOpen ? 'cannot tell' : 'proved';
}

/**
 * Possession: the connection's own key signed it; or it answers our question and names the certificate presented; or it
 * lies in that certificate and names its key.
 */
function bindingOf(
  { key }: TokenSigner,
  fresh: EvidenceStep | null,
  named: EvidenceStep,
  { presented, place }: TokenGrounds,
): Binding {
  if (key === null || presented === null) return 'claimed';
  if (sameKey(key, presented.spki)) return 'attests-key';
  if (named.answer !== 'proved') return 'claimed';
  if (place.kind === 'certificate') return 'this-connection';
  return fresh?.answer === 'proved' ? 'attests-key' : 'claimed';
}

const MAX_TEXT = 128;
const shown = (text: string): string => sanitizeText(text, MAX_TEXT);

function describe(claims: TokenClaims, anchor: TokenAnchor | null, psa: PsaClaims | null): Claims {
  const { hardwareModel, hardwareVersion, softwareName, softwareVersion, ueid, profile, oemId } = claims;
  const version = [softwareName, softwareVersion].filter((part) => part !== null).join(' ');
  const more: Params = {
    ...(profile !== null && { profile: shown(profile) }),
    ...(anchor?.purpose === 'verifier' && { 'checked-by': shown(anchor.name) }),
    // Neither is the serial number that the maker printed on the device (RFC 9711 section 4.2.1, RFC 9783).
    ...(ueid && { ueid: toHex(ueid) }),
    ...(psa && { instanceId: toHex(psa.instanceId) }),
    ...(oemId !== null && { oemId: shown(oemId) }),
    ...(hardwareVersion !== null && { hardwareVersion: shown(hardwareVersion) }),
    ...(psa && { lifecycle: psa.lifecycle }),
    ...(psa?.certification && { certification: psa.certification }),
  };
  return {
    ...(anchor?.purpose === 'maker' && { maker: anchor.name }),
    ...(hardwareModel !== null && { model: shown(hardwareModel) }),
    ...(version !== '' && { version: shown(version) }),
    ...(Object.keys(more).length > 0 && { more }),
  };
}
