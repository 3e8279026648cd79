import { useState } from 'preact/hooks';
import type { AnchorView, Store } from '../../../src/protocol/index.ts';
import { Foreign, Note } from '../../components/index.ts';
import { BY_COMPANION } from '../../words/anchor-companion.ts';
import type { AtHand, Did } from './use-companion.ts';
import { gap } from '../../words/pages.ts';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly pair: NonNullable<AnchorView['pair']>;
  readonly companion: AtHand;
}

/**
 * Puts the pair into browsers with one click, where the companion is there; else one quiet line that says where to get
 * it.
 */
export function ByCompanion({ browser, pair, companion }: Props) {
  const { stores, missing } = companion;
  if (missing)
    return (
      <p class="small">
        {BY_COMPANION.get}
        {gap()}
        <a href="../setup/index.html#companion">{BY_COMPANION.getLink}</a>
      </p>
    );
  if (stores === null) return null;
  return (
    <section>
      <h2>{BY_COMPANION.title}</h2>
      {stores.length === 0 ? <p>{BY_COMPANION.none}</p> : <Choice {...{ browser, pair, companion, stores }} />}
    </section>
  );
}

function Choice({ browser, pair, companion, stores }: Props & { readonly stores: readonly Store[] }) {
  // The first of this browser's kind is the one that it starts with.
  const mine = stores.find((store) => (store.browser === 'firefox') === (browser === 'firefox'));
  const [chosen, setChosen] = useState<readonly string[]>(mine ? [mine.id] : []);
  const { busy, did } = companion;
  const installed = stores.some(({ anchors }) => anchors.includes(pair.label));
  const choose = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <>
      <p>{BY_COMPANION.why}</p>
      <fieldset class="field">
        <legend>{BY_COMPANION.where}</legend>
        {stores.map(({ id, name, anchors }) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />{' '}
            <span>
              <Foreign text={name} />
              {anchors.includes(pair.label) && ` ${BY_COMPANION.has}`}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button
          type="button"
          class="main"
          disabled={busy !== null || chosen.length === 0}
          onClick={() => companion.install(pair, chosen)}
        >
          {busy === 'install' ? BY_COMPANION.installing : BY_COMPANION.install}
        </button>
        {installed && (
          <button
            type="button"
            class="quiet"
            disabled={busy !== null}
            onClick={() => void companion.remove(pair.label)}
          >
            {busy === 'remove' ? BY_COMPANION.removing : BY_COMPANION.remove}
          </button>
        )}
      </div>
      {did?.label === pair.label && <WhatItDid did={did.what} />}
    </>
  );
}

/** Browser by browser; and what the person has to do yet. */
export function WhatItDid({ did }: { readonly did: Did }) {
  if ('problem' in did) return <Note tone="warn">{did.problem}</Note>;
  return (
    <>
      {did.told.map(({ store, text, good }) => (
        <Note key={store.id} tone={good ? 'good' : 'warn'}>
          <Foreign text={store.name} />: {text}
        </Note>
      ))}
      {did.told.some(({ good }) => good) && <p>{BY_COMPANION.restart}</p>}
    </>
  );
}
