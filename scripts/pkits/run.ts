import { validatePath } from '../../src/core/x509/path/validate-path.ts';
import { decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { decodeCrl } from '../../src/core/x509/revocation/crl.ts';
import { coverageOf, distributionPointsOf } from '../../src/core/x509/revocation/distribution-point.ts';
import type { PathFailure } from '../../src/core/x509/types.ts';
import type { PkitsCase } from './cases.ts';

/** Every certificate and list of the suite that is not meant to be out of date is good then. */
const THEN = Date.UTC(2020, 0, 1);

export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly kind: 'agree' | 'falsely accepted' | 'on purpose' | 'falsely refused';
  /** What we refuse on purpose there, or the rule that was broken. */
  readonly detail: string;
}

export interface Tally {
  readonly expected: number;
  readonly agree: number;
}

export interface Report {
  readonly outcomes: readonly Outcome[];
  readonly cases: number;
  readonly agree: number;
  readonly falselyAccepted: number;
  readonly refusedOnPurpose: number;
  /** Refused though the suite expects success, for none of the reasons that are on purpose. */
  readonly otherwiseRefused: number;
  readonly accepted: Tally;
  readonly refused: Tally;
}

/** Runs the cases one after the other, each with proof required that no certificate of its path was revoked. */
export async function runPkits(suite: readonly PkitsCase[]): Promise<Report> {
  const outcomes: Outcome[] = [];
  for (const test of suite) outcomes.push({ id: test.id, name: test.name, ...(await judge(test)) });
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const tally = (expected: PkitsCase['expected']): Tally => ({
    expected: suite.filter((test) => test.expected === expected).length,
    agree: suite.filter((test, i) => test.expected === expected && outcomes[i]?.kind === 'agree').length,
  });
  return {
    outcomes,
    cases: outcomes.length,
    agree: count('agree'),
    falselyAccepted: count('falsely accepted'),
    refusedOnPurpose: count('on purpose'),
    otherwiseRefused: count('falsely refused'),
    accepted: tally('SUCCESS'),
    refused: tally('FAILURE'),
  };
}

async function judge(test: PkitsCase): Promise<Pick<Outcome, 'kind' | 'detail'>> {
  const { leaf, intermediates, anchor, crls } = test;
  const result = await validatePath({
    leaf,
    intermediates,
    anchors: [anchor],
    crls,
    time: THEN,
    revocation: 'require',
  });
  if (result.ok) return { kind: test.expected === 'SUCCESS' ? 'agree' : 'falsely accepted', detail: 'accepted' };
  const rule = `${result.rule} ${JSON.stringify(result.params)}`;
  if (test.expected === 'FAILURE') return { kind: 'agree', detail: rule };
  const purpose = purposeOf(test, result);
  return { kind: purpose ? 'on purpose' : 'falsely refused', detail: purpose ? `${purpose}; ${rule}` : rule };
}

/**
 * What of the case Latchkey refuses on purpose, where that can be why it was refused (docs/limbo.md): DSA, indirect
 * lists and delta lists.
 */
function purposeOf(test: PkitsCase, { reason }: PathFailure): string | null {
  const certificates = [test.leaf, ...test.intermediates].flatMap((der) => {
    const decoded = decodeCertificate(der);
    return decoded.ok ? [decoded.value] : [];
  });
  const lists = test.crls.flatMap((der) => {
    const decoded = decodeCrl(der);
    return decoded.ok ? [decoded.value] : [];
  });
  if (reason === 'unsupported-algorithm' || reason === 'weak-algorithm' || reason === 'weak-key')
    return certificates.some(({ spki }) => spki.publicKey.type === 'DSA') ? 'DSA' : null;
  if (reason !== 'revoked' && reason !== 'revocation-unknown') return null;
  if (lists.some(({ isDelta }) => isDelta)) return 'delta list';
  const indirect =
    certificates.some((certificate) => distributionPointsOf(certificate).some(({ byAnother }) => byAnother)) ||
    lists.some((crl) => certificates.some((certificate) => coverageOf(crl, certificate) === 'indirect'));
  return indirect ? 'indirect list' : null;
}
