import { useState } from 'preact/hooks';
import type { AnchorView, Store } from '../../../src/protocol/index.ts';
import { Foreign, Note } from '../../components/index.ts';
import { BY_COMPANION } from '../../words/anchor-companion.ts';
import { gap } from '../../words/pages.ts';
import type { AtHand, Did } from './use-companion.ts';

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
  const { stores, missing, busy, did } = companion;
  if (missing) return <GetCompanion why={BY_COMPANION.get} />;
  if (stores === null) return null;
  return (
    <section>
      <h2>{BY_COMPANION.title}</h2>
      {stores.length === 0 ? (
        <p>{BY_COMPANION.none}</p>
      ) : (
        <Choice
          browser={browser}
          stores={stores.map((store) => ({ ...store, has: store.anchors.includes(pair.label) }))}
          words={BY_COMPANION}
          busy={busy}
          onInstall={(ids) => void companion.install(pair, ids)}
          onRemove={(ids) => void companion.remove(pair.label, ids)}
        />
      )}
      {did?.about === pair.label && <WhatItDid did={did.what} restart={BY_COMPANION.restart} />}
    </section>
  );
}

/** Where to get the companion. */
export const GetCompanion = ({ why }: { readonly why: string }) => (
  <p class="small">
    {why}
    {gap()}
    <a href="../setup/index.html#companion">{BY_COMPANION.getLink}</a>
  </p>
);

interface ChoiceProps {
  readonly browser: AnchorView['browser'];
  /** `has`: what this is about is in it. */
  readonly stores: readonly (Pick<Store, 'id' | 'browser' | 'name'> & { readonly has: boolean })[];
  readonly words: { readonly why: string; readonly install: string; readonly remove: string };
  /** Something else on the page comes first. */
  readonly quiet?: boolean;
  readonly busy: AtHand['busy'];
  readonly onInstall: (stores: readonly string[]) => void;
  readonly onRemove: (stores: readonly string[]) => void;
}

/** For which browsers, and the buttons to install and remove. */
export function Choice({ browser, stores, words, quiet = false, busy, onInstall, onRemove }: ChoiceProps) {
  // The first of this browser's kind is the one that it starts with.
  const mine = stores.find((store) => (store.browser === 'firefox') === (browser === 'firefox'));
  const [chosen, setChosen] = useState<readonly string[]>(mine ? [mine.id] : []);
  const holding = stores.filter(({ id, has }) => has && chosen.includes(id)).map(({ id }) => id);
  const isDone = chosen.length > 0 && holding.length === chosen.length;
  const choose = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <>
      <p>{words.why}</p>
      <fieldset class="field">
        <legend>{BY_COMPANION.where}</legend>
        {stores.map(({ id, name, has }) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />{' '}
            <span>
              <Foreign text={name} />
              {has && ` ${BY_COMPANION.has}`}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        {!isDone && (
          <button
            type="button"
            class={quiet ? undefined : 'main'}
            disabled={busy !== null || chosen.length === 0}
            onClick={() => onInstall(chosen)}
          >
            {busy === 'install' ? BY_COMPANION.installing : words.install}
          </button>
        )}
        {holding.length > 0 && (
          <button
            type="button"
            class={isDone ? undefined : 'quiet'}
            disabled={busy !== null}
            onClick={() => onRemove(holding)}
          >
            {busy === 'remove' ? BY_COMPANION.removing : words.remove}
          </button>
        )}
      </div>
    </>
  );
}

/** Browser by browser; and what the person has to do yet. */
export function WhatItDid({ did, restart }: { readonly did: Did; readonly restart: string }) {
  if ('problem' in did) return <Note tone="warn">{did.problem}</Note>;
  return (
    <>
      {did.told.map(({ store, text, good }) => (
        <Note key={store.id} tone={good ? 'good' : 'warn'}>
          <Foreign text={store.name} />: {text}
        </Note>
      ))}
      {did.told.some(({ good }) => good) && <p>{restart}</p>}
    </>
  );
}
