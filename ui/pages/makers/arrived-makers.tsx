import { useState } from 'preact/hooks';
import type { Fault, SyncedMakers } from '../../../src/protocol/index.ts';
import { FaultNote, FingerprintField, Foreign, Note, Say } from '../../components/index.ts';
import { ask, useReply } from '../../lib/index.ts';
import { MAKER_CARRIED } from '../../words/backup.ts';
import { ARRIVED_MAKERS, declineMaker, makerArrived, MAKERS } from '../../words/evidence/makers.ts';

/**
 * Makers that came by the browser's account, each waiting for its fingerprint, or a no; nothing where there are none.
 */
export function ArrivedMakers({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const { asked, again } = useReply('sync/makers', {});
  if (asked.kind !== 'answered' || asked.value.arrivals.length === 0) return null;
  return (
    <section>
      <h2>{ARRIVED_MAKERS.title}</h2>
      <p>{ARRIVED_MAKERS.why}</p>
      <ul class="cards">
        {asked.value.arrivals.map((arrival) => (
          <Card
            key={arrival.digest}
            arrival={arrival}
            onSettled={async () => {
              await Promise.all([again(), onAdded()]);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly arrival: SyncedMakers['arrivals'][number];
  readonly onSettled: () => Promise<void>;
}

function Card({ arrival: { name, subject, digest }, onSettled }: Props) {
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const reply = await ask('sync/accept-maker', { digest, typed: typed.trim() });
    if (!reply.ok) return setFault(reply.fault);
    const { state } = reply.value;
    if (state === 'match' || state === 'file') return onSettled();
    setTold(state === 'incomplete' ? MAKER_CARRIED.short : MAKER_CARRIED.differs);
  };
  const refuse = async () => {
    const reply = await ask('sync/refuse-maker', { digest });
    if (!reply.ok) return setFault(reply.fault);
    await onSettled();
  };
  return (
    <li class="card">
      <h3>
        <Say phrase={makerArrived(name)} />
      </h3>
      <p class="small">
        <Foreign text={subject} longest={300} />
      </p>
      <form class="field" onSubmit={(event) => void add(event)}>
        <FingerprintField
          id={`arrived-${digest}`}
          typed={typed}
          onTyped={(text) => {
            setTyped(text);
            setTold(null);
          }}
        />
        {told !== null && <Note tone="warn">{told}</Note>}
        <FaultNote fault={fault} />
        <div class="row">
          <button type="button" aria-label={declineMaker(name)} onClick={() => void refuse()}>
            {ARRIVED_MAKERS.decline}
          </button>
          <button type="submit" disabled={typed.trim() === ''}>
            {MAKERS.yes}
          </button>
        </div>
      </form>
    </li>
  );
}
