import type { Certificate } from '../certificate/certificate.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { nameKey, sameName } from '../certificate/name.ts';
import type { PathQuestion, Position, RuleRefusal } from '../rules/rule.ts';
import type { SignatureResult } from '../keys/signature.ts';
import type { KnownIssuers } from './known-issuers.ts';

/** More than any honest set of certificates needs; a hundred P-256 checks take some 20 ms. */
const MAX_CHECKS = 100;

/** Longer paths exist, but not in homes. */
const LIKELY_STEPS = 8;

/** Signature checks of one validation: each pair once, and not without end. */
export interface SignatureChecks {
  readonly check: (child: Certificate, issuer: Certificate) => SignatureResult | Promise<SignatureResult>;
  readonly exhausted: () => boolean;
}

/**
 * @param known what earlier validations learnt; a check counts towards the limit whether it is known or not, so that
 * no answer depends on it.
 */
export function signatureChecks(known: KnownIssuers): SignatureChecks {
  const results = new Map<Certificate, Map<Certificate, SignatureResult | Promise<SignatureResult>>>();
  let made = 0;
  return {
    exhausted: () => made >= MAX_CHECKS,
    check: (child, issuer) => {
      let bySigner = results.get(child);
      if (bySigner === undefined) results.set(child, (bySigner = new Map()));
      let result = bySigner.get(issuer);
      if (result === undefined) {
        made++;
        bySigner.set(issuer, (result = known.verify(child, issuer)));
      }
      return result;
    },
  };
}

/**
 * Starts the checks along the likeliest path: the platform runs them side by side while the search still judges the
 * first.
 */
export function startLikelyChecks(leaf: Certificate, pool: IssuerPool, signatures: SignatureChecks): void {
  let child = leaf;
  for (let step = 0; step < LIKELY_STEPS; step++) {
    const [candidate] = pool.issuersOf(child);
    if (candidate === undefined || !pool.leadsToAnchor(candidate)) return;
    void signatures.check(child, candidate.certificate);
    if (candidate.isAnchor) return;
    child = candidate.certificate;
  }
}

/** A certificate that may stand above another one. */
export interface IssuerCandidate {
  readonly certificate: Certificate;
  readonly isAnchor: boolean;
}

/** The certificates that may stand above another one, found by name. */
export interface IssuerPool {
  /** Those whose subject is the child's issuer, the most promising first. */
  readonly issuersOf: (child: Certificate) => readonly IssuerCandidate[];
  /** Could an anchor be reached from here, going by names alone? */
  readonly leadsToAnchor: (candidate: IssuerCandidate) => boolean;
}

/** An intermediate that is also an anchor counts as the anchor only: nothing above an anchor matters. */
export function buildPool(anchors: readonly Certificate[], intermediates: readonly Certificate[]): IssuerPool {
  const unpinned = intermediates.filter(({ der }) => !anchors.some((anchor) => sameBytes(anchor.der, der)));
  const candidates = [...toCandidates(anchors, true), ...toCandidates(unpinned, false)];
  const bySubject = groupBy(candidates, ({ certificate }) => nameKey(certificate.subject));
  const reachable = namesBelowAnchors(anchors, unpinned);
  return {
    issuersOf: (child) =>
      [...(bySubject.get(nameKey(child.issuer)) ?? [])].sort((a, b) => rank(child, a) - rank(child, b)),
    leadsToAnchor: ({ certificate, isAnchor }) => isAnchor || reachable.has(nameKey(certificate.issuer)),
  };
}

const toCandidates = (certificates: readonly Certificate[], isAnchor: boolean): IssuerCandidate[] =>
  certificates.map((certificate) => ({ certificate, isAnchor }));

/**
 * Subjects from which issuer names lead to an anchor. Cycles apart from every anchor stay out, without one signature
 * check.
 */
function namesBelowAnchors(anchors: readonly Certificate[], intermediates: readonly Certificate[]): Set<string> {
  const reachable = new Set(anchors.map(({ subject }) => nameKey(subject)));
  const byIssuer = groupBy(intermediates, ({ issuer }) => nameKey(issuer));
  for (const issuer of reachable) for (const { subject } of byIssuer.get(issuer) ?? []) reachable.add(nameKey(subject));
  return reachable;
}

/** Key identifiers are hints (RFC 5280 section 4.2.1.1): they order the candidates and rule none out. */
function rank(child: Certificate, { certificate, isAnchor }: IssuerCandidate): number {
  const wanted = child.known.authorityKeyIdentifier?.keyIdentifier;
  const offered = certificate.known.subjectKeyIdentifier;
  const hint = wanted === undefined || offered === undefined ? 1 : sameBytes(wanted, offered) ? 0 : 2;
  return hint * 2 + (isAnchor ? 0 : 1);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

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
