import { useState } from 'preact/hooks';
import type { AnchorView, Fault } from '../../src/messages.ts';
import { ask } from '../parts/client.ts';
import { FaultNote, Note } from '../parts/note.tsx';
import type { Outcome } from '../parts/types.ts';
import { OUTCOMES, TRIAL } from '../words/anchor-trial.ts';
import { TrialAdvice } from './trial-advice.tsx';
import { tidyAddresses } from './tidy-addresses.ts';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly addresses: readonly string[];
  /** Of the two files. */
  readonly names: { readonly scopeRoot: string; readonly cross: string };
}

/** Opens a device and says whether the browser warned. */
export function Trial({ browser, addresses: known, names }: Props) {
  const addresses = tidyAddresses(known);
  const [url, setUrl] = useState(addresses[0] ?? '');
  const [tried, setTried] = useState<{ readonly url: string; readonly outcome: Outcome } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [trying, setTrying] = useState(false);
  const tryIt = async (address: string) => {
    setUrl(address);
    setTrying(true);
    setTried(null);
    const reply = await ask('anchor/try', { url: address });
    setTrying(false);
    setFault(reply.ok ? null : reply.fault);
    setTried(reply.ok ? { url: address, outcome: reply.value.outcome } : null);
  };
  return (
    <section>
      <h2>{TRIAL.title}</h2>
      <p>{TRIAL.why}</p>
      <form class="field" onSubmit={(event) => (event.preventDefault(), tryIt(url.trim()))}>
        <label for="address">{TRIAL.address}</label>
        <div class="row">
          <input
            id="address" type="text" inputMode="url" spellcheck={false} autocomplete="off" maxLength={2000} list="addresses" aria-describedby="address-hint"
            value={url} onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" disabled={trying || url.trim() === ''}>{trying ? TRIAL.trying : TRIAL.try}</button>
        </div>
        <datalist id="addresses">{addresses.map((each) => <option key={each} value={each} />)}</datalist>
        <p id="address-hint" class="small">{TRIAL.hint}</p>
      </form>
      {tried !== null && <Note tone={OUTCOMES[tried.outcome].tone}>{OUTCOMES[tried.outcome].text}</Note>}
      {tried !== null && <TrialAdvice {...{ browser, names, tried, addresses }} onTry={tryIt} />}
      <FaultNote fault={fault} />
    </section>
  );
}
