import { useState } from 'preact/hooks';
import type { AnchorView, Fault } from '../../../src/protocol/index.ts';
import { ask, type Scope } from '../../lib/index.ts';
import { FaultNote, Note } from '../../components/index.ts';
import { GAINS, OUTCOME_TONES, OUTCOMES, TRY } from '../../words/anchor-try.ts';
import type { Phrase } from '../../words/phrase.ts';
import { TryAdvice } from './try-advice.tsx';
import { isAddress, outcomeOf, tidyAddresses, type Tried } from './outcome.ts';

interface Props {
  readonly browser: AnchorView['browser'];
  /** What the files allow. */
  readonly scope: Scope;
  /** Why the browser may still warn. */
  readonly missed: readonly Phrase[];
  /** Otherwise they are for one device. */
  readonly ofGateway: boolean;
  readonly addresses: readonly string[];
}

/** Opens a device and says whether the browser warned. */
export function TryDevice({ browser, scope, missed, ofGateway, addresses: known }: Props) {
  const addresses = tidyAddresses(known);
  const [url, setUrl] = useState(addresses[0] ?? '');
  const [tried, setTried] = useState<Tried | null>(null);
  const [before, setBefore] = useState<readonly Tried[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [trying, setTrying] = useState(false);
  const tryIt = async (address: string) => {
    setUrl(address);
    setTrying(true);
    setTried(null);
    const reply = await ask('anchor/try', { url: address });
    setTrying(false);
    setFault(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    const now = { url: address, outcome: outcomeOf(reply.value, address, scope, ofGateway) };
    setTried(now);
    setBefore([...before, now]);
  };
  return (
    <section>
      <h2>{TRY.title}</h2>
      <p>{TRY.why}</p>
      <form class="field" onSubmit={(event) => (event.preventDefault(), tryIt(url.trim()))}>
        <label for="address">{TRY.address}</label>
        <div class="row">
          <input
            id="address"
            type="text"
            inputMode="url"
            spellcheck={false}
            autocomplete="off"
            maxLength={2000}
            list="addresses"
            aria-describedby="address-hint"
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" disabled={trying || url.trim() === ''}>
            {trying ? TRY.trying : TRY.try}
          </button>
        </div>
        <datalist id="addresses">
          {addresses.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <p id="address-hint" class="small">
          {TRY.hint}
        </p>
      </form>
      {tried !== null && <Note tone={OUTCOME_TONES[tried.outcome]}>{OUTCOMES[tried.outcome]}</Note>}
      {tried?.outcome === 'accepted' && <p>{GAINS[isAddress(tried.url) ? 'address' : 'name']}</p>}
      {tried !== null && <TryAdvice {...{ browser, missed, tried, before, addresses }} onTry={tryIt} />}
      <FaultNote fault={fault} />
    </section>
  );
}
