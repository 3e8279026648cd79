import { CODE } from '../words/pairing-code.ts';

/** In place of the comparison. */
export function ProvedByCode() {
  return (
    <section class="card" data-tone="good">
      <h2 class="mark"><span class="shape" data-shape="confirmed" aria-hidden="true" /> {CODE.proved}</h2>
      <p>{CODE.provedWhy}</p>
    </section>
  );
}
