import type { Certificate } from '../certificate/certificate.ts';
import { refuse, type RuleRefusal } from '../rules/rule.ts';
import { ALL_REASONS, type Crl, decodeCrl, HOLD, isForGood, type ReasonSet } from './crl.ts';
import type { ImportedKeys } from '../keys/key-import.ts';
import type { RevocationReason, RevokedCertificate } from '../types.ts';
import { crlFault, isFrom, isPast } from './crl-usable.ts';
import { coverageOf } from './distribution-point.ts';
import { checkOcsp } from './ocsp.ts';
import { findRevoked, serialOf } from './revoked-for-good.ts';
import { sameName } from '../certificate/name.ts';

/** What issuers say about their certificates: lists, decoded, and OCSP responses, DER. */
export interface RevocationWord {
  readonly crls: readonly Crl[];
  readonly ocsp: readonly Uint8Array[];
  /** What was revoked for good by word that is at hand no longer. */
  readonly revoked?: readonly RevokedCertificate[];
}

/** How that word is judged. */
export interface RevocationTerms {
  /** Milliseconds since the epoch: the real time, whatever moment the path is judged at. */
  readonly time: number;
  /** Whether lists must follow the profile of RFC 5280 section 5.2, too. */
  readonly strictLists: boolean;
  readonly keys: ImportedKeys;
}

/**
 * How a certificate stands by the word of its issuer. `not-revoked` is proved: by an OCSP answer, or by lists that
 * speak of this certificate and together cover all reasons. Where no one can tell: `nothing` was said about it;
 * `partly`, it is not on a list that covers some reasons only; `unreliable`, what there is cannot be relied on.
 */
export type RevocationStanding =
  | { readonly kind: 'revoked'; readonly reason: RevocationReason }
  | { readonly kind: 'not-revoked'; readonly by: 'list' | 'answer' }
  | { readonly kind: 'nothing' | 'partly' }
  | { readonly kind: 'unreliable'; readonly fault: string };

/** One thing that was said of a certificate and can be relied on. */
interface Statement {
  readonly by: 'list' | 'answer';
  /** When it was said, in milliseconds since the epoch. */
  readonly at: number;
  /** Null where it says that the certificate is not revoked, for these reasons. */
  readonly revoked: RevocationReason | null;
  readonly covers: ReasonSet;
  /** Newer word should be there by now. It proves nothing any more but the end of a hold. */
  readonly past?: boolean;
}

interface Heard {
  readonly statements: readonly Statement[];
  /** Why a list that claims to speak of the certificate cannot be relied on. */
  readonly fault: string | null;
}

/**
 * How `certificate` stands by the word of its issuer, after RFC 5280 section 6.3 (full lists) and RFC 6960 (OCSP). A
 * revocation for good outweighs everything, however old it is, and any reason outweighs that it was superseded; of a
 * hold and its end, the later word counts, and it counts until there is a later one: whoever keeps newer lists away
 * must not end a hold by that.
 * @param signers whoever may sign the issuer's lists: the issuer itself, first, and those that hold another key of it.
 */
