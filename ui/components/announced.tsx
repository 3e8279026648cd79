import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Answers, Service } from '../../src/protocol/index.ts';
import { ask, type ReplyState, useReply } from '../lib/index.ts';
import { COMPANION_PROBLEMS } from '../words/companion.ts';
import { FaultNote, Note } from './note.tsx';

const SECONDS = 3;

interface Props {
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly look: string;
    readonly again: string;
    readonly listening: string;
    readonly nothing: string;
    readonly deaf: string;
  };
  readonly busy?: boolean;
  /** One row for each of what was heard and is wanted. */
  readonly rows: (services: readonly Service[]) => readonly ComponentChildren[];
}

/** What announces itself, where the companion can hear it. No one is asked before the person wants it. */
export function Announced(props: Props) {
  const { asked } = useReply('companion/hello', {});
  return asked.kind === 'answered' && asked.value.ok ? <Around {...props} /> : null;
}

function Around({ words, busy = false, rows }: Props) {
  const [heard, setHeard] = useState<ReplyState<Answers['companion/browse']> | null>(null);
  const listening = heard?.kind === 'waiting';
  const look = async () => {
    setHeard({ kind: 'waiting' });
    const reply = await ask('companion/browse', { seconds: SECONDS });
    setHeard(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {heard?.kind === 'failed' && <FaultNote fault={heard.fault} />}
      {heard?.kind === 'answered' && <Heard answer={heard.value} words={words} rows={rows} />}
      <p role="status">{listening && words.listening}</p>
      <button type="button" disabled={listening || busy} onClick={look}>
        {heard === null || listening ? words.look : words.again}
      </button>
    </section>
  );
}

function Heard({ answer, words, rows }: Props & { readonly answer: Answers['companion/browse'] }) {
  if (!answer.ok) return <Note tone="warn">{COMPANION_PROBLEMS[answer.problem]}</Note>;
  if (!answer.value.listened) return <Note>{words.deaf}</Note>;
  const found = rows(answer.value.services);
  return found.length === 0 ? <Note>{words.nothing}</Note> : <ul class="list">{found}</ul>;
}
