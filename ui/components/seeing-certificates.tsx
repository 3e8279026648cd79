import { allowCompanion, openInTab } from '../lib/index.ts';
import { COMPANION } from '../words/companion.ts';
import { FLAG_PAGE, flagSteps, POPUP } from '../words/popup.ts';
import { Note } from './note.tsx';
import { useState } from 'preact/hooks';

/** The click by which a person lets Latchkey talk to its companion; their browser asks once more. */
export function AllowCompanion({ onAllowed }: { readonly onAllowed: () => Promise<void> }) {
  const [denied, setDenied] = useState(false);
  const allow = async () => {
    const allowed = await allowCompanion();
    setDenied(!allowed);
    if (allowed) await onAllowed();
  };
  return (
    <>
      <p class="small">{COMPANION.allowWhy}</p>
      <button type="button" onClick={allow}>
        {COMPANION.allow}
      </button>
      {denied && <Note>{COMPANION.denied}</Note>}
    </>
  );
}

/**
 * How to let Chromium show certificates to extensions. A plain link to a chrome: page does nothing, so a button opens
 * it.
 */
export function FlagHint() {
  return (
    <div class="flag">
      <p>{POPUP.flagWhy}</p>
      <ol>
        {flagSteps().map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" class="main" onClick={() => openInTab(FLAG_PAGE)}>
        {POPUP.flagOpen}
      </button>
      <p class="small">
        <code>{FLAG_PAGE}</code>
      </p>
    </div>
  );
}
