import type { Fault, Reply, SyncView } from '../../../src/protocol/index.ts';
import { FaultNote, Note, Say, Switch } from '../../components/index.ts';
import { Proof } from '../../components/proof/proof.tsx';
import { ask, type SyncArrival } from '../../lib/index.ts';
import { subjectSentence } from '../../words/certificate.ts';
import { type Phrase, tame } from '../../words/phrase.ts';
import { scopeSentence } from '../../words/scope.ts';
import {
  accepted,
  arrivedTitle,
  declined,
  declineWhat,
  namesakeWarning,
  pairWhat,
  proveWhat,
  shortSentence,
  SYNC,
  SYNC_PROBLEMS,
} from '../../words/sync.ts';
import { useState } from 'preact/hooks';
import { join } from '../../words/pages.ts';

interface Props {
  readonly sync: SyncView;
  readonly again: () => Promise<void>;
}

/** The switch, and what does not travel whole. */
export function OtherBrowsers({ sync, again }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [turned, setTurned] = useState<'on' | 'off' | null>(null);
  const turn = async (on: boolean) => {
    const reply = await ask('sync/switch', { on });
    setFault(reply.ok ? null : reply.fault);
    setTurned(reply.ok ? (on ? 'on' : 'off') : null);
    await again();
  };
  return (
    <section>
      <h2>{SYNC.title}</h2>
      <p>{SYNC.why}</p>
      <Switch label={SYNC.switch} on={sync.on} onTurn={turn} />
      <FaultNote fault={fault} />
      {turned !== null && <Note>{SYNC[turned]}</Note>}
      {sync.on &&
        sync.short.map((short) => (
          <Note key={short.name}>
            <Say phrase={shortSentence(short)} />
          </Note>
        ))}
      {sync.on &&
        [...new Set(sync.ignored.map((problem) => SYNC_PROBLEMS[problem] ?? SYNC.ignoredOtherwise))].map((sentence) => (
          <Note key={sentence} tone="warn">
            {sentence}
          </Note>
        ))}
    </section>
  );
}

interface ArrivalsProps {
  readonly arrivals: readonly SyncArrival[];
  readonly again: () => Promise<void>;
}

/** Pairings that came by the browser's account, each waiting for proof, or a no. */
export function Arrivals({ arrivals, again }: ArrivalsProps) {
  const [settled, setSettled] = useState<Phrase | null>(null);
  const after = async (said: Phrase) => {
    setSettled(said);
    await again();
  };
  if (arrivals.length === 0 && settled === null) return null;
  return (
    <section>
      {arrivals.length > 0 && <h2>{SYNC.arrived}</h2>}
      {settled !== null && (
        <Note>
          <Say phrase={settled} />
        </Note>
      )}
      {arrivals.length > 0 && (
        <ul class="cards">
          {arrivals.map((arrival) => (
            <Card key={arrival.digest} arrival={arrival} onSettled={after} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({
  arrival,
  onSettled,
}: {
  readonly arrival: SyncArrival;
  readonly onSettled: (said: Phrase) => Promise<void>;
}) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [proving, setProving] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const act = async (asking: Promise<Reply<'sync/accept' | 'sync/refuse'>>, said: Phrase) => {
    const reply = await asking;
    if (!reply.ok) return setFault(reply.fault);
    await onSettled(said);
  };
  const { digest, name, namesake } = arrival;
  return (
    <li class="card">
      <h3>
        <Say phrase={arrivedTitle(name)} />
      </h3>
      <p>
        <Say phrase={join(subjectSentence(arrival.subject), scopeSentence(arrival.scope, Date.now()))} />
      </p>
      {namesake !== null && (
        <Note tone="warn">
          <Say phrase={namesakeWarning(namesake)} />
        </Note>
      )}
      <p>{SYNC.compare}</p>
      {proving && (
        <Proof heading="h4" compare={(entered) => ask('sync/compare', { digest, typed: entered })} onProof={setTyped} />
      )}
      <div class="row">
        <button
          type="button"
          aria-label={declineWhat(tame(name))}
          onClick={() => act(ask('sync/refuse', { digest }), declined(name))}
        >
          {SYNC.decline}
        </button>
        {proving ? (
          <button
            type="button"
            aria-label={pairWhat(tame(name))}
            disabled={typed === null}
            onClick={() => typed !== null && act(ask('sync/accept', { digest, typed }), accepted(name))}
          >
            {SYNC.pair}
          </button>
        ) : (
          <button type="button" aria-label={proveWhat(tame(name))} onClick={() => setProving(true)}>
            {SYNC.prove}
          </button>
        )}
      </div>
      <FaultNote fault={fault} />
    </li>
  );
}
