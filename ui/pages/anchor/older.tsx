import { useState } from 'preact/hooks';
import type { AnchorView } from '../../../src/protocol/index.ts';
import { Say } from '../../components/index.ts';
import { BY_COMPANION, takeOutWhat } from '../../words/anchor-companion.ts';
import { ANCHOR, pairMadeOn, removedWhat } from '../../words/anchor.ts';
import { WhatItDid } from './by-companion.tsx';
import type { AtHand } from './use-companion.ts';

interface Props {
  readonly pairs: AnchorView['older'];
  readonly companion: AtHand;
  readonly onRemoved: (label: string) => Promise<void>;
}

/** Pairs that newer ones took the place of: they go on working until someone takes them out. */
export function Older({ pairs, companion, onRemoved }: Props) {
  const found = (label: string) => (companion.stores ?? []).some(({ anchors }) => anchors.includes(label));
  const [noting, setNoting] = useState(false);
  const busy = noting || companion.busy !== null;
  const removed = async (label: string) => {
    setNoting(true);
    await onRemoved(label);
    setNoting(false);
  };
  const takeOut = async (label: string) => {
    if (await companion.remove(label)) await removed(label);
  };
  return (
    <section>
      <h2>{ANCHOR.older}</h2>
      <p>{ANCHOR.olderWhy}</p>
      <ul class="list">
        {pairs.map((pair) => (
          <li key={pair.label} class="row">
            <span>
              <Say phrase={pairMadeOn(pair, Date.now())} />
            </span>
            {found(pair.label) && (
              <button
                type="button"
                disabled={busy}
                aria-label={takeOutWhat(pair.label)}
                onClick={() => void takeOut(pair.label)}
              >
                {BY_COMPANION.takeOut}
              </button>
            )}
            <button
              type="button"
              class="quiet"
              disabled={busy}
              aria-label={removedWhat(pair.label)}
              onClick={() => void removed(pair.label)}
            >
              {ANCHOR.removed}
            </button>
          </li>
        ))}
      </ul>
      {pairs.some(({ label }) => label === companion.did?.about) && companion.did && (
        <WhatItDid did={companion.did.what} restart={BY_COMPANION.restart} />
      )}
    </section>
  );
}
