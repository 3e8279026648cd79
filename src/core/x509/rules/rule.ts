import type { Certificate } from '../certificate/certificate.ts';
import type { ConstraintBudget } from '../names/name-constraints.ts';
import type { AnchorPurpose, Oid, PathReason, RuleCode, RuleParams } from '../types.ts';
import type { IsRegistry, NameMatch, ReferenceName } from '../names/name-match.ts';

/** What a path is judged for; fixed during one validation. */
export interface PathQuestion {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The same for the leaf, whose dates can be a question of their own. */
  readonly leafTime: number;
  /** Purposes that the leaf must be good for, and every CA must be allowed to pass on. */
  readonly usages: readonly Oid[];
  /** How many intermediates, self-issued ones not counted, may stand between leaf and anchor. */
  readonly maxDepth: number;
  readonly budget: ConstraintBudget;
}

/**
 * One certificate in its place: `path` runs from the leaf (0) up to and including position `at`, which is under
 * judgement.
 */
export interface Position {
  readonly path: readonly Certificate[];
  readonly at: number;
  readonly isAnchor: boolean;
  readonly question: PathQuestion;
}

/** The rule that was broken, and the position of the certificate that broke it. */
export interface RuleRefusal {
  readonly reason: PathReason;
  readonly rule: RuleCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: number;
}

/** A rule looks at one position and refuses it or not. Rules are pure, apart from spending the budget. */
export type Rule = (certificate: Certificate, position: Position) => RuleRefusal | null;

/** @returns the refusal of the certificate at position `at`, by this rule. */
export const refuse = <Code extends RuleCode>(at: number, rule: Code, params: RuleParams[Code]): RuleRefusal => ({
  reason: REASONS[rule],
  rule,
  params,
  at,
});

/** The kind that each rule belongs to. */
const REASONS: Readonly<Record<RuleCode, PathReason>> = {
  'certificate-malformed': 'malformed',
  'algorithms-differ': 'malformed',
  'issuer-missing': 'malformed',
  'issuer-without-name': 'malformed',
  'key-weak': 'weak-key',
  'key-unsupported': 'unsupported-algorithm',
  'not-yet-valid': 'not-yet-valid',
  expired: 'expired',
  'critical-extension-unknown': 'unknown-critical-extension',
  'usage-not-listed': 'extended-key-usage',
  'issuer-not-a-ca': 'not-a-ca',
  'path-length-exceeded': 'path-length',
  'depth-exceeded': 'depth',
  'cannot-sign-certificates': 'key-usage',
  'cannot-serve-tls': 'key-usage',
  'constraints-malformed': 'name-constraints',
  'constraints-too-many': 'work-limit',
  'name-excluded': 'name-constraints',
  'name-not-permitted': 'name-constraints',
  'policy-missing': 'policy',
  'issuance-rule': 'profile',
  revoked: 'revoked',
  'revocation-list-unreliable': 'revocation-unknown',
  'revocation-not-proved': 'revocation-unknown',
  'name-mismatch': 'name-mismatch',
  'signature-invalid': 'bad-signature',
  'signature-unsupported': 'unsupported-algorithm',
  'signature-weak': 'weak-algorithm',
  'issuer-key-weak': 'weak-key',
  'issuers-in-a-circle': 'no-path',
  'issuer-self-signed': 'issuer-not-trusted',
  'issuer-unknown': 'issuer-not-trusted',
  'too-many-paths': 'work-limit',
};

/**
 * What a path is for, and so by which rules it is judged. Another use of certificates (a device's identity, say) is
 * another object of this type. Anchors are matched by key in every profile: the anchor's key must verify the topmost
 * signature, its name alone counts for nothing.
 */
export interface PathProfile {
  /** Only anchors of this purpose end a path. */
  readonly anchors: AnchorPurpose;
  /**
   * Asked of each certificate. The order decides which rule is named where several are broken: what is wrong with the
   * certificate, then with its place.
   */
  readonly rules: readonly Rule[];
  /** The moment that dates are held against, given the one asked about; both in milliseconds since the epoch. */
  readonly moment: (asked: number) => number;
  /** Purposes asked of a path that is judged for a name, where the caller lists none. */
  readonly usages: readonly Oid[];
  /** How the name asked for, if any, is held against the leaf. */
  readonly matchName: (leaf: Certificate, name: ReferenceName, isRegistry: IsRegistry) => NameMatch;
  /** Whether revocation lists must follow the profile of RFC 5280 section 5.2, too. */
  readonly strictLists: boolean;
}

/** @returns the refusal by the first of the profile's rules that the certificate at this position breaks, or null. */
export function firstRefusal({ rules }: PathProfile, position: Position): RuleRefusal | null {
  const certificate = position.path[position.at] as Certificate;
  for (const rule of rules) {
    const refusal = rule(certificate, position);
    if (refusal) return refusal;
  }
  return null;
}
