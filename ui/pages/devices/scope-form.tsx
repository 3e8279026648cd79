import type { Fault, GatewayView, ScopeChange } from '../../../src/protocol/index.ts';
import { FaultNote, Note, Say } from '../../components/index.ts';
import { ask, type Scope } from '../../lib/index.ts';
import { type RefusedPart, refusedPart, SCOPE } from '../../words/scope.ts';
import { lines, refusedIn, type Written, writtenOf } from './scope-lines.ts';
import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly refused: readonly RefusedPart[];
  readonly onText: (text: string) => void;
}

/** One of the two lists, with what is wrong in it right below. */
export function ScopeField({ id, label, hint, text, refused, onText }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="small">
        {hint}
      </p>
      <textarea
        id={id}
        rows={4}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={refused.length > 0}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {refused.map((part) => (
        <Note key={part.text} tone="warn">
          <Say phrase={refusedPart(part)} />
        </Note>
      ))}
    </div>
  );
}

/** Writes down anew what a gateway may vouch for. Nothing changes while a line of it cannot be taken. */
export function ScopeForm({
  gateway: { id, scope },
  again,
}: {
  readonly gateway: GatewayView;
  readonly again: () => Promise<void>;
}) {
  const [written, setWritten] = useState(() => writtenOf(scope));
  const [refused, setRefused] = useState<ScopeChange['refused']>([]);
  const [told, setTold] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const write = (change: Partial<Written>) => {
    setWritten({ ...written, ...change });
    setTold(null);
  };
  /** Shown first, saved by the person: nothing widens a scope unseen. */
  const widen = async () => {
    const reply = await ask('gateway/widest', { gateway: id });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) show(reply.value, SCOPE.widened);
  };
  const show = (now: Scope, words: string) => {
    setWritten(writtenOf(now));
    setRefused([]);
    setTold(words);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const wanted = {
      names: [...lines(written.names), ...(written.single ? ['.'] : [])],
      addresses: lines(written.addresses),
    };
    if (wanted.names.length + wanted.addresses.length === 0) return setTold(SCOPE.nothing);
    const reply = await ask('gateway/scope', { gateway: id, ...wanted });
    setFault(reply.ok ? null : reply.fault);
    setRefused(reply.ok ? reply.value.refused : []);
    if (!reply.ok || reply.value.refused.length > 0) return setTold(null);
    const { view, anchored, bounded } = reply.value;
    show(view.scope, anchored ? SCOPE.savedAnchored : bounded ? SCOPE.savedBounded : SCOPE.saved);
    await again();
  };
  return (
    <details>
      <summary>{SCOPE.title}</summary>
      <form class="scope-form" onSubmit={save}>
        <ScopeField
          id={`names-${id}`}
          label={SCOPE.names}
          hint={SCOPE.namesHint}
          text={written.names}
          refused={refusedIn(refused, written, 'names')}
          onText={(names) => write({ names })}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={written.single}
            onChange={(event) => write({ single: event.currentTarget.checked })}
          />{' '}
          {SCOPE.single}
        </label>
        <ScopeField
          id={`addresses-${id}`}
          label={SCOPE.addresses}
          hint={SCOPE.addressesHint}
          text={written.addresses}
          refused={refusedIn(refused, written, 'addresses')}
          onText={(addresses) => write({ addresses })}
        />
        {told !== null && <Note tone={told === SCOPE.nothing ? 'warn' : 'mute'}>{told}</Note>}
        <FaultNote fault={fault} />
        <div class="row">
          <button type="submit">{SCOPE.save}</button>
          <button type="button" class="quiet" onClick={widen}>
            {SCOPE.everything}
          </button>
        </div>
      </form>
    </details>
  );
}
