import type { Headline, HeadlineKind } from '../lib/types.ts';
import { markWord, TONES } from '../words/marks.ts';

/** The shape of a verdict. Decorative: the word always stands beside it. */
export function Shape({ kind }: { readonly kind: HeadlineKind }) {
  return <span class="shape" data-shape={kind} aria-hidden="true" />;
}

/** Shape and word of a verdict. */
export function Mark({ verdict }: { readonly verdict: Headline }) {
  return (
    <p class="mark" data-tone={TONES[verdict.kind]} data-verdict={verdict.kind}>
      <Shape kind={verdict.kind} />
      {markWord(verdict)}
    </p>
  );
}
