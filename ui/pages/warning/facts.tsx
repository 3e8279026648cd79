import { FactList } from '../../components/fact-list.tsx';
import type { Judgement } from '../../lib/types.ts';

/** The three facts, where Latchkey has something to go by itself; a refused connection by itself proves nothing. */
export function Facts({ judgement }: { readonly judgement: Judgement }) {
  return judgement.verdict.kind === 'danger' || judgement.certificate !== null ? (
    <FactList judgement={judgement} />
  ) : null;
}
