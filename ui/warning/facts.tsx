import { FactList } from '../parts/fact-list.tsx';
import type { Judgement } from '../parts/types.ts';

/** The three facts, where Latchkey has something to go by itself; a refused connection by itself proves nothing. */
export function Facts({ judgement }: { readonly judgement: Judgement }) {
  return judgement.verdict.kind === 'danger' || judgement.certificate !== null ? (
    <FactList judgement={judgement} />
  ) : null;
}
