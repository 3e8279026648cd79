import { useState } from 'preact/hooks';
import { allowOrigins, COMMON, networkOrigins, networkPrefix } from '../lib/index.ts';
import { networkText, SETUP } from '../words/setup.ts';
import { Note } from './note.tsx';

/** Lets a person allow all addresses of one home network at once. */
export function Networks({ refresh }: { readonly refresh: () => Promise<void> }) {
  const [chosen, setChosen] = useState<string>(COMMON[0]);
  const [own, setOwn] = useState('');
  const [outcome, setOutcome] = useState<'denied' | 'bad' | null>(null);
  const allow = async (event: Event) => {
    event.preventDefault();
    const prefix = chosen === 'own' ? networkPrefix(own) : chosen;
    if (prefix === null) return setOutcome('bad');
    const allowed = await allowOrigins(networkOrigins(prefix));
    setOutcome(allowed ? null : 'denied');
    await refresh();
  };
  return (
    <form class="card" onSubmit={allow}>
      <fieldset>
        <legend>{SETUP.network}</legend>
        <div class="choices">
          {[...COMMON, 'own'].map((each) => (
            <label key={each}>
              <input type="radio" name="network" checked={chosen === each} onChange={() => setChosen(each)} />{' '}
              {each === 'own' ? SETUP.networkOwn : <bdi dir="ltr">{networkText(each)}</bdi>}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen === 'own' && (
        <div class="field">
          <label for="own">{SETUP.networkHint}</label>
          <input
            id="own"
            inputMode="decimal"
            autocomplete="off"
            maxLength={20}
            value={own}
            aria-invalid={outcome === 'bad'}
            onInput={(event) => setOwn(event.currentTarget.value)}
          />
        </div>
      )}
      <button type="submit">{SETUP.allow}</button>
      {outcome === 'denied' && <Note>{SETUP.denied}</Note>}
      {outcome === 'bad' && <Note tone="warn">{SETUP.networkBad}</Note>}
    </form>
  );
}
