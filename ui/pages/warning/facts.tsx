import { FactList } from '../../components/fact-list.tsx';
import type { Appraisal } from '../../lib/types.ts';

/** The three facts, where Latchkey has something to go by itself; a refused connection by itself proves nothing. */
export function Facts({ appraisal }: { readonly appraisal: Appraisal }) {
  return appraisal.headline.kind === 'danger' || appraisal.certificate !== null ? (
    <FactList appraisal={appraisal} />
  ) : null;
}
