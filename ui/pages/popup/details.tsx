import { type Appraisal, ask, type TabSeen, allowOnce } from '../../lib/index.ts';
import {
  Advice,
  Chain,
  CheckList,
  EvidenceCards,
  Fingerprint,
  MoreTold,
  Note,
  FaultNote,
  Say,
} from '../../components/index.ts';
import { classText } from '../../words/checks.ts';
import { plain } from '../../words/phrase.ts';
import { POPUP } from '../../words/popup.ts';
import { GiveFile } from './give-file.tsx';
import { certificateLines, report } from './report.ts';
import { useState } from 'preact/hooks';
import type { EvidenceProblem, Fault } from '../../../src/protocol/index.ts';
import { EVIDENCE, makerFileOf, makerLearns } from '../../words/evidence/lines.ts';
import { EVIDENCE_PROBLEMS } from '../../words/evidence/settings.ts';

/** Copies the report; where the clipboard is refused, shows it for copying by hand. */
export function CopyReport({ appraisal }: { readonly appraisal: Appraisal }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const text = report(appraisal);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <div class="copy">
      <button type="button" onClick={copy}>
        {POPUP.copy}
      </button>
      {outcome === 'copied' && <Note tone="good">{POPUP.copied}</Note>}
      {outcome === 'refused' && (
        <>
          <Note tone="warn">{POPUP.notCopied}</Note>
          <textarea readOnly rows={8} aria-label={POPUP.copy} value={text} />
        </>
      )}
    </div>
  );
}

interface Props {
  readonly appraisal: Appraisal;
  /** Whether the verdict is of another page of this address than the one that is open. */
  readonly ofAnother: boolean;
  readonly tab: TabSeen | null;
  readonly again: () => Promise<void>;
}

/** The decision flow and the certificate, for those who want to see for themselves. */
export function Details({ appraisal, ofAnother, tab, again }: Props) {
  const { certificateClass } = appraisal;
  const [looked, setLooked] = useState(false);
  const [broken, setBroken] = useState<{ readonly of: string; readonly rules: readonly string[] } | null>(null);
  const certificate = appraisal.certificate && {
    ...appraisal.certificate,
    remarks: [...appraisal.certificate.remarks, ...(broken?.of === appraisal.certificate.sha256 ? broken.rules : [])],
  };
  const opened = async () => {
    setLooked(true);
    if (!appraisal.certificate || tab === null) return;
    const { sha256 } = appraisal.certificate;
    const reply = await ask('certificate/remarks', { tabId: tab.tabId, sha256 });
    if (reply.ok) setBroken({ of: sha256, rules: reply.value });
  };
  return (
    <details
      class="details"
      open={location.hash === '#file'}
      onToggle={({ currentTarget }) => void (currentTarget.open && opened())}
    >
      <summary>{POPUP.details}</summary>
      {ofAnother && <p>{POPUP.ofAnotherWhy}</p>}
      <MoreTold appraisal={appraisal} />
      <CheckList checks={appraisal.findings} />
      <Chain appraisal={appraisal} />
      <EvidenceCards appraisal={appraisal} />
      <AskMaker evidence={appraisal.evidence} tab={tab} again={again} />
      {tab !== null && looked && <GiveFile tab={tab} again={again} />}
      {certificate !== null && (
        <>
          <h2>{POPUP.certificate}</h2>
          {certificateClass !== null && (
            <p class="small" data-class={certificateClass}>
              {classText(certificateClass, appraisal.findings)}
            </p>
          )}
          <dl class="certificate">
            {certificateLines(certificate).map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  {/^[0-9a-f]{64}$/.test(plain(value)) ? <Fingerprint hex={plain(value)} /> : <Say phrase={value} />}
                </dd>
              </div>
            ))}
          </dl>
          <Advice remarks={appraisal.advice} />
        </>
      )}
      <CopyReport appraisal={{ ...appraisal, certificate }} />
    </details>
  );
}

interface AskMakerProps {
  readonly evidence: Appraisal['evidence'];
  readonly tab: TabSeen | null;
  readonly again: () => Promise<void>;
}

type Outcome =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'problem'; readonly problem: EvidenceProblem }
  | { readonly kind: 'denied' };

/** Has the maker's file fetched, and says first what that gives away. */
function AskMaker({ evidence, tab, again }: AskMakerProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const url = makerFileOf(evidence);
  if (url === null || tab === null) return null;
  const look = async () => {
    const reply = await ask('evidence/ask-maker', tab);
    if (!reply.ok) return setOutcome({ kind: 'fault', fault: reply.fault });
    const { problem, news } = reply.value;
    setOutcome(problem === null ? null : { kind: 'problem', problem });
    if (news) await again();
  };
  const press = async () => {
    if (!(await allowOnce(url, look))) setOutcome({ kind: 'denied' });
  };
  return (
    <div class="copy">
      <p class="small">
        <Say phrase={makerLearns(url)} />
      </p>
      <button type="button" onClick={() => void press()}>
        {EVIDENCE.askMaker}
      </button>
      {outcome?.kind === 'denied' && <Note tone="warn">{EVIDENCE.denied}</Note>}
      {outcome?.kind === 'problem' && <Note tone="warn">{EVIDENCE_PROBLEMS[outcome.problem]}</Note>}
      {outcome?.kind === 'fault' && <FaultNote fault={outcome.fault} />}
    </div>
  );
}