export async function standingOf(
  certificate: Certificate,
  signers: readonly [Certificate, ...Certificate[]],
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<RevocationStanding> {
  const [issuer] = signers;
  const known = await findRevoked(certificate, issuer, word.revoked ?? []);
  if (known && known.reason !== 'superseded') return { kind: 'revoked', reason: known.reason };
  const listed = await hearLists(certificate, signers, word.crls, terms);
  const answers = await hearAnswers(certificate, signers, word, terms);
  const standing = weigh([...listed.statements, ...answers], listed.fault);
  const isGraver = standing.kind === 'revoked' && isForGood(standing.reason);
  return known && !isGraver ? { kind: 'revoked', reason: known.reason } : standing;
}

function weigh(statements: readonly Statement[], fault: string | null): RevocationStanding {
  const revoked = statements.flatMap((said) => (said.revoked === null ? [] : [{ ...said, revoked: said.revoked }]));
  const told = statements.filter((said) => said.revoked === null);
  const clear = told.filter(({ past }) => past !== true);
  // That it was superseded is the mildest word, and hides no other.
  const [forGood] = revoked
    .filter((said) => isForGood(said.revoked))
    .sort((a, b) => Number(a.revoked === 'superseded') - Number(b.revoked === 'superseded'));
  if (forGood) return { kind: 'revoked', reason: forGood.revoked };
  const lifted = latest(told.filter(({ covers }) => (covers & HOLD) !== 0));
  const held = revoked.find(({ at }) => at >= lifted);
  if (held) return { kind: 'revoked', reason: held.revoked };
  if (clear.some(({ by }) => by === 'answer')) return { kind: 'not-revoked', by: 'answer' };
  const covered = clear.reduce((reasons, { covers }) => reasons | covers, 0);
  if (covered === ALL_REASONS) return { kind: 'not-revoked', by: 'list' };
  if (clear.length > 0) return { kind: 'partly' };
  return fault === null ? { kind: 'nothing' } : { kind: 'unreliable', fault };
}

const latest = (statements: readonly Statement[]): number => Math.max(-Infinity, ...statements.map(({ at }) => at));

async function hearLists(
  certificate: Certificate,
  signers: readonly [Certificate, ...Certificate[]],
  crls: readonly Crl[],
  terms: RevocationTerms,
): Promise<Heard> {
  const serial = serialOf(certificate);
  const statements: Statement[] = [];
  let fault: string | null = null;
  /** When the last delta was made: what it changes is not known, so that older lists prove nothing. */
  let changed = -Infinity;
  for (const crl of crls) {
    const coverage = sameName(crl.issuer, signers[0].subject) ? coverageOf(crl, certificate) : 'other';
    if (coverage === 'other') continue;
    const found = typeof coverage === 'string' ? coverage : await faultOf(crl, signers, terms);
    if (found === 'not-theirs') continue;
    if (found === 'delta') changed = Math.max(changed, crl.thisUpdate.time);
    const revoked = crl.revoked.get(serial)?.reason ?? null;
    const past = isPast(found);
    if (typeof coverage === 'string' || (found !== null && !past)) fault ??= found;
    // A certificate is taken off a list by a delta; a full list that says so says nothing clear.
    else if (revoked === 'removed') fault ??= 'removed-in-full-list';
    else {
      if (past && revoked === null) fault ??= found;
      statements.push({ by: 'list', at: crl.thisUpdate.time, revoked, covers: coverage, past });
    }
  }
  return { statements: statements.filter(({ at, revoked }) => revoked !== null || at >= changed), fault };
}

/** What keeps a list from being relied on, whoever of these signed it; `not-theirs` where it names another key. */
async function faultOf(
  crl: Crl,
  signers: readonly Certificate[],
  { time, strictLists, keys }: RevocationTerms,
): Promise<string | null> {
  let first: string | undefined;
  for (const signer of signers) {
    if (!isFrom(crl, signer)) continue;
    const fault = await crlFault(crl, signer, time, strictLists, keys);
    if (fault === null || isPast(fault)) return fault;
    first ??= fault;
  }
  return first ?? 'not-theirs';
}

/**
 * An answer that cannot be relied on is as good as none: it is one of many kept, most of them about other certificates.
 * One that is merely out of date still ends a hold from before it.
 * Of RFC 6960 section 4.2.2.2.1 this is the local policy: whether a delegate was revoked is not asked for, whatever it
 * has of id-pkix-ocsp-nocheck, but where word is at hand that it was, its "good" counts no more.
 */
async function hearAnswers(
  certificate: Certificate,
  signers: readonly [Certificate, ...Certificate[]],
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<Statement[]> {
  const [issuer] = signers;
  const { time, keys } = terms;
  const statements: Statement[] = [];
  for (const response of word.ocsp) {
    const answer = await checkOcsp(response, certificate, issuer, time, keys);
    const said = answer.status === 'cannot tell' ? answer.past : answer;
    if (!said || answer.status === 'unknown') continue;
    const delegate = 'delegate' in said ? said.delegate : null;
    // By lists alone: a delegate is no witness for itself, nor one for another that speaks for it.
    if (delegate && (await standingOf(delegate, signers, { ...word, ocsp: [] }, terms)).kind === 'revoked') continue;
    const revoked = answer.status === 'revoked' ? answer.reason : null;
    const past = said !== answer;
    statements.push({ by: 'answer', at: said.thisUpdate, revoked, covers: ALL_REASONS, past });
  }
  return statements;
}

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

function unproved(standing: RevocationStanding, at: number, { kind }: RevocationDemand): RuleRefusal | null {
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
): Promise<RevocationStanding> {
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
