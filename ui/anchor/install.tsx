import type { AnchorView } from '../../src/messages.ts';
import { openTab } from '../parts/browser.ts';
import { Say } from '../parts/say.tsx';
import { ANCHOR, BY_HAND } from '../words/anchor.ts';

/** Where the files go in this very browser, and how they get out again. */
export function Install({ browser, label }: { readonly browser: AnchorView['browser']; readonly label: string }) {
  const { place, steps, removal } = BY_HAND[browser];
  return (
    <section>
      <h2>{ANCHOR.steps}</h2>
      <ol class="steps">{steps.map((step) => <li key={step}>{step}</li>)}</ol>
      {place !== null && (
        <div class="row">
          <button type="button" onClick={() => openTab(place)}>{ANCHOR.open}</button>
          <code>{place}</code>
        </div>
      )}
      <details>
        <summary>{ANCHOR.other}</summary>
        <p>{ANCHOR.otherWhy}</p>
      </details>
      <details>
        <summary>{ANCHOR.remove}</summary>
        <p><Say phrase={removal(label)} /></p>
      </details>
    </section>
  );
}
