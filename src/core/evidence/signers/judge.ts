import { type Certificate, KEY_USAGE, OID_SERVER_AUTH } from '../../x509/basics/index.ts';
import { whoseDevice } from '../../makers/whose-device.ts';
import {
  DEVICE_IDENTITY,
  type KnownIssuers,
  type TrustAnchor,
  validateWithWord,
} from '../../x509/path/decoded-path.ts';
import { sameKey } from '../token/same-key.ts';
import { revokedOn } from '../revoked.ts';
import type { JudgedSigner, MessageSignature, SignerAnchor, SignerCandidate, SignerTerms } from './types.ts';

/** Keys that are tried on one signature. */
const MAX_CANDIDATES = 32;

/**
 * Checks all signatures of a message and looks for an anchor that vouches for one of its signers: the anchor's own key,
 * or a path of certificates to the anchor's. Anchors are compared by key, so a chain that brings its own root leads
 * nowhere. One signature that is wrong spoils the message: whoever changed it may have changed more.
 * @returns what they come to; never rejects.
 */
export async function judgeSigners(
  signatures: readonly MessageSignature[],
  terms: SignerTerms,
  known: KnownIssuers,
): Promise<JudgedSigner> {
  const none = { signer: null, anchor: null, issuer: null, rule: null } as const;
  const checked = await Promise.all(signatures.map(check));
  const invalid = checked.find(({ result }) => result === 'invalid');
  if (invalid) return { ...none, signature: 'invalid', fault: invalid.fault };
  const signers = checked.flatMap(({ signer }) => signer ?? []);
  const [first] = checked;
  if (!first) return { ...none, signature: 'unsigned', fault: null };
  if (!signers[0])
    return { ...none, signature: first.result === 'unsupported' ? 'unsupported' : 'key-unknown', fault: first.fault };
  let unvouched: Vouched | null = null;
  for (const signer of signers) {
    const found = await vouchedBy(signer, terms, known);
    if (found.anchor) return { signature: 'valid', fault: null, signer, ...found };
    if (!unvouched || (found.revoked && !unvouched.revoked)) unvouched = found;
  }
  return { signature: 'valid', fault: null, signer: signers[0], ...(unvouched ?? none) };
}

interface Checked {
  readonly result: 'valid' | 'invalid' | 'unsupported' | 'key-unknown';
  readonly fault: string | null;
  readonly signer: SignerCandidate | null;
}

/** A signature that none of the keys made which it could have been made with is of a key that is not known. */
async function check({ candidates, namesKey, verify }: MessageSignature): Promise<Checked> {
  let worst: Checked = { result: 'key-unknown', fault: null, signer: null };
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    const { result, fault } = await verify(candidate.key);
    if (result === 'valid') return { result, fault, signer: candidate };
    if (result === 'unsupported' || namesKey) worst = { result, fault, signer: null };
  }
  return worst;
}

type Vouched = Pick<JudgedSigner, 'anchor' | 'issuer' | 'rule' | 'revoked'>;

async function vouchedBy(
  { key, certificate }: SignerCandidate,
  { anchors, purpose, intermediates, time, now = time, revocation }: SignerTerms,
  known: KnownIssuers,
): Promise<Vouched> {
  const refuse = (rule: string): Vouched => ({ anchor: null, issuer: null, rule });
  const own = anchors.find((anchor) => sameKey(anchor.key, key));
  if (own) return isCurrent(own.certificate, time) ? { anchor: own, issuer: null, rule: null } : refuse('expired');
  if (certificate === null) return refuse('issuer-unknown');
  if (!maySign(certificate)) return refuse('key-usage');
  const ends = anchors.flatMap((anchor): TrustAnchor[] =>
    anchor.certificate ? [{ certificate: anchor.certificate, purpose }] : [],
  );
  const between = [...intermediates, ...anchors.flatMap((anchor) => anchor.intermediates ?? [])];
  const pathTo = (roots: readonly TrustAnchor[]) =>
    validateWithWord(
      { leaf: certificate, intermediates: between, anchors: roots, time, now, ...revocation },
      { ...DEVICE_IDENTITY, anchors: purpose },
      known,
    );
  const result = await pathTo(ends);
  if (!result.ok) return { ...refuse(result.rule), ...(result.reason === 'revoked' && { revoked: revokedOn(result) }) };
  const claimants: SignerAnchor[] = [];
  for (const anchor of anchors) {
    const root = anchor.certificate;
    if (root && (await pathTo([{ certificate: root, purpose }])).ok) claimants.push(anchor);
  }
  const { maker, isContested } = whoseDevice(certificate, claimants);
  // A certificate is signed with one key, whichever way leads on from there.
  if (maker) return { anchor: maker, issuer: result.path[1]?.spki ?? null, rule: null };
  return refuse(isContested ? 'several-makers' : 'other-maker');
}

const isCurrent = (certificate: Certificate | null, time: number): boolean =>
  certificate === null || (certificate.notBefore.time <= time && time <= certificate.notAfter.time);

/**
 * RFC 5280 section 4.2.1.3: an authority that only issues certificates signs no messages. Neither does what has its
 * certificate for TLS: below a maker's root every device may have one, and must not speak for the maker.
 */
function maySign({ known: { keyUsage, extendedKeyUsage, subjectAltName } }: Certificate): boolean {
  if (extendedKeyUsage?.includes(OID_SERVER_AUTH)) return false;
  if (subjectAltName?.some(({ kind }) => kind === 'dns' || kind === 'ip')) return false;
  return !keyUsage || keyUsage.has(KEY_USAGE.digitalSignature) || keyUsage.has(KEY_USAGE.nonRepudiation);
}
