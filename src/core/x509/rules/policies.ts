import type { Certificate } from '../certificate/certificate.ts';
import type { PolicyMapping } from '../certificate/extensions.ts';
import { refuse, type RuleRefusal } from './rule.ts';
import type { Oid } from '../types.ts';

const ANY_POLICY: Oid = '2.5.29.32.0';

/**
 * Policy processing of RFC 5280 section 6.1 for a caller who accepts any policy and requires none. Then nothing is
 * asked of the valid_policy_tree but whether its deepest level is empty once an explicit policy is required, and the
 * level itself, a set of policies, is enough: no tree to grow without bounds (compare RFC 9618).
 */
interface State {
  /** Policies that the next certificate may name. `anyPolicy` among them stands for all. */
  expected: ReadonlySet<Oid>;
  explicitPolicy: number;
  policyMapping: number;
  inhibitAnyPolicy: number;
}

/** Refuses a path, leaf first and anchor last, that needs a policy and keeps none. */
export function policyRefusal(path: readonly Certificate[]): RuleRefusal | null {
  const state: State = {
    expected: new Set([ANY_POLICY]),
    explicitPolicy: path.length,
    policyMapping: path.length,
    inhibitAnyPolicy: path.length,
  };
  // An anchor's own constraints bind what is below it, like its name constraints (RFC 5937).
  constrain(state, path[path.length - 1] as Certificate);
  for (let at = path.length - 2; at >= 0; at--) {
    const certificate = path[at] as Certificate;
    const level = nextLevel(state, certificate, at === 0);
    if (level.size === 0 && state.explicitPolicy === 0) return refusal(at);
    if (at === 0) return wrapUp(state, certificate, level);
    if (!mayMap(certificate.known.policyMappings)) return refusal(at);
    state.expected = mapLevel(state, level, certificate.known.policyMappings ?? []);
    if (!certificate.selfIssued) countDown(state);
    constrain(state, certificate);
  }
  return null;
}

const refusal = (at: number): RuleRefusal => refuse(at, 'policy-missing', {});

/** Section 6.1.3 (d) and (e): the policies of this certificate that those above expect. */
function nextLevel({ expected, inhibitAnyPolicy }: State, certificate: Certificate, isLeaf: boolean): Set<Oid> {
  const named = certificate.known.policies ?? [];
  const level = new Set(
    named.filter((policy) => policy !== ANY_POLICY && (expected.has(policy) || expected.has(ANY_POLICY))),
  );
  const anyCounts = inhibitAnyPolicy > 0 || (!isLeaf && certificate.selfIssued);
  if (named.includes(ANY_POLICY) && anyCounts) for (const policy of expected) level.add(policy);
  return level;
}

/** Section 6.1.4 (a): anyPolicy is mapped neither from nor to. */
const mayMap = (mappings: readonly PolicyMapping[] = []): boolean =>
  mappings.every(({ issuerDomain, subjectDomain }) => issuerDomain !== ANY_POLICY && subjectDomain !== ANY_POLICY);

/**
 * Section 6.1.4 (b): what the next certificate may name instead. Where mapping is inhibited a mapped policy falls away.
 */
function mapLevel({ policyMapping }: State, level: ReadonlySet<Oid>, mappings: readonly PolicyMapping[]): Set<Oid> {
  const mapped = new Set(mappings.map(({ issuerDomain }) => issuerDomain));
  const expected = new Set([...level].filter((policy) => !mapped.has(policy)));
  if (policyMapping === 0) return expected;
  for (const { issuerDomain, subjectDomain } of mappings) {
    if (level.has(issuerDomain) || level.has(ANY_POLICY)) expected.add(subjectDomain);
  }
  return expected;
}

/** Section 6.1.4 (h). */
function countDown(state: State): void {
  state.explicitPolicy = Math.max(0, state.explicitPolicy - 1);
  state.policyMapping = Math.max(0, state.policyMapping - 1);
  state.inhibitAnyPolicy = Math.max(0, state.inhibitAnyPolicy - 1);
}

/** Section 6.1.4 (i) and (j). */
function constrain(state: State, { known: { policyConstraints, inhibitAnyPolicy } }: Certificate): void {
  state.explicitPolicy = Math.min(state.explicitPolicy, policyConstraints?.requireExplicitPolicy ?? Infinity);
  state.policyMapping = Math.min(state.policyMapping, policyConstraints?.inhibitPolicyMapping ?? Infinity);
  state.inhibitAnyPolicy = Math.min(state.inhibitAnyPolicy, inhibitAnyPolicy ?? Infinity);
}

/** Section 6.1.5 (a), (b) and (g). */
function wrapUp(state: State, leaf: Certificate, level: ReadonlySet<Oid>): RuleRefusal | null {
  const required = state.explicitPolicy <= 1 || leaf.known.policyConstraints?.requireExplicitPolicy === 0;
  return required && level.size === 0 ? refusal(0) : null;
}
