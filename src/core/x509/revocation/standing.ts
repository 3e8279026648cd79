import type { Certificate } from '../certificate/certificate.ts';
import type { ImportedKeys } from '../keys/key-import.ts';
import type { RevocationReason, RevokedCertificate } from '../types.ts';
import { ALL_REASONS, type Crl, HOLD, isForGood, type ReasonSet } from './crl.ts';
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
export type Standing =
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
 * revocation for good outweighs everything, however old it is; of a hold and its end, the later word counts, and it
 * counts until there is a later one: whoever keeps newer lists away must not end a hold by that.
 * @param signers whoever may sign the issuer's lists: the issuer itself, first, and those that hold another key of it.
 */
export async function standingOf(
  certificate: Certificate,
  signers: readonly [Certificate, ...Certificate[]],
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<Standing> {
  const [issuer] = signers;
  const known = await findRevoked(certificate, issuer, word.revoked ?? []);
  if (known) return { kind: 'revoked', reason: known.reason };
  const listed = await hearLists(certificate, signers, word.crls, terms);
  const answers = await hearAnswers(certificate, signers, word, terms);
  return weigh([...listed.statements, ...answers], listed.fault);
}

function weigh(statements: readonly Statement[], fault: string | null): Standing {
  const revoked = statements.flatMap((said) => (said.revoked === null ? [] : [{ ...said, revoked: said.revoked }]));
  const told = statements.filter((said) => said.revoked === null);
  const clear = told.filter(({ past }) => past !== true);
  const forGood = revoked.find((said) => isForGood(said.revoked));
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
    if (answer.status !== 'revoked' && answer.status !== 'good') continue;
    const delegate = answer.status === 'good' ? answer.delegate : null;
    // By lists alone: a delegate is no witness for itself, nor one for another that speaks for it.
    if (delegate && (await standingOf(delegate, signers, { ...word, ocsp: [] }, terms)).kind === 'revoked') continue;
    const revoked = answer.status === 'revoked' ? answer.reason : null;
    statements.push({ by: 'answer', at: answer.thisUpdate, revoked, covers: ALL_REASONS });
  }
  return statements;
}
