import { useState } from 'preact/hooks';
import type { EvidenceSettings, Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Fold, Note } from '../../components/index.ts';
import { ask, type EvidenceKind, useReply } from '../../lib/index.ts';
import { KIND_MEANINGS, KIND_NAMES } from '../../words/evidence/kinds.ts';
import { EVIDENCE_SETTINGS, USES } from '../../words/evidence/settings.ts';

/** A switch for each kind of evidence, and where devices are asked for it. */
export function EvidenceUses() {
  const { asked, again } = useReply('evidence/settings', {});
  if (asked.kind === 'waiting') return null;
  return (
    <Fold title={EVIDENCE_SETTINGS.title}>
      {asked.kind === 'failed' && <FaultNote fault={asked.fault} />}
      {asked.kind === 'answered' && (
        <>
          <p>{EVIDENCE_SETTINGS.lead}</p>
          <p class="small">{EVIDENCE_SETTINGS.primaryWhy}</p>
          <Switches settings={asked.value} again={again} />
          <PathField settings={asked.value} again={again} />
        </>
      )}
    </Fold>
  );
}

interface Props {
  readonly settings: EvidenceSettings;
  readonly again: () => Promise<void>;
}

type Use = EvidenceSettings['kinds'][number]['use'];

function Switches({ settings, again }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [saved, setSaved] = useState(false);
  const choose = async (kind: EvidenceKind, use: Use) => {
    setSaved(false);
    const reply = await ask('evidence/use', { kind, use });
    setSaved(reply.ok);
    setFault(reply.ok ? null : reply.fault);
    await again();
  };
  return (
    <>
      <ul class="list">
        {settings.kinds.map(({ kind, use, mayLead }) => (
          <li key={kind} class="evidence-use">
            <label for={`use-${kind}`}>
              {KIND_NAMES[kind]}
              <span class="small">{KIND_MEANINGS[kind]}</span>
            </label>
            <select
              id={`use-${kind}`}
              value={use}
              onChange={(event) => void choose(kind, event.currentTarget.value as Use)}
            >
              {(['secondary', ...(mayLead ? (['primary'] as const) : []), 'off'] as const).map((each) => (
                <option key={each} value={each}>
                  {USES[each]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {saved && <Note tone="good">{EVIDENCE_SETTINGS.saved}</Note>}
      <FaultNote fault={fault} />
    </>
  );
}

function PathField({ settings: { path, usualPath }, again }: Props) {
  const [typed, setTyped] = useState(path);
  const [bad, setBad] = useState(false);
  const save = async (wanted: string | null) => {
    const reply = await ask('evidence/path', { path: wanted });
    setBad(!reply.ok);
    if (!reply.ok) return;
    setTyped(reply.value.path);
    await again();
  };
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        void save(typed.trim());
      }}
    >
      <label for="evidence-path">{EVIDENCE_SETTINGS.path}</label>
      <p class="small" id="evidence-path-why">
        {EVIDENCE_SETTINGS.pathWhy}
      </p>
      <input
        id="evidence-path"
        value={typed}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-describedby="evidence-path-why"
        aria-invalid={bad}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {bad && <Note tone="warn">{EVIDENCE_SETTINGS.badPath}</Note>}
      <div class="row">
        <button type="submit">{EVIDENCE_SETTINGS.save}</button>
        {path !== usualPath && (
          <button type="button" class="quiet" onClick={() => void save(null)}>
            {EVIDENCE_SETTINGS.usual}
          </button>
        )}
      </div>
    </form>
  );
}
