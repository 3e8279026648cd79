import { useEffect, useState } from 'preact/hooks';
import type { EvidenceProblem, Fault, KeptFiles } from '../../../src/protocol/index.ts';
import { FaultNote, Foreign, Note } from '../../components/index.ts';
import { ask, base64 } from '../../lib/index.ts';
import { dropFile, EVIDENCE_PROBLEMS, GIVE_FILE, KEEP_PROBLEMS } from '../../words/evidence/settings.ts';

interface Place {
  readonly tabId: number;
  readonly url: string;
}

interface Props {
  readonly tab: Place;
  /** Judges the page anew. */
  readonly again: () => Promise<void>;
}

/** As much as the page's work reads of one file. */
const MAX_BYTES = 1_000_000;

interface Given {
  readonly name: string;
  readonly file: string;
}

type Outcome =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'problem'; readonly problem: EvidenceProblem }
  | { readonly kind: 'not-kept'; readonly problem: KeptFiles['problem'] & string }
  | { readonly kind: 'read'; readonly given: Given }
  | { readonly kind: 'kept' };

/**
 * Checks a file that the person has for this device against this connection, and keeps it only where they say so. A
 * browser may close a popup with the file that it lets the person choose, so from the popup this opens in a tab.
 */
export function GiveFile({ tab, again }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [kept, setKept] = useState<KeptFiles['files']>([]);
  useEffect(() => {
    void ask('evidence/files', tab).then((reply) => reply.ok && setKept(reply.value.files));
  }, [tab]);
  const give = async (field: HTMLInputElement) => {
    const chosen = field.files?.[0];
    // So that the same file can be chosen again.
    field.value = '';
    if (chosen === undefined) return;
    if (chosen.size > MAX_BYTES) return setOutcome({ kind: 'problem', problem: 'too-large' });
    const given = { name: chosen.name, file: base64(new Uint8Array(await chosen.arrayBuffer())) };
    const reply = await ask('evidence/give', { ...tab, file: given.file });
    if (!reply.ok) return setOutcome({ kind: 'fault', fault: reply.fault });
    const { problem } = reply.value;
    setOutcome(problem === null ? { kind: 'read', given } : { kind: 'problem', problem });
    if (problem === null) await again();
  };
  const keep = async (given: Given) => {
    const reply = await ask('evidence/keep-file', { ...tab, ...given });
    if (!reply.ok) return setOutcome({ kind: 'fault', fault: reply.fault });
    const { problem, files } = reply.value;
    setKept(files);
    setOutcome(problem === null ? { kind: 'kept' } : { kind: 'not-kept', problem });
  };
  const drop = async (id: string) => {
    const reply = await ask('evidence/drop-file', { ...tab, id });
    if (!reply.ok) return setOutcome({ kind: 'fault', fault: reply.fault });
    setKept(reply.value.files);
    setOutcome(null);
    await ask('evidence/look', tab);
    await again();
  };
  return (
    <div class="copy">
      <p class="small">{GIVE_FILE.why}</p>
      {isTab() ? (
        <label class="button">
          {GIVE_FILE.choose}
          <input type="file" class="hidden" onChange={(event) => void give(event.currentTarget)} />
        </label>
      ) : (
        <p>
          <a href={`?tab=${tab.tabId}#file`} target="_blank">
            {GIVE_FILE.open}
          </a>
        </p>
      )}
      {outcome?.kind === 'read' && (
        <>
          <Note tone="good">{GIVE_FILE.read}</Note>
          <button type="button" onClick={() => void keep(outcome.given)}>
            {GIVE_FILE.keep}
          </button>
        </>
      )}
      {outcome?.kind === 'kept' && <Note tone="good">{GIVE_FILE.kept}</Note>}
      {outcome?.kind === 'problem' && <Note tone="warn">{EVIDENCE_PROBLEMS[outcome.problem]}</Note>}
      {outcome?.kind === 'not-kept' && <Note tone="warn">{KEEP_PROBLEMS[outcome.problem]}</Note>}
      {outcome?.kind === 'fault' && <FaultNote fault={outcome.fault} />}
      {kept.length > 0 && (
        <>
          <h3>{GIVE_FILE.list}</h3>
          <ul class="list">
            {kept.map(({ id, name }) => (
              <li key={id} class="row">
                <Foreign text={name} longest={80} />
                <button type="button" class="quiet" aria-label={dropFile(name)} onClick={() => void drop(id)}>
                  {GIVE_FILE.drop}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether the popup stands in a tab of its own, for another one. */
const isTab = (): boolean => new URLSearchParams(location.search).has('tab');
