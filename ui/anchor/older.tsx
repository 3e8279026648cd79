import type { AnchorView } from '../../src/messages.ts';
import { Say } from '../parts/say.tsx';
import { ANCHOR, madeOn } from '../words/anchor.ts';

/** Pairs that newer ones took the place of: they go on working until somebody takes them out. */
export function Older({ pairs, onRemoved }: { readonly pairs: AnchorView['older']; readonly onRemoved: (label: string) => void }) {
  return (
    <section>
      <h2>{ANCHOR.older}</h2>
      <p>{ANCHOR.olderWhy}</p>
      <ul class="list">
        {pairs.map((pair) => (
          <li key={pair.label} class="row">
            <span><Say phrase={madeOn(pair, Date.now())} /></span>
            <button type="button" class="quiet" aria-label={`${ANCHOR.removed}: ${pair.label}`} onClick={() => onRemoved(pair.label)}>{ANCHOR.removed}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
