import { useState } from 'preact/hooks';
import type { EvidenceProblem, Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Note, Say } from '../../components/index.ts';
import { allowOnce, type Appraisal, ask, type TabSeen } from '../../lib/index.ts';
import { EVIDENCE, makerFileOf, makerLearns } from '../../words/evidence/lines.ts';
import { EVIDENCE_PROBLEMS } from '../../words/evidence/settings.ts';

interface Props {
  readonly evidence: Appraisal['evidence'];
  readonly tab: TabSeen | null;
  readonly again: () => Promise<void>;
}

type Outcome =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'problem'; readonly problem: EvidenceProblem }
  | { readonly kind: 'denied' };

/** Has the maker's file fetched, and says first what that gives away. */
export function AskMaker({ evidence, tab, again }: Props) {
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
