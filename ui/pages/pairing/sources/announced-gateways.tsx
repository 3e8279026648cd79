import { useState } from 'preact/hooks';
import type { Answers } from '../../../../src/protocol/index.ts';
import { FaultNote, Foreign, Note } from '../../../components/index.ts';
import { ask, type ReplyState, useLatest, usePageWork, useReply } from '../../../lib/index.ts';
import { COMPANION_PROBLEMS } from '../../../words/companion.ts';
import { NEARBY } from '../../../words/gateways-nearby.ts';
import { PLACES } from '../../../words/places.ts';
import { type AnnouncedGateway, announcedGateways } from './announced.ts';
import { allowed, byAddress } from './over-network.ts';
import type { SourceProps } from './types.ts';

const SECONDS = 3;

/** Gateways that announce themselves, where the companion can hear them. No one is asked before the person wants it. */
export function AnnouncedGateways(props: SourceProps) {
  const { asked } = useReply('companion/hello', {});
  return asked.kind === 'answered' && asked.value.ok ? <Nearby {...props} /> : null;
}

function Nearby(props: SourceProps) {
  const [heard, setHeard] = useState<ReplyState<Answers['companion/browse']> | null>(null);
  const listening = heard?.kind === 'waiting';
  const look = async () => {
    setHeard({ kind: 'waiting' });
    const reply = await ask('companion/browse', { seconds: SECONDS });
    setHeard(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  };
  return (
    <section>
      <h2>{NEARBY.title}</h2>
      <p>{NEARBY.lead}</p>
      {heard?.kind === 'failed' && <FaultNote fault={heard.fault} />}
      {heard?.kind === 'answered' && <Heard answer={heard.value} {...props} />}
      <p role="status">{listening && NEARBY.listening}</p>
      <button type="button" disabled={listening || props.busy} onClick={look}>
        {heard === null || listening ? NEARBY.look : NEARBY.again}
      </button>
    </section>
  );
}

function Heard({ answer, ...props }: SourceProps & { readonly answer: Answers['companion/browse'] }) {
  if (!answer.ok) return <Note tone="warn">{COMPANION_PROBLEMS[answer.problem]}</Note>;
  if (!answer.value.listened) return <Note>{NEARBY.deaf}</Note>;
  const gateways = announcedGateways(answer.value.services);
  if (gateways.length === 0) return <Note>{NEARBY.nothing}</Note>;
  return (
    <ul class="list">
      {gateways.map((gateway) => (
        <Row key={gateway.place} gateway={gateway} {...props} />
      ))}
    </ul>
  );
}

/** Its certificates are fetched like those of any address that was typed, and compared like those. */
function Row({ gateway: { name, place, url }, ...props }: SourceProps & { readonly gateway: AnnouncedGateway }) {
  const { settled } = usePageWork();
  const use: (text: string) => Promise<void> = useLatest(async (text) => {
    const at = await allowed(({ readAddress }) => readAddress(text), props, use);
    if (at !== null) props.onAsk(byAddress(at, ''), PLACES.looking);
  });
  return (
    <li>
      <h3 id={`at-${place}`}>
        <Foreign text={name} longest={80} />
      </h3>
      <p class="address">
        <Foreign text={place} />
      </p>
      <button
        type="button"
        aria-describedby={`at-${place}`}
        disabled={props.busy || !settled}
        onClick={() => void use(url)}
      >
        {NEARBY.use}
      </button>
    </li>
  );
}
