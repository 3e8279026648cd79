import type { MakerView, Fault, SetupCodeSaid } from '../../../src/protocol/index.ts';
import { FaultNote, Fingerprint, Foreign, mount, Say, Top, Undo, Fold, Note } from '../../components/index.ts';
import { ask, useRemoval, useReply } from '../../lib/index.ts';
import { makerRemoved, MAKERS, makerLine, removeMaker } from '../../words/evidence/makers.ts';
import { AddMaker } from './add-maker.tsx';
import { ArrivedMakers } from './arrived-makers.tsx';
import { EvidenceUses } from './evidence-uses.tsx';
import { MatterLists } from './matter-lists.tsx';
import { Verifiers } from './verifiers.tsx';
import { useState } from 'preact/hooks';
import { SETUP_CODE, SETUP_CODE_PROBLEMS, setupCodeLines, setupCodeNote } from '../../words/evidence/setup-code.ts';

/** The makers whose devices can be checked, and what evidence is used for. */
export function Makers() {
  const { asked, again } = useReply('maker/list', {});
  return (
    <>
      <Top />
      <main class="page">
        <header>
          <h1>{MAKERS.title}</h1>
          <p class="lead">{MAKERS.lead}</p>
        </header>
        <section>
          <h2>{MAKERS.list}</h2>
          <p>{MAKERS.limit}</p>
          {asked.kind === 'failed' && <FaultNote fault={asked.fault} />}
          {asked.kind === 'answered' && asked.value.length === 0 && <p class="empty">{MAKERS.none}</p>}
          {asked.kind === 'answered' && asked.value.length > 0 && (
            <ul class="list">
              {asked.value.map((maker) => (
                <Row key={maker.id} maker={maker} />
              ))}
            </ul>
          )}
        </section>
        <ArrivedMakers onAdded={again} />
        <AddMaker onAdded={again} />
        <Verifiers />
        <MatterLists />
        <SetupCode />
        <EvidenceUses />
      </main>
    </>
  );
}

function Row({ maker }: { readonly maker: MakerView }) {
  const { back, gone, fault, act } = useRemoval();
  const { id, name, subject, certificateSha256 } = maker;
  if (gone)
    return (
      <li>
        <Undo onUndo={() => act(ask('maker/restore', { maker: id }), { gone: false })}>
          <Say phrase={makerRemoved(maker)} />
        </Undo>
        <FaultNote fault={fault} />
      </li>
    );
  return (
    <li>
      <h3>
        <Foreign text={name} />
      </h3>
      <p class="small">
        <Say phrase={makerLine(maker, Date.now())} />
      </p>
      <p class="small">
        <Foreign text={subject} />
      </p>
      <p class="small">
        {MAKERS.fingerprintRow} <Fingerprint hex={certificateSha256} />
      </p>
      <div class="row">
        <button
          ref={back}
          type="button"
          class="quiet"
          aria-label={removeMaker(name)}
          onClick={() => act(ask('maker/remove', { maker: id }), { gone: true })}
        >
          {MAKERS.remove}
        </button>
      </div>
      <FaultNote fault={fault} />
    </li>
  );
}

mount('makers', <Makers />);

/** Says what the setup code of a Matter device tells of it, for identification only. */
function SetupCode() {
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
