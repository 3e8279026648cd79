import { useState } from 'preact/hooks';
import { COMPANION } from '../words/companion.ts';
import { allowCompanion } from '../lib/browser.ts';
import { Note } from './note.tsx';

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
