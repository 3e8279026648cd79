import type { Certificate } from '../certificate/certificate.ts';
import { toHex } from '../../encoding/bytes.ts';
import type { ImportedKeys } from '../keys/key-import.ts';
import { refuse, type RuleRefusal } from '../rules/rule.ts';
import { crlFault, isFrom, isPast } from './crl-usable.ts';
import { type Crl, decodeCrl, scopeOf } from './crl.ts';
import { checkOcsp } from './ocsp.ts';
import { declaresNoRevocation, isFinal, revocationReason, revocationSources } from './revocation-sources.ts';

/** What issuers say about their certificates: lists, decoded, and OCSP responses, DER. */
export interface RevocationWord {
  readonly crls: readonly Crl[];
  readonly ocsp: readonly Uint8Array[];
}

/** How that word is judged. */
export interface RevocationTerms {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Whether lists must follow the profile of RFC 5280 section 5.2, too. */
  readonly strictLists: boolean;
  readonly keys: ImportedKeys;
}

/** The lists that could be decoded; rubbish cannot be told from another issuer's list and is left out. */
export function decodeCrls(ders: readonly Uint8Array[]): Crl[] {
  return ders.map(decodeCrl).flatMap((decoded) => (decoded.ok ? [decoded.value] : []));
}

/**
 * Checks each certificate below the anchor against the word of its own issuer: full CRLs (RFC 5280 section 6.3) and
 * OCSP responses (RFC 6960). No word is no evidence and refuses nothing. A list that claims to be the issuer's and
 * cannot be relied on refuses with `revocation-unknown`, unless something else can: a caller that hands in a list asks
 * for it to count. `revoked` anywhere on the path outweighs what is unknown.
 */
export async function revocationRefusal(
  path: readonly Certificate[],
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<RuleRefusal | null> {
  if (word.crls.length === 0 && word.ocsp.length === 0) return null;
  let unknown: RuleRefusal | null = null;
  for (let at = path.length - 2; at >= 0; at--) {
    const refusal = await linkRefusal(path[at] as Certificate, path[at + 1] as Certificate, at, word, terms);
    if (refusal?.reason === 'revoked') return refusal;
    unknown ??= refusal;
  }
  return unknown;
}

async function linkRefusal(
  certificate: Certificate,
  issuer: Certificate,
  at: number,
  { crls, ocsp }: RevocationWord,
  terms: RevocationTerms,
): Promise<RuleRefusal | null> {
  if (declaresNoRevocation(certificate)) return null;
  const listed = await askLists(certificate, issuer, crls, terms);
  const answered = listed.word === 'revoked' ? listed : await askAnswers(certificate, issuer, ocsp, terms);
  if (answered.word === 'revoked') return refuse(at, 'revoked', { because: revocationReason(answered.reason) });
  if (listed.word !== 'unreliable' || answered.word === 'good') return null;
  return refuse(at, 'revocation-list-unreliable', { fault: listed.fault });
}

type Heard =
  | { readonly word: 'good' | 'none' }
  | { readonly word: 'revoked'; readonly reason: number | undefined }
  | { readonly word: 'unreliable'; readonly fault: string };

async function askLists(
  certificate: Certificate,
  issuer: Certificate,
  crls: readonly Crl[],
  { time, strictLists, keys }: RevocationTerms,
): Promise<Heard> {
  let fault: string | null = null;
  let relied = false;
  for (const crl of crls) {
    if (!isFrom(crl, issuer)) continue;
    const scope = scopeOf(crl, certificate);
    if (scope === 'other') continue;
    const found = scope === 'covers' ? await crlFault(crl, issuer, time, strictLists, keys) : scope;
    const entry = crl.revoked.get(toHex(certificate.serial));
    if (entry && (found === null || (isPast(found) && isFinal(entry.reason))))
      return { word: 'revoked', reason: entry.reason };
    if (found === null) relied = true;
    else fault ??= found;
  }
  if (relied) return { word: 'good' };
  return fault === null ? { word: 'none' } : { word: 'unreliable', fault };
}

/**
 * An answer that cannot be relied on is as good as none: it is one of many kept, most of them about other certificates.
 */
async function askAnswers(
  certificate: Certificate,
  issuer: Certificate,
  ocsp: readonly Uint8Array[],
  { time, keys }: RevocationTerms,
): Promise<Heard> {
  let word: 'good' | 'none' = 'none';
  for (const response of ocsp) {
    const answer = await checkOcsp(response, certificate, issuer, time, keys);
    if (answer.status === 'revoked') return { word: 'revoked', reason: answer.reason };
    if (answer.status === 'good') word = 'good';
  }
  return { word };
}

/**
 * What is known of a certificate whose path was accepted: `current`, a list of its issuer that can be relied on does
 * not name it; `answered`, an OCSP answer says that it is good; `not-needed`, its issuer keeps no list for it, or it
 * lives too short; `unreliable`, what is at hand cannot be relied on.
 */
export type RevocationStatus = 'current' | 'answered' | 'not-needed' | 'no-list' | 'unreliable';

/**
 * How a leaf stands by the word of its issuer, where its path was accepted.
 * @param time milliseconds since the epoch.
 */
export async function revocationStatus(
  leaf: Certificate,
  issuer: Certificate,
  { crls, ocsp }: RevocationWord,
  { time, keys }: Pick<RevocationTerms, 'time' | 'keys'>,
): Promise<RevocationStatus> {
  if (revocationSources(leaf) === 'not-needed') return 'not-needed';
  const about = crls.filter((crl) => isFrom(crl, issuer) && scopeOf(crl, leaf) !== 'other');
  for (const crl of about)
    if (scopeOf(crl, leaf) === 'covers' && (await crlFault(crl, issuer, time, false, keys)) === null) return 'current';
  for (const response of ocsp)
    if ((await checkOcsp(response, leaf, issuer, time, keys)).status === 'good') return 'answered';
  return about.length > 0 ? 'unreliable' : 'no-list';
}
