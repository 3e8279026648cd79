import { whoseDevice } from '../../makers/whose-device.ts';
import {
  type Certificate,
  KEY_USAGE,
  nameText,
  OID_SERVER_AUTH,
  type PathFailure,
  type Spki,
  type ImportedKeys,
} from '../../x509/basics/index.ts';
import { type SignatureRefusal, type SignatureVerdict, keySuits, type NamedScheme } from '../../signed/verify-raw.ts';
import {
  DEVICE_IDENTITY,
  type KnownIssuers,
  type PathInput,
  type RevocationWord,
  type TrustAnchor,
  validateWithWord,
} from '../../x509/path/decoded-path.ts';
import type { PathProfile } from '../../x509/rules/rule.ts';
import { revokedOn } from '../revoked.ts';
import type { EvidenceStep } from '../types.ts';
import { sameKey } from './same-key.ts';
import type { Token, TokenAnchor } from './types.ts';
import { coseScheme } from '../../signed/cose/algorithms.ts';
import { certificateHashFits, verifyCoseSign1 } from '../../signed/cose/verify.ts';
import { jwsScheme } from '../../signed/jose/algorithms.ts';
import { thumbprintFits, verifyJws } from '../../signed/jose/verify.ts';

/** Who signed a token, and who vouches for it. */
export interface TokenSigner {
  readonly steps: readonly EvidenceStep[];
  /** The key that the signature was found valid under. */
  readonly key: Spki | null;
  /** For people, sanitised: the subject of the certificate, or the anchor's name. */
  readonly name: string;
  readonly anchor: TokenAnchor | null;
}

/** When a signer must be good, in milliseconds since the epoch, and what issuers say of it. */
export interface TokenTerms {
  readonly now: number;
  readonly revocation?: RevocationWord | undefined;
}

/** Keys of anchors that are tried on a token without a certificate. */
const MAX_KEYS = 32;
/** In this order, so that a maker's word is not taken for a gateway's where both would do. */
const PURPOSES = ['maker', 'verifier', 'gateway'] as const;

/** A signer of tokens: every rule about issuers, no name to match, no purpose that TLS knows. */
const signerProfile = (anchors: TokenAnchor['purpose']): PathProfile => ({ ...DEVICE_IDENTITY, anchors });

const step = (code: string, answer: EvidenceStep['answer'], params?: EvidenceStep['params']): EvidenceStep =>
  params ? { code, answer, params } : { code, answer };

/**
 * Checks the signature of a token and looks for an anchor that vouches for its key: the anchor's own key, or a path
 * from the certificate that came along to the anchor's certificate. Anchors are compared by key; a chain that brings
 * its own root leads nowhere.
 */
export async function findSigner(
  token: Token,
  anchors: readonly TokenAnchor[],
  terms: TokenTerms,
  known: KnownIssuers,
): Promise<TokenSigner> {
  const certificates = certificatesOf(token);
  const refusal = unkeyedRefusal(token);
  if (refusal !== null) return without([signatureRefused(refusal)]);
  if (certificates.length === 0) return byAnchorKey(token, anchors, terms.now, known);
  const [leaf, ...others] = certificates.map((der) => known.decode(der));
  if (!leaf?.ok) return without([step('token-signer-unreadable', 'cannot tell')]);
  const intermediates = others.flatMap((each) => (each.ok ? [each.value] : []));
  return byCertificate(token, leaf.value, intermediates, anchors, terms, known);
}

const without = (steps: readonly EvidenceStep[]): TokenSigner => ({ steps, key: null, name: '', anchor: null });

function signatureRefused(fault: SignatureRefusal, result: SignatureVerdict['result'] = 'invalid'): EvidenceStep {
  const isOpen = result === 'unsupported' || fault === 'alg-unknown';
  return step('token-signature-refused', isOpen ? 'cannot tell' : 'refuted', { fault });
}

