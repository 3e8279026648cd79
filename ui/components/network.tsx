import { useState } from 'preact/hooks';
import type { Answers } from '../../src/protocol/index.ts';
import { ask, type ReplyState, useReply } from '../lib/index.ts';
import { COMPANION_PROBLEMS } from '../words/companion.ts';
import { NETWORK } from '../words/devices.ts';
import { neighboursOf, type Neighbour } from '../lib/neighbours.ts';
import { FaultNote, Note } from './note.tsx';
import { Foreign } from './text.tsx';

const SECONDS = 3;

/** Devices that announce themselves, where the companion can hear them. No one is asked before the person wants it. */
export function Network() {
  const { asked } = useReply('companion/hello', {});
  return asked.kind === 'answered' && asked.value.ok ? <Around /> : null;
}

function Around() {
  const [heard, setHeard] = useState<ReplyState<Answers['companion/browse']> | null>(null);
  const listening = heard?.kind === 'waiting';
  const look = async () => {
    setHeard({ kind: 'waiting' });
    const reply = await ask('companion/browse', { seconds: SECONDS });
    setHeard(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  };
  return (
    <section>
      <h2>{NETWORK.title}</h2>
      <p>{NETWORK.lead}</p>
      {heard?.kind === 'failed' && <FaultNote fault={heard.fault} />}
      {heard?.kind === 'answered' && <Heard answer={heard.value} />}
      <p role="status">{listening && NETWORK.listening}</p>
      <button type="button" disabled={listening} onClick={look}>
        {heard === null || listening ? NETWORK.look : NETWORK.again}
      </button>
    </section>
  );
}

function Heard({ answer }: { readonly answer: Answers['companion/browse'] }) {
  if (!answer.ok) return <Note tone="warn">{COMPANION_PROBLEMS[answer.problem]}</Note>;
  if (!answer.value.listened) return <Note>{NETWORK.deaf}</Note>;
  const neighbours = neighboursOf(answer.value.services);
  if (neighbours.length === 0) return <Note>{NETWORK.nothing}</Note>;
  return (
    <ul class="list">
      {neighbours.map((each) => (
        <Row key={each.host} {...each} />
      ))}
    </ul>
  );
}

const Row = ({ host, name, what, page }: Neighbour) => (
  <li>
    <h3>
      {page === null ? (
        <Foreign text={name} />
      ) : (
        <a href={page}>
          <Foreign text={name} />
        </a>
      )}
    </h3>
    <p class="address">
      <Foreign text={page?.replace(/\/$/, '') ?? host} />
    </p>
    {what !== null && (
      <p class="small">
        <Foreign text={what} longest={80} />
      </p>
    )}
    {page === null && <p class="small">{NETWORK.noPage}</p>}
  </li>
);
