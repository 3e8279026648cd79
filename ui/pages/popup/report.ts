import { type Appraisal, type CertificateFacts, deviceId, type EvidenceStep, exact } from '../../lib/index.ts';
import { ANSWERS, CHECKS, classText, detailOf } from '../../words/checks.ts';
import { askedOnly, facts } from '../../words/facts.ts';
import { claimLines, paramsOfStep, technicalLines } from '../../words/evidence/claims.ts';
import { STANDINGS, titleOf } from '../../words/evidence/kinds.ts';
import { EVIDENCE } from '../../words/evidence/lines.ts';
import { stepWords } from '../../words/evidence/steps.ts';
import { NOT_READ, unreadTitle } from '../../words/evidence/unread.ts';
import { markWord } from '../../words/marks.ts';
import { plain, tame } from '../../words/phrase.ts';
import { REASONS } from '../../words/reasons.ts';

/** Everything that Details shows, as plain text with the stable codes. It goes nowhere unless the person pastes it. */
export function report(appraisal: Appraisal): string {
  const { headline, certificate, certificateClass } = appraisal;
  const told = facts(appraisal);
  return [
    `Latchkey report, ${exact(appraisal.appraisedAt)}`,
    `${appraisal.scheme}://${deviceId(appraisal)}  ` +
      `${askedOnly(appraisal) ? 'companion asked' : 'connected to'} ${appraisal.address ?? 'unknown address'}`,
    `Verdict: ${markWord(appraisal)} [${headline.kind}]  reasons: ${headline.reasons.join(', ')}`,
    `Class: ${certificateClass === null ? 'unknown' : `${certificateClass} (${classText(certificateClass)})`}`,
    '',
    ...[told.says, told.limit, told.more].flatMap((each) => (each === null || each.length === 0 ? [] : [plain(each)])),
    '',
    ...appraisal.findings.map(
      (check, i) =>
        `${i + 1}. ${CHECKS[check.question]} ${ANSWERS[check.answer]}. ${REASONS[check.code]} [${check.question}: ` +
        `${check.code}]${quoted(detailOf(check))}`,
    ),
    ...evidenceReport(appraisal.evidence),
    ...unreadReport(appraisal.unread),
    ...(certificate === null ? [] : ['', ...certificateLines(certificate).map(([term, value]) => `${term}: ${value}`)]),
  ].join('\n');
}

/** Every artefact with its steps by code, the one place where codes are shown. */
function evidenceReport(evidence: Appraisal['evidence']): readonly string[] {
  return evidence.flatMap((each) => [
    '',
    `${titleOf(each)}: ${STANDINGS[each.standing]} ` + `[${each.kind}, ${each.axis}, ${each.binding}, ${each.place}]`,
    ...[...claimLines(each), ...technicalLines(each)].map(([term, value]) => `  ${term}: ${value}`),
    ...(each.signer === null ? [`  ${EVIDENCE.signer}: ${EVIDENCE.unknownSigner}`] : []),
    ...each.steps.map((step) => `  ${ANSWERS[step.answer]}: ${stepWords(step)} [${step.code}]${faultOf(step)}`),
  ]);
}

function unreadReport(unread: Appraisal['unread']): readonly string[] {
  return unread.flatMap((each) => [
    '',
    `${unreadTitle(each)}: ${NOT_READ} ` +
      `[${each.mediaType === null ? '' : `${tame(each.mediaType, 80)}, `}${each.place}]`,
    `  ${ANSWERS[each.step.answer]}: ${stepWords(each.step)} [${each.step.code}]${faultOf(each.step)}`,
  ]);
}

const faultOf = ({ params = {} }: EvidenceStep): string => {
  const detail = paramsOfStep(params);
  return detail === '' ? '' : ` ${tame(detail, 200)}`;
};

const quoted = (detail: ReturnType<typeof detailOf>): string => (detail === null ? '' : ` ${plain(detail)}`);

/** The certificate as labelled lines, for Details and for the report. All values are tame text. */
export function certificateLines(certificate: CertificateFacts): readonly (readonly [term: string, value: string])[] {
  const names = certificate.sans.slice(0, 20).map((san) => tame(`${san.kind} ${san.value}`));
  const more = certificate.sans.length - names.length;
  return [
    ['Names', names.length === 0 ? 'none' : names.join(', ') + (more > 0 ? ` and ${more} more` : '')],
    ['Subject', tame(certificate.subject) || 'empty'],
    ['Issuer', tame(certificate.issuer) || 'empty'],
    ['Valid from', exact(certificate.notBefore)],
    ['Valid until', exact(certificate.notAfter)],
    ['Key', `${certificate.keyType}, ${certificate.keyBits} bits`],
    ['Serial', tame(certificate.serial)],
    ['Key fingerprint (SHA-256)', certificate.spkiSha256],
    ['Certificate fingerprint (SHA-256)', certificate.sha256],
    ...(certificate.remarks.length === 0
      ? []
      : [['Remarks', certificate.remarks.map((remark) => tame(remark)).join(', ')] as const]),
  ];
}
