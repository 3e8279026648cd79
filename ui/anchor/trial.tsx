import { useState } from 'preact/hooks';
import type { Fault } from '../../src/messages.ts';
import { ask } from '../parts/client.ts';
import { FaultNote, Note } from '../parts/note.tsx';
import type { Outcome } from '../parts/types.ts';
import { ANCHOR, OUTCOMES } from '../words/anchor.ts';

/** Opens a device and says whether the browser warned. */
export function Trial({ addresses }: { readonly addresses: readonly string[] }) {
  const [url, setUrl] = useState(addresses[0] ?? '');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [trying, setTrying] = useState(false);
  const tryIt = async (event: Event) => {
    event.preventDefault();
    setTrying(true);
    setOutcome(null);
    const reply = await ask('anchor/try', { url: url.trim() });
    setTrying(false);
    setFault(reply.ok ? null : reply.fault);
    setOutcome(reply.ok ? reply.value.outcome : null);
  };
  return (
    <section>
      <h2>{ANCHOR.check}</h2>
      <p>{ANCHOR.checkWhy}</p>
      <form class="field" onSubmit={tryIt}>
        <label for="address">{ANCHOR.address}</label>
        <div class="row">
          <input
            id="address" type="text" inputMode="url" spellcheck={false} autocomplete="off" maxLength={2000} list="addresses" aria-describedby="address-hint"
            value={url} onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" disabled={trying || url.trim() === ''}>{trying ? ANCHOR.trying : ANCHOR.try}</button>
        </div>
        <datalist id="addresses">{addresses.map((each) => <option key={each} value={each} />)}</datalist>
        <p id="address-hint" class="small">{ANCHOR.addressHint}</p>
      </form>
      {outcome !== null && <Note tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].text}</Note>}
      <FaultNote fault={fault} />
    </section>
  );
}
