import type { Certificate } from '../certificate/certificate.ts';
import { nameText } from '../certificate/name-text.ts';
import { sanitizeText } from '../der/sanitize.ts';
import { issuerIsCa, maySignCertificates } from '../rules/path-rules.ts';
import { type PathQuestion, type Position, refuse, type RuleRefusal } from '../rules/rule.ts';
import type { PathFailure } from '../types.ts';
import {
  type DeadEnd,
  type IssuerPool,
  type Judges,
  searchPath,
  type SearchResult,
  type SignatureChecks,
} from './path-search.ts';

type FailureOnPath = PathFailure & { readonly path?: readonly Certificate[] };

/**
 * Why no path was accepted. That a certificate was revoked is said before everything else that is wrong with it, or
 * that became wrong since (it expired, say), and whichever other paths there are. Then a search by names and signatures
 * alone, tells "your gateway signed it, but..." from "it was signed by a stranger": where it reaches an anchor, the
 * first broken rule on that path is the reason.
 */
export async function explainFailure(
  leaf: Certificate,
  pool: IssuerPool,
  signatures: SignatureChecks,
  question: PathQuestion,
  judges: Judges,
  revokedBy: ((path: readonly Certificate[]) => Promise<RuleRefusal | null>) | null,
): Promise<FailureOnPath> {
  const revoked = revokedBy && (await findRevokedPath(leaf, pool, signatures, question, revokedBy));
  if (revoked) return revoked;
  const anything: Judges = { refusal: () => null, wholePath: async () => null };
  const found = await searchPath(leaf, pool, signatures, question, anything, false);
  return found.path ? brokenRule(found.path, question, judges) : deadEnd(found);
}

/** What an issuer says counts wherever it is one; whether its path holds otherwise does not matter. */
async function findRevokedPath(
  leaf: Certificate,
  pool: IssuerPool,
  signatures: SignatureChecks,
  question: PathQuestion,
  revokedBy: (path: readonly Certificate[]) => Promise<RuleRefusal | null>,
): Promise<FailureOnPath | null> {
  let because: RuleRefusal | null = null;
  const found = await searchPath(leaf, pool, signatures, question, {
    refusal: (position) => notAnIssuer(position),
    wholePath: async (path) => {
      because = await revokedBy(path);
      return because ? null : NOT_REVOKED;
    },
  });
  return found.path && because ? { ...failure(found.path, because), path: found.path } : null;
}

/** Makes the search go on. */
const NOT_REVOKED = refuse(0, 'too-many-paths', {});

function notAnIssuer(position: Position): RuleRefusal | null {
  const certificate = position.path[position.at] as Certificate;
  return issuerIsCa(certificate, position) ?? maySignCertificates(certificate, position);
}

async function brokenRule(
  path: readonly Certificate[],
  question: PathQuestion,
  judges: Judges,
): Promise<FailureOnPath> {
  for (let at = 0; at < path.length; at++) {
    const refusal = judges.refusal({ path: path.slice(0, at + 1), at, isAnchor: at === path.length - 1, question });
    if (refusal) return { ...failure(path, refusal), ...(isDate(refusal) && { path }) };
  }
  const refusal = await judges.wholePath(path);
  return refusal ? failure(path, refusal) : tooManyPaths();
}

const isDate = ({ reason }: RuleRefusal): boolean => reason === 'expired' || reason === 'not-yet-valid';

function deadEnd(found: Extract<SearchResult, { path: null }>): PathFailure {
  if (found.outOfWork) return tooManyPaths();
  const { path, why, signature } = found.deadEnd;
  const top = path.length - 1;
  return failure(
    path,
    why === 'signature' ? badSignature(top, signature) : noAnchor(top, why, path[top] as Certificate),
  );
}

/** Another path than the one explained may hold; they were not all tried. So no certificate is named. */
function tooManyPaths(): PathFailure {
  const { reason, rule, params } = refuse(0, 'too-many-paths', {});
  return { ok: false, reason, rule, params };
}

function failure(path: readonly Certificate[], refusal: RuleRefusal): PathFailure {
  return { ok: false, ...refusal, subject: nameText((path[refusal.at] as Certificate).subject) };
}

function badSignature(at: number, signature: DeadEnd['signature'] = 'invalid'): RuleRefusal {
  switch (signature) {
    case 'invalid':
      return refuse(at, 'signature-invalid', {});
    case 'unsupported-algorithm':
      return refuse(at, 'signature-unsupported', {});
    case 'weak-algorithm':
      return refuse(at, 'signature-weak', {});
    case 'weak-key':
      return refuse(at, 'issuer-key-weak', {});
  }
}

/** Most characters of an issuer's name that are passed on. */
const MAX_NAME = 200;

function noAnchor(at: number, why: DeadEnd['why'], top: Certificate): RuleRefusal {
  if (why === 'loop' && !top.selfIssued) return refuse(at, 'issuers-in-a-circle', {});
  const issuer = sanitizeText(nameText(top.issuer), MAX_NAME);
  return refuse(at, top.selfIssued ? 'issuer-self-signed' : 'issuer-unknown', { issuer });
}
