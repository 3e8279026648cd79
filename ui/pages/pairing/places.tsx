import type { PlaceSaid } from '../../../src/protocol/index.ts';
import { Say } from '../../components/say.tsx';
import { placeLines, PLACES } from '../../words/places.ts';

/** Where Latchkey looked, and what was there. */
export function Places({ places }: { readonly places: readonly PlaceSaid[] }) {
  return (
    <details class="places">
      <summary>{PLACES.looked}</summary>
      <ul class="small quote">
        {placeLines(places).map((line, at) => (
          <li key={at}>
            <Say phrase={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}
