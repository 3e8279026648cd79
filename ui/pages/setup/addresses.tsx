import { Note, Say } from '../../components/index.ts';
import { allowOrigins, revokeOrigins } from '../../lib/index.ts';
import { granted as grantedText, networkText, SETUP } from '../../words/setup.ts';
import { COMMON, grants, networkPrefix, networkOrigins } from './origins.ts';
import { useState } from 'preact/hooks';

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
              {each === 'own' ? SETUP.networkOwn : networkText(each)}
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

interface Props {
  readonly granted: readonly string[];
  readonly required: readonly string[];
  readonly refresh: () => Promise<void>;
}

/** Every address that the person allowed, and the way to take it back. */
export function Granted({ granted, required, refresh }: Props) {
  const entries = grants(granted, required);
  return (
    <>
      <h3>{SETUP.allowed}</h3>
      {entries.length === 0 ? (
        <p class="empty">{SETUP.nothingAllowed}</p>
      ) : (
        <ul class="list">
          {entries.map(({ text, origins }) => (
            <li key={text} class="spread">
              <span>
                <Say phrase={grantedText(text, origins.length)} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`${SETUP.revoke}: ${text}`}
                onClick={() => revokeOrigins(origins).then(refresh)}
              >
                {SETUP.revoke}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Both browsers let a person take the local names away later; this offers them again. */
export function LocalNames({ granted, required, refresh }: Props) {
  const missing = required.filter((origin) => !granted.includes(origin));
  if (missing.length === 0) return null;
  return (
    <div class="card">
      <Note tone="warn">{SETUP.namesMissing}</Note>
      <button type="button" class="main" onClick={() => allowOrigins(missing).then(refresh)}>
        {SETUP.namesAllow}
      </button>
    </div>
  );
}
