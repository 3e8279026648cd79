import type { Certificate } from '../certificate/certificate.ts';
import { sameName } from '../certificate/name.ts';
import type { ConstraintBudget } from '../names/name-constraints.ts';
import type { Oid, PathReason } from '../types.ts';

/** What a path is judged for; fixed during one validation. */
export interface Question {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Purposes that the leaf must be good for, and every CA must be allowed to pass on. */
  readonly usages: readonly Oid[];
  /** How many intermediates, self-issued ones not counted, may stand between leaf and anchor. */
  readonly maxDepth: number;
  readonly strict: boolean;
  readonly budget: ConstraintBudget;
}

/**
 * One certificate in its place: `path` runs from the leaf (0) up to and including position `at`, which is under
 * appraisal.
 */
export interface Position {
  readonly path: readonly Certificate[];
  readonly at: number;
  readonly isAnchor: boolean;
  readonly question: Question;
}

export interface Refusal {
  readonly reason: PathReason;
  readonly detail: string;
  readonly at: number;
}

/** A rule looks at one position and refuses it or not. Rules are pure, apart from spending the budget. */
export type Rule = (certificate: Certificate, position: Position) => Refusal | null;

export const refuse = (position: Position, reason: PathReason, detail: string, at = position.at): Refusal => ({
  reason,
  detail,
  at,
});

const selfIssued = new WeakMap<Certificate, boolean>();

/** Subject and issuer are the same name (RFC 5280 section 3.2): a CA that changes keys, or a root. */
export function isSelfIssued(certificate: Certificate): boolean {
  const known = selfIssued.get(certificate) ?? sameName(certificate.subject, certificate.issuer);
  selfIssued.set(certificate, known);
  return known;
}

/** Intermediates below position `at` that count against a path length: not the leaf, not self-issued ones. */
export function countIntermediates({ path, at }: Pick<Position, 'path' | 'at'>): number {
  let count = 0;
  for (let i = 1; i < at; i++) if (!isSelfIssued(path[i] as Certificate)) count++;
  return count;
}
