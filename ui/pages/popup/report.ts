import { type Appraisal, type CertificateFacts, deviceId, type EvidenceStep } from '../../lib/index.ts';
import { ANSWERS, answerTo, CHECKS, classText, detailOf } from '../../words/checks.ts';
import { askedOnly, facts } from '../../words/facts.ts';
import { claimLines, paramsOfStep, technicalLines } from '../../words/evidence/claims.ts';
import { CARDS } from '../../words/evidence/cards.ts';
import { notRead, STANDINGS, titleOf, unreadTitle } from '../../words/evidence/kinds.ts';
import { stepWords } from '../../words/evidence/steps.ts';
import { markWord } from '../../words/marks.ts';
import { type Phrase, plain, tame } from '../../words/phrase.ts';
import { REASONS } from '../../words/reasons.ts';
import {
  keySize,
  namesAndMore,
  REPORT,
  reportClass,
  reportNoClass,
  reportPlace,
  reportTitle,
  reportVerdict,
} from '../../words/report.ts';
import { exact } from '../../words/dates.ts';

/** Everything that Details shows, as plain text with the stable codes. It goes nowhere unless the person pastes it. */
export function report(appraisal: Appraisal): string {
  const { headline, certificate, certificateClass } = appraisal;
  const told = facts(appraisal);
  return [
    reportTitle(exact(appraisal.appraisedAt)),
    reportPlace(`${appraisal.scheme}://${deviceId(appraisal)}`, appraisal.address, askedOnly(appraisal)),
    reportVerdict(markWord(appraisal), headline.kind, headline.reasons),
    certificateClass === null
      ? reportNoClass()
      : reportClass(certificateClass, classText(certificateClass, appraisal.findings)),
    '',
    ...[told.says, told.limit, told.more].flatMap((each) => (each === null || each.length === 0 ? [] : [plain(each)])),
    '',
    ...appraisal.findings.map(
      (check, i) =>
        `${i + 1}. ${CHECKS[check.question]} ${answerTo(check).word}. ${REASONS[check.code]} [${check.question}: ` +
        `${check.code}]${quoted(detailOf(check))}`,
    ),
    ...evidenceReport(appraisal.evidence),
    ...unreadReport(appraisal.unread),
    ...(certificate === null
      ? []
      : ['', ...certificateLines(certificate).map(([term, value]) => `${term}: ${plain(value)}`)]),
  ].join('\n');
}

/** Every artefact with its steps by code, the one place where codes are shown. */
function evidenceReport(evidence: Appraisal['evidence']): readonly string[] {
  return evidence.flatMap((each) => [
    '',
    `${titleOf(each)}: ${STANDINGS[each.standing]} ` + `[${each.kind}, ${each.axis}, ${each.binding}, ${each.place}]`,
    ...[...claimLines(each), ...technicalLines(each)].map(([term, value]) => `  ${plain([term])}: ${plain(value)}`),
    ...(each.signer === null ? [`  ${CARDS.signer}: ${CARDS.unknownSigner}`] : []),
    ...each.steps.map((step) => `  ${ANSWERS[step.answer]}: ${stepWords(step)} [${step.code}]${faultOf(step)}`),
  ]);
}

function unreadReport(unread: Appraisal['unread']): readonly string[] {
  return unread.flatMap((each) => [
    '',
    `${unreadTitle(each)}: ${notRead()} ` +
      `[${each.mediaType === null ? '' : `${tame(each.mediaType, 80)}, `}${each.place}]`,
    `  ${ANSWERS[each.step.answer]}: ${stepWords(each.step)} [${each.step.code}]${faultOf(each.step)}`,
  ]);
}

const faultOf = ({ params = {} }: EvidenceStep): string => {
  const detail = paramsOfStep(params);
  return detail === '' ? '' : ` ${tame(detail, 200)}`;
};

const quoted = (detail: ReturnType<typeof detailOf>): string => (detail === null ? '' : ` ${plain(detail)}`);

/** The certificate as labelled lines, for Details and for the report; what it says itself is foreign, and tame. */
export function certificateLines(certificate: CertificateFacts): readonly (readonly [term: string, value: Phrase])[] {
  const names = certificate.sans.slice(0, 20).map((san) => tame(`${san.kind} ${san.value}`));
  const more = certificate.sans.length - names.length;
  // What seems to be missing may be in the part that no one can read.
  const unread = certificate.remarks.includes('unreadable');
  const nothing = [unread ? REPORT.unread : REPORT.empty];
  return [
    [REPORT.names, names.length > 0 ? namesAndMore(names.join(', '), more) : unread ? nothing : [REPORT.none]],
    [REPORT.subject, certificate.subject === '' ? nothing : foreign(certificate.subject)],
    [REPORT.issuer, certificate.issuer === '' ? nothing : foreign(certificate.issuer)],
    [REPORT.validFrom, [{ foreign: exact(certificate.notBefore) }]],
    [REPORT.validUntil, [{ foreign: exact(certificate.notAfter) }]],
    [REPORT.key, keySize(certificate.keyType, certificate.keyBits)],
    [REPORT.serial, certificate.serial === '' ? nothing : foreign(certificate.serial)],
    [REPORT.keyFingerprint, [certificate.spkiSha256]],
    [REPORT.fingerprint, [certificate.sha256]],
    ...(certificate.remarks.length === 0
      ? []
      : [[REPORT.remarks, [{ foreign: certificate.remarks.map((remark) => tame(remark)).join(', ') }]] as const]),
  ];
}

const foreign = (text: string): Phrase => [{ foreign: tame(text) }];
