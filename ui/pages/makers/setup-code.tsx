import { useState } from 'preact/hooks';
import type { Fault, SetupCodeSaid } from '../../../src/protocol/index.ts';
import { FaultNote, Fold, Note, Say } from '../../components/index.ts';
import { ask } from '../../lib/index.ts';
import { SETUP_CODE, SETUP_CODE_PROBLEMS, setupCodeLines, setupCodeNote } from '../../words/evidence/setup-code.ts';

/** Says what the setup code of a Matter device tells of it, for identification only. */
export function SetupCode() {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<SetupCodeSaid | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const read = async (event: Event) => {
    event.preventDefault();
    const reply = await ask('matter/setup-code', { text });
    setFault(reply.ok ? null : reply.fault);
    setSaid(reply.ok ? reply.value : null);
  };
  return (
    <Fold title={SETUP_CODE.title}>
      <p>{SETUP_CODE.lead}</p>
      <form class="field" onSubmit={(event) => void read(event)}>
        <label for="setup-code">{SETUP_CODE.code}</label>
        <p class="small" id="setup-code-hint">
          {SETUP_CODE.hint}
        </p>
        <input
          id="setup-code"
          required
          spellcheck={false}
          autocomplete="off"
          maxLength={512}
          aria-describedby="setup-code-hint"
          aria-invalid={said?.ok === false}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setSaid(null);
          }}
        />
        <div class="row">
          <button type="submit" disabled={text.trim() === ''}>
            {SETUP_CODE.read}
          </button>
        </div>
      </form>
      {said?.ok === false && <Note tone="warn">{SETUP_CODE_PROBLEMS[said.problem]}</Note>}
      {said?.ok === true && <Told said={said} />}
      <FaultNote fault={fault} />
    </Fold>
  );
}

function Told({ said }: { readonly said: Extract<SetupCodeSaid, { ok: true }> }) {
  const note = setupCodeNote(said);
  return (
    <div role="status">
      <dl class="certificate">
        {setupCodeLines(said).map(([term, phrase]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Say phrase={phrase} />
            </dd>
          </div>
        ))}
      </dl>
      {note !== null && (
        <Note>
          <Say phrase={note} />
        </Note>
      )}
    </div>
  );
}
