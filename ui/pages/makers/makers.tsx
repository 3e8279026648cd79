import type { MakerView } from '../../../src/protocol/index.ts';
import { FaultNote, Fingerprint, Foreign, mount, Say, Top, Undo } from '../../components/index.ts';
import { ask, useRemoval, useReply } from '../../lib/index.ts';
import { makerRemoved, MAKERS, makerLine, removeMaker } from '../../words/evidence/makers.ts';
import { AddMaker } from './add-maker.tsx';
import { ArrivedMakers } from './arrived-makers.tsx';
import { EvidenceUses } from './evidence-uses.tsx';
import { MatterLists } from './matter-lists.tsx';
import { SetupCode } from './setup-code.tsx';
import { Verifiers } from './verifiers.tsx';

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
