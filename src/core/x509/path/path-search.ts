import type { Certificate } from '../certificate/certificate.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import type { IssuerCandidate, IssuerPool } from './issuer-pool.ts';
import { sameName } from '../certificate/name.ts';
import type { SignatureChecks } from './signature-checks.ts';
import type { PathQuestion, Position, RuleRefusal } from '../rules/rule.ts';

/**
 * Longest path tried, leaf and anchor included, whatever the caller's depth: self-issued certificates must end
 * somewhere.
 */
const MAX_PATH = 16;
/** Candidates looked at in one search. Honest graphs need a handful; hostile ones have factorially many paths. */
const MAX_STEPS = 1000;

/** What decides about a path while it is built. */
export interface Judges {
  /** The refusal of the certificate at `position.at`, or null. */
  readonly refusal: (position: Position) => RuleRefusal | null;
  /** The refusal of a complete path, leaf first, anchor last. */
  readonly wholePath: (path: readonly Certificate[]) => Promise<RuleRefusal | null>;
}

/** Where a search that found nothing got to. */
export interface DeadEnd {
  /** The longest run of valid signatures from the leaf up, without an anchor. */
  readonly path: readonly Certificate[];
  readonly why: 'no-issuer' | 'signature' | 'loop';
  /** What the signature check said, where `why` is `signature`. */
  readonly signature?: 'invalid' | 'unsupported-algorithm' | 'weak-algorithm' | 'weak-key';
}

/** A path, leaf first and anchor last; or where the search got to, and whether it was given up for too much work. */
export type SearchResult =
  | { readonly path: readonly Certificate[] }
  | { readonly path: null; readonly outOfWork: boolean; readonly deadEnd: DeadEnd };

/**
 * Depth-first path building (RFC 4158) from the leaf towards an anchor: by name, ordered by key identifiers, each step
 * judged by the cheap rules first and by its signature last. No subject with the same key stands twice in a path, which
 * ends loops.
 */
export async function searchPath(
  leaf: Certificate,
  pool: IssuerPool,
  signatures: SignatureChecks,
  question: PathQuestion,
  judges: Judges,
  prune = true,
): Promise<SearchResult> {
  let steps = 0;
  let deadEnd: DeadEnd = { path: [leaf], why: 'no-issuer' };
  const path: Certificate[] = [leaf];

  function note(why: DeadEnd['why'], signature?: DeadEnd['signature']): void {
    const better =
      path.length > deadEnd.path.length ||
      (path.length === deadEnd.path.length && severity[why] > severity[deadEnd.why]);
    if (better) deadEnd = { path: [...path], why, ...(signature && { signature }) };
  }

  async function extend(): Promise<boolean> {
    const child = path[path.length - 1] as Certificate;
    if (path.length >= MAX_PATH) return false;
    const candidates = pool.issuersOf(child).filter((candidate) => !prune || pool.leadsToAnchor(candidate));
    if (candidates.length === 0) note('no-issuer');
    for (const candidate of candidates) {
      if (++steps > MAX_STEPS || signatures.exhausted()) return false;
      if (await climb(child, candidate)) return true;
    }
    return false;
  }

  async function climb(child: Certificate, candidate: IssuerCandidate): Promise<boolean> {
    const { certificate, isAnchor } = candidate;
    if (!isAnchor && path.some((below) => sameEntity(below, certificate))) {
      note('loop');
      return false;
    }
    path.push(certificate);
    const refused = judges.refusal({ path, at: path.length - 1, isAnchor, question });
    path.pop();
    if (refused) return false;
    const checked = signatures.check(child, certificate);
    const signature = typeof checked === 'string' ? checked : await checked;
    if (signature !== 'valid') {
      note('signature', signature);
      return false;
    }
    path.push(certificate);
    const done = isAnchor ? (await judges.wholePath(path)) === null : await extend();
    if (!done) path.pop();
    return done;
  }

  const found = await extend();
  return found ? { path } : { path: null, outOfWork: steps > MAX_STEPS || signatures.exhausted(), deadEnd };
}

const severity = { loop: 0, 'no-issuer': 1, signature: 2 } as const;

/** Same subject and same key: the same logical authority, whichever certificate says so (RFC 4158 section 5.2). */
function sameEntity(a: Certificate, b: Certificate): boolean {
  return sameBytes(a.spki.der, b.spki.der) && sameName(a.subject, b.subject);
}
