import { type Appraisal, ask, type TabSeen } from '../../lib/index.ts';
import {
  Advice,
  Chain,
  CheckList,
  EvidenceCards,
  Fingerprint,
  Foreign,
  MoreTold,
  Note,
} from '../../components/index.ts';
import { classText } from '../../words/checks.ts';
import { POPUP } from '../../words/popup.ts';
import { AskMaker } from './ask-maker.tsx';
import { GiveFile } from './give-file.tsx';
import { certificateLines, report } from './report.ts';
import { useState } from 'preact/hooks';

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
                  {/^[0-9a-f]{64}$/.test(value) ? <Fingerprint hex={value} /> : <Foreign text={value} longest={4000} />}
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
