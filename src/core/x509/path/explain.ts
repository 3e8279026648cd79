import type { Certificate } from '../certificate/certificate.ts';
import type { IssuerPool } from './issuer-pool.ts';
import { nameText } from '../certificate/name-text.ts';
import { type DeadEnd, type Found, type Judges, searchPath } from './path-search.ts';
import { isSelfIssued, type Question, type Refusal } from '../rules/position.ts';
import { sanitizeText } from '../der/sanitize.ts';
import type { SignatureChecks } from './signature-checks.ts';
import type { PathReason, ValidateResult } from '../types.ts';

type Failure = Extract<ValidateResult, { ok: false }>;

/**
 * Why no path was accepted. A second search, by names and signatures alone, tells "your gateway signed it, but..." from
 * "nobody you know signed it": where it reaches an anchor, the first broken rule on that path is the reason.
 */
export async function explainFailure(
  leaf: Certificate,
  pool: IssuerPool,
  signatures: SignatureChecks,
  question: Question,
  judges: Judges,
): Promise<Failure> {
  const anything: Judges = { refusal: () => null, wholePath: async () => null };
  const found = await searchPath(leaf, pool, signatures, question, anything, false);
  return found.path ? brokenRule(found.path, question, judges) : deadEnd(found);
}

async function brokenRule(path: readonly Certificate[], question: Question, judges: Judges): Promise<Failure> {
  for (let at = 0; at < path.length; at++) {
    const refusal = judges.refusal({ path: path.slice(0, at + 1), at, isAnchor: at === path.length - 1, question });
    if (refusal) return failure(path, refusal);
  }
  const refusal = await judges.wholePath(path);
  return refusal
    ? failure(path, refusal)
    : { ok: false, reason: 'work-limit', detail: 'There are too many possible paths to try them all.' };
}

function deadEnd(found: Extract<Found, { path: null }>): Failure {
  if (found.outOfWork)
    return { ok: false, reason: 'work-limit', detail: 'There are too many possible paths to try them all.' };
  const { path, why, signature } = found.deadEnd;
  const at = path.length - 1;
  const top = path[at] as Certificate;
  return failure(path, { at, ...(why === 'signature' ? badSignature(signature) : noAnchor(why, top)) });
}

function failure(path: readonly Certificate[], refusal: Refusal): Failure {
  return { ok: false, ...refusal, subject: nameText((path[refusal.at] as Certificate).subject) };
}

function badSignature(signature: DeadEnd['signature']): { reason: PathReason; detail: string } {
  if (signature === undefined || signature === 'invalid')
    return {
      reason: 'bad-signature',
      detail: 'The signature was not made by the issuer that is known under this name.',
    };
  const detail = {
    'unsupported-algorithm': 'The signature uses an algorithm that cannot be checked here.',
    'weak-algorithm': 'The signature uses an algorithm that is too weak to prove anything.',
    'weak-key': 'The issuer’s key is too weak to prove anything.',
  }[signature];
  return { reason: signature, detail };
}

function noAnchor(why: DeadEnd['why'], top: Certificate): { reason: PathReason; detail: string } {
  const issuer = sanitizeText(nameText(top.issuer), 200);
  if (why === 'loop' && !isSelfIssued(top))
    return { reason: 'no-path', detail: 'The certificates vouch for each other in a circle.' };
  return {
    reason: 'issuer-not-trusted',
    detail: isSelfIssued(top)
      ? `“${issuer}” vouches for itself and is not trusted.`
      : `The issuer “${issuer}” is not known.`,
  };
}
