import { useState } from 'preact/hooks';
import { Note } from '../../components/note.tsx';
import type { Appraisal } from '../../lib/types.ts';
import { POPUP } from '../../words/popup.ts';
import { report } from './report.ts';

/** Copies the report; where the clipboard is refused, shows it for copying by hand. */
export function CopyReport({ appraisal }: { readonly appraisal: Appraisal }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const text = report(appraisal);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <div class="copy">
      <button type="button" onClick={copy}>
        {POPUP.copy}
      </button>
      {outcome === 'copied' && <Note tone="good">{POPUP.copied}</Note>}
      {outcome === 'refused' && (
        <>
          <Note tone="warn">{POPUP.notCopied}</Note>
          <textarea readOnly rows={8} aria-label={POPUP.copy} value={text} />
        </>
      )}
    </div>
  );
}