async function byCertificate(
  token: Token,
  leaf: Certificate,
  intermediates: readonly Certificate[],
  anchors: readonly TokenAnchor[],
  terms: TokenTerms,
  known: KnownIssuers,
): Promise<TokenSigner> {
  const verdict = await verifyToken(token, leaf.spki, known.keys);
  if (verdict.result !== 'valid') return without([signatureRefused(verdict.fault, verdict.result)]);
  const steps = [step('token-signature-valid', 'proved')];
  if (await namesAnotherSigner(token, leaf.der)) steps.push(step('token-signer-thumbprint-differs', 'refuted'));
  const found = { key: leaf.spki, name: nameText(leaf.subject) };
  const direct = anchors.find(({ key }) => sameKey(key, leaf.spki));
  if (direct) return { ...found, steps: [...steps, anchorStep(direct, terms.now)], anchor: direct };
  const { anchor, rule, revoked } = await findAnchor(leaf, intermediates, anchors, terms, known);
  if (revoked)
    return { ...found, steps: [...steps, step('token-signer-revoked', 'refuted', revokedOn(revoked))], anchor };
  if (anchor === null)
    return { ...found, steps: [...steps, step('token-signer-unproved', 'cannot tell', { rule })], anchor };
  if (maySignTokens(leaf, anchor)) return { ...found, steps: [...steps, anchorStep(anchor, terms.now)], anchor };
  // A device may well sign with the key of its certificate for TLS: that proves the key, and no gateway's word.
  return anchor.purpose === 'gateway'
    ? { ...found, steps: [...steps, step('token-signer-not-for-tokens', 'cannot tell')], anchor: null }
    : { ...found, steps: [...steps, step('token-signer-not-for-tokens', 'refuted')], anchor };
}

/** Anchors end, too; one of which only the key is known has no dates. */
function anchorStep({ id, certificate }: TokenAnchor, time: number): EvidenceStep {
  const isCurrent = !certificate || (certificate.notBefore.time <= time && time <= certificate.notAfter.time);
  return isCurrent
    ? step('token-signer-anchored', 'proved', { anchor: id })
    : step('token-signer-unproved', 'cannot tell', { rule: 'expired' });
}

interface FoundAnchor {
  readonly anchor: TokenAnchor | null;
  /** Why there is none. */
  readonly rule: string;
  /** Where a certificate on the way to one was revoked, and no other way leads to any. */
  readonly revoked: PathFailure | null;
}

async function findAnchor(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  anchors: readonly TokenAnchor[],
  terms: TokenTerms,
  known: KnownIssuers,
): Promise<FoundAnchor> {
  let rule = 'issuer-unknown';
  let revoked: PathFailure | null = null;
  for (const purpose of PURPOSES) {
    const ofPurpose = anchors.filter((anchor) => anchor.purpose === purpose);
    const ends = ofPurpose.flatMap(({ certificate }): TrustAnchor[] => (certificate ? [{ certificate, purpose }] : []));
    if (ends.length === 0) continue;
    const below = ofPurpose.flatMap((anchor) => anchor.intermediates ?? []);
    const { now: time, revocation } = terms;
    const input = { leaf, intermediates: [...intermediates, ...below], anchors: ends, time, ...revocation };
    const result = await validateWithWord(input, signerProfile(purpose), known);
    if (result.ok) {
      const anchor = purpose === 'maker' ? await makerOf(input, ofPurpose, known) : endOf(result.path, ofPurpose);
      if (anchor) return { anchor, rule: '', revoked: null };
      rule = 'other-maker';
    } else {
      rule = result.rule;
      if (result.reason === 'revoked') revoked = result;
    }
  }
  return { anchor: null, rule, revoked };
}

function endOf(path: readonly Certificate[], anchors: readonly TokenAnchor[]): TokenAnchor | null {
  const end = path.at(-1);
  return (end && anchors.find(({ key }) => sameKey(key, end.spki))) ?? null;
}

