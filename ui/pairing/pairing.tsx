import { useState } from 'preact/hooks';
import type { Fault, GatewayView, PairingView, Reply } from '../../src/messages.ts';
import { Foot } from '../parts/foot.tsx';
import { FaultNote, Note } from '../parts/note.tsx';
import type { Offer, Problem } from '../parts/types.ts';
import { PAIRING, PROBLEMS } from '../words/pairing.ts';
import { OfferForm } from './offer-form.tsx';
import { Paired } from './paired.tsx';
import { Sources } from './sources/sources.tsx';

type Stage =
  | { readonly kind: 'choosing'; readonly problem: Problem | null; readonly fault: Fault | null; readonly cancelled?: boolean }
  | { readonly kind: 'reading' }
  | { readonly kind: 'offered'; readonly offer: Offer }
  | { readonly kind: 'paired'; readonly gateway: GatewayView };

const START = { kind: 'choosing', problem: null, fault: null } as const;

/** Pairing on one screen: choose, prove, pair. */
export function Pairing() {
  const [stage, setStage] = useState<Stage>(START);
  const refuse = (problem: Problem) => setStage({ ...START, problem });
  const offer = async (asking: Promise<Reply<'pairing/read' | 'pairing/fetch' | 'pairing/link'>>) => {
    setStage({ kind: 'reading' });
    const reply = await asking;
    setStage(reply.ok ? stageOf(reply.value) : { ...START, fault: reply.fault });
  };
  return (
    <>
      <main class="page">
        {stage.kind === 'paired' ? <Paired gateway={stage.gateway} again={() => setStage(START)} /> : (
          <>
            <header>
              <h1>{PAIRING.title}</h1>
              <p class="lead">{PAIRING.lead}</p>
            </header>
            {stage.kind === 'choosing' && stage.problem !== null && <Note tone="warn">{PROBLEMS[stage.problem]} {PAIRING.nothing}</Note>}
            {stage.kind === 'choosing' && stage.cancelled && <Note>{PAIRING.cancelled}</Note>}
            {stage.kind === 'choosing' && <FaultNote fault={stage.fault} />}
            {stage.kind === 'reading' && <Note>{PAIRING.reading}</Note>}
            {stage.kind === 'offered'
              ? <OfferForm offer={stage.offer} onPaired={(gateway) => setStage({ kind: 'paired', gateway })} onCancel={() => setStage({ ...START, cancelled: true })} />
              : <Sources busy={stage.kind === 'reading'} onAsk={offer} onProblem={refuse} />}
          </>
        )}
      </main>
      <Foot here="pairing" />
    </>
  );
}

function stageOf(view: PairingView): Stage {
  return view.kind === 'offer' ? { kind: 'offered', offer: view } : { ...START, problem: view.problem };
}
