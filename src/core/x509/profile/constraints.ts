import { EXTENSION } from '../certificate/known-extensions.ts';
import { criticality, type Lint } from '../rules/profile/lint.ts';

/** RFC 5280 sections 4.2.1.10, 4.2.1.11 and 4.2.1.14; Baseline Requirements 7.1.2.5.2. */
export const constraintLints: readonly Lint[] = [
  {
    code: 'name-constraints-in-leaf',
    broken: ({ known }) => known.nameConstraints !== undefined && known.basicConstraints?.ca !== true,
  },
  {
    code: 'name-constraints-not-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.nameConstraints) === 'not-critical',
  },
  {
    code: 'name-constraints-empty',
    broken: ({ known: { nameConstraints } }) =>
      nameConstraints?.permitted.length === 0 && nameConstraints.excluded.length === 0,
  },
  {
    code: 'policy-constraints-not-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.policyConstraints) === 'not-critical',
  },
  {
    code: 'policy-constraints-empty',
    broken: ({ known: { policyConstraints } }) =>
      policyConstraints !== undefined &&
      policyConstraints.requireExplicitPolicy === undefined &&
      policyConstraints.inhibitPolicyMapping === undefined,
  },
  {
    code: 'inhibit-any-policy-not-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.inhibitAnyPolicy) === 'not-critical',
  },
];
