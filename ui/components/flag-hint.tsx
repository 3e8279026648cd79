import { POPUP } from '../words/popup.ts';
import { openTab } from '../lib/browser.ts';

/**
 * How to let Chromium show certificates to extensions. A plain link to a chrome: page does nothing, so a button opens
 * it.
 */
export function FlagHint() {
  return (
    <div class="flag">
      <p>{POPUP.flagWhy}</p>
      <ol>
        {POPUP.flagSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" class="main" onClick={() => openTab(POPUP.flagPage)}>
        {POPUP.flagOpen}
      </button>
      <p class="small">
        <code>{POPUP.flagPage}</code>
      </p>
    </div>
  );
}