/** A maker vouches for devices of its own organisation, whatever else its root stands above. */
async function makerOf(
  input: PathInput,
  makers: readonly TokenAnchor[],
  known: KnownIssuers,
): Promise<TokenAnchor | null> {
  const claimants: TokenAnchor[] = [];
  for (const maker of makers) {
    if (!maker.certificate) continue;
    const alone = { ...input, anchors: [{ certificate: maker.certificate, purpose: 'maker' as const }] };
    if ((await validateWithWord(alone, signerProfile('maker'), known)).ok) claimants.push(maker);
  }
  return whoseDevice(input.leaf, claimants).maker;
}

/**
 * Whether the certificate was issued for such a use. A gateway gives certificates for TLS to whatever is in the home:
 * a device that could sign tokens with one would speak with the gateway's authority about itself. So below a gateway
 * neither purpose nor names may be those of a server.
 */
function maySignTokens(
  { known: { keyUsage, extendedKeyUsage, basicConstraints, subjectAltName } }: Certificate,
  anchor: TokenAnchor,
): boolean {
  if (keyUsage && !keyUsage.has(KEY_USAGE.digitalSignature) && !keyUsage.has(KEY_USAGE.nonRepudiation)) return false;
  if (basicConstraints?.ca && anchor.purpose !== 'verifier') return false;
  const isServer =
    extendedKeyUsage?.includes(OID_SERVER_AUTH) || subjectAltName?.some(({ kind }) => kind === 'dns' || kind === 'ip');
  return anchor.purpose !== 'gateway' || !isServer;
}

/** Without a certificate the key can only be one that is known already. */
async function byAnchorKey(
  token: Token,
  anchors: readonly TokenAnchor[],
  time: number,
  known: KnownIssuers,
): Promise<TokenSigner> {
  const candidates = anchors.filter(({ key }) => mayBeBy(token, key)).slice(0, MAX_KEYS);
  for (const anchor of candidates) {
    const { result } = await verifyToken(token, anchor.key, known.keys);
    if (result !== 'valid') continue;
    const steps = [step('token-signature-valid', 'proved'), anchorStep(anchor, time)];
    return { steps, key: anchor.key, name: anchor.name, anchor };
  }
  return without([step('token-key-unknown', 'cannot tell')]);
}

/** What is asked of a token's container, whether it is JOSE or COSE. */

/** The certificates that came along, DER, the signer's first; no reason to trust. */
const certificatesOf = ({ container }: Token): readonly Uint8Array[] =>
  container.kind === 'jwt' ? container.signature.x5c : [...container.message.x5chain];

const namedBy = ({ container }: Token): NamedScheme | SignatureRefusal =>
  container.kind === 'jwt' ? jwsScheme(container.signature.alg) : coseScheme(container.message.alg);

/** Why such a signature proves nothing, whatever the key; null where a key decides. */
function unkeyedRefusal(token: Token): SignatureRefusal | null {
  const named = namedBy(token);
  return typeof named === 'string' ? named : null;
}

/** Whether a key of this type can have made the signature, whether or not it did. */
function mayBeBy(token: Token, spki: Spki): boolean {
  const named = namedBy(token);
  return typeof named !== 'string' && keySuits(named, spki);
}

const verifyToken = ({ container }: Token, spki: Spki, keys: ImportedKeys): Promise<SignatureVerdict> =>
  container.kind === 'jwt'
    ? verifyJws(container.signature, spki, keys)
    : verifyCoseSign1(container.message, spki, undefined, keys);

/** Whether the header names another certificate as the signer's (`x5t#S256`, `x5t`). */
async function namesAnotherSigner({ container }: Token, certificate: Uint8Array): Promise<boolean> {
  const fit =
    container.kind === 'jwt'
      ? await thumbprintFits(container.signature, certificate)
      : await certificateHashFits(container.message, certificate);
  return fit === 'mismatch';
}
