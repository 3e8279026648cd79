import { useState } from 'preact/hooks';
import type { Fault, SyncView } from '../../../src/protocol/index.ts';
import { ask } from '../../lib/client.ts';
import { FaultNote, Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { shortSentence, SYNC, SYNC_PROBLEM, SYNC_PROBLEMS } from '../../words/sync.ts';

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
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={sync.on}
          onChange={(event) => turn(event.currentTarget.checked)}
        />{' '}
        {SYNC.switch}
      </label>
      <FaultNote fault={fault} />
      {turned !== null && <Note>{SYNC[turned]}</Note>}
      {sync.on &&
        sync.short.map((short) => (
          <Note key={short.name}>
            <Say phrase={shortSentence(short)} />
          </Note>
        ))}
      {sync.on &&
        [...new Set(sync.ignored.map((problem) => SYNC_PROBLEMS[problem] ?? SYNC_PROBLEM))].map((sentence) => (
          <Note key={sentence} tone="warn">
            {sentence}
          </Note>
        ))}
    </section>
  );
}
