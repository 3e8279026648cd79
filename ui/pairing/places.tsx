import type { PlaceSaid } from '../../src/desk-types.ts';
import { Say } from '../parts/say.tsx';
import { placeSentence, PLACES } from '../words/places.ts';

/** Where Latchkey looked, and what was there; what was found stands first. */
export function Places({ places }: { readonly places: readonly PlaceSaid[] }) {
  const sorted = [...places.filter(({ said }) => said === 'found'), ...places.filter(({ said }) => said !== 'found')];
  return (
    <details class="places">
      <summary>{PLACES.looked}</summary>
      <ul class="small quote">{sorted.map((place) => <li key={place.url}><Say phrase={placeSentence(place)} /></li>)}</ul>
    </details>
  );
}
