import type { Fault, GatewayView, RefereeSet, RefereeView } from '../../../src/protocol/index.ts';
import { FaultNote, Note } from '../../components/index.ts';
import { allowAddress, ask } from '../../lib/index.ts';
import { REFEREE, REFEREE_PROBLEMS } from '../../words/evidence/referee.ts';
import { useState } from 'preact/hooks';

type Outcome =
  { readonly kind: 'saved' } | { readonly kind: 'problem'; readonly problem: RefereeSet['problem'] & string };

/** Has a gateway asked which key it expects of a device's name, or no more. */
export function RefereeForm({ gateway: { id } }: { readonly gateway: GatewayView }) {
  const [view, setView] = useState<RefereeView | null>(null);
  // What is typed before the kept address has come stays.
  const [typed, setTyped] = useState<string | null>(null);
  const address = typed ?? view?.address ?? view?.suggested ?? '';
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    if (view !== null) return;
    const reply = await ask('referee/view', { gateway: id });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setView(reply.value);
  };
  const set = async (wanted: string | null) => {
    setBusy(true);
    setOutcome(null);
    const reply = await ask('referee/set', { gateway: id, address: wanted });
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    const { view: next, problem } = reply.value;
    setView(next);
    if (problem === null) setTyped(null);
    setOutcome(problem === null ? { kind: 'saved' } : { kind: 'problem', problem });
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const wanted = address.trim();
    // The browser asks the person, and only straight from a click.
    if (!(await allowAddress(/^https:\/\//i.test(wanted) ? wanted : `https://${wanted}`)))
      return setOutcome({ kind: 'problem', problem: 'no-permission' });
    await set(wanted);
  };
  return (
    <details onToggle={(event) => void (event.currentTarget.open && open())}>
      <summary>{REFEREE.title}</summary>
      <p class="small">{REFEREE.why}</p>
      <form class="field" onSubmit={(event) => void save(event)}>
        <label for={`referee-${id}`}>{REFEREE.address}</label>
        <input
          id={`referee-${id}`}
          required
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          maxLength={300}
          value={address}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {busy && <Note>{REFEREE.busy}</Note>}
        {outcome?.kind === 'saved' && (
          <Note tone="good">{view?.address == null ? REFEREE.stopped : REFEREE.saved}</Note>
        )}
        {outcome?.kind === 'problem' && <Note tone="warn">{REFEREE_PROBLEMS[outcome.problem]}</Note>}
        <FaultNote fault={fault} />
        <div class="row">
          <button type="submit" disabled={busy}>
            {REFEREE.ask}
          </button>
          {view?.address != null && (
            <button type="button" class="quiet" disabled={busy} onClick={() => void set(null)}>
              {REFEREE.stop}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
