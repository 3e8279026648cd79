import type { OfferView } from '../../../src/protocol/index.ts';
import { CODE } from '../../words/pairing-code.ts';
import { LINK } from '../../words/pairing-link.ts';
import { SUCCESSION } from '../../words/pairing.ts';
import { PLACES } from '../../words/places.ts';

const SAID = { code: CODE, link: LINK, hash: PLACES, gateway: SUCCESSION } as const;

/** In place of the comparison: what has proved already that this is the root meant. */
export function ProvedNote({ by }: { readonly by: NonNullable<OfferView['proved']> }) {
  return (
    <section class="card" data-tone="good">
      <h2 class="mark">
        <span class="shape" data-shape="confirmed" aria-hidden="true" /> {SAID[by].proved}
      </h2>
      <p>{SAID[by].provedWhy}</p>
    </section>
  );
}
