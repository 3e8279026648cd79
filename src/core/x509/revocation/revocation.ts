import type { Certificate } from '../certificate/certificate.ts';
import { refuse, type RuleRefusal } from '../rules/rule.ts';
import { type Crl, decodeCrl, isForGood } from './crl.ts';
import { revocationSources } from './revocation-sources.ts';
import { type RevocationTerms, type RevocationWord, type Standing, standingOf } from './standing.ts';

/** The lists that could be decoded; rubbish cannot be told from another issuer's list and is left out. */
export function decodeCrls(ders: readonly Uint8Array[]): Crl[] {
  return ders.map(decodeCrl).flatMap((decoded) => (decoded.ok ? [decoded.value] : []));
}

/**
 * Paths (leaf first, anchor last) to certificates that may give another key for the lists about the certificate at
 * position `at` of a path; see ../path/required-revocation.ts.
 */
export type ListSigners = (path: readonly Certificate[], at: number) => Promise<readonly (readonly Certificate[])[]>;

/** Whether a path needs proof, or nothing that speaks against it. */
export type RevocationDemand =
  | { readonly kind: 'if-known' }
  /** Lists count that another key of the issuer signed, if that key is proved in the same way. */
  | { readonly kind: 'require'; readonly signers: ListSigners };

/**
 * The refusal of a path by what issuers say of its certificates; the anchor is not asked about. `revoked` anywhere on
 * the path outweighs what is unknown, and revoked for good outweighs a hold.
 *
 * Under `if-known` no word is no evidence and refuses nothing; only a list that claims to speak of a certificate and
 * cannot be relied on refuses with `revocation-unknown`, unless something else can: a caller that hands in a list asks
 * for it to count. Under `require` every certificate must be proved not revoked (`not-revoked` of `Standing`).
 */
export async function revocationRefusal(
  path: readonly Certificate[],
  word: RevocationWord,
  terms: RevocationTerms,
  demand: RevocationDemand,
): Promise<RuleRefusal | null> {
  if (demand.kind === 'if-known' && isSilent(word)) return null;
  let held: RuleRefusal | null = null;
  let unknown: RuleRefusal | null = null;
  for (let at = path.length - 2; at >= 0; at--) {
    const standing = await standingIn(path, at, word, terms, demand);
    if (standing.kind !== 'revoked') {
      unknown ??= unproved(standing, at, demand);
      continue;
    }
    const refusal = refuse(at, 'revoked', { because: standing.reason });
    if (isForGood(standing.reason)) return refusal;
    held ??= refusal;
  }
  return held ?? unknown;
}

/** The refusal of a path with a certificate that is known to be revoked; null where none is. */
export async function revokedRefusal(
  path: readonly Certificate[],
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<RuleRefusal | null> {
  const refusal = await revocationRefusal(path, word, terms, { kind: 'if-known' });
  return refusal?.reason === 'revoked' ? refusal : null;
}

/** Nothing at hand could refuse a path that needs no proof. */
export const isSilent = ({ crls, ocsp, revoked = [] }: RevocationWord): boolean =>
  crls.length === 0 && ocsp.length === 0 && revoked.length === 0;

function unproved(standing: Standing, at: number, { kind }: RevocationDemand): RuleRefusal | null {
  if (standing.kind === 'unreliable') return refuse(at, 'revocation-list-unreliable', { fault: standing.fault });
  return kind === 'if-known' || standing.kind === 'not-revoked' ? null : refuse(at, 'revocation-not-proved', {});
}

/** @param asked who is being proved at the moment: no key for lists may rest on itself. */
async function standingIn(
  path: readonly Certificate[],
  at: number,
  word: RevocationWord,
  terms: RevocationTerms,
  demand: RevocationDemand,
  asked: readonly Certificate[] = [],
): Promise<Standing> {
  const [certificate, issuer] = [path[at], path[at + 1]] as [Certificate, Certificate];
  const others: Certificate[] = [];
  for (const other of demand.kind === 'require' ? await demand.signers(path, at) : []) {
    const [signer] = other as [Certificate];
    // What stands on the path itself is asked about in its own turn.
    const standsThere = path.includes(signer, at + 1);
    if (asked.includes(signer)) continue;
    if (standsThere || (await standingIn(other, 0, word, terms, demand, [...asked, signer])).kind === 'not-revoked')
      others.push(signer);
  }
  return standingOf(certificate, [issuer, ...others], word, terms);
}

/**
 * How a leaf stands by the word of its issuer, where its path was accepted: `current`, lists of its issuer that cover
 * all reasons do not name it; `answered`, an OCSP answer says that it is good; `partial`, it is not on a list that
 * covers some reasons only; `unreliable`, what is at hand cannot be relied on; `no-list`, nothing is at hand, and
 * `not-needed`, because its issuer keeps no list for it, or it lives too short.
 */
export type RevocationStatus = 'current' | 'answered' | 'partial' | 'not-needed' | 'no-list' | 'unreliable';

/** The status of a leaf below this issuer. */
export async function revocationStatus(
  leaf: Certificate,
  issuer: Certificate,
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<RevocationStatus> {
  const standing = await standingOf(leaf, [issuer], word, terms);
  switch (standing.kind) {
    case 'not-revoked':
      return standing.by === 'list' ? 'current' : 'answered';
    case 'partly':
      return 'partial';
    case 'nothing':
      return revocationSources(leaf) === 'not-needed' ? 'not-needed' : 'no-list';
    case 'unreliable':
    case 'revoked':
      return 'unreliable';
  }
}
