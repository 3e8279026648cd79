import { facts } from '../words/facts.ts';
import { POPUP } from '../words/popup.ts';
import { Say } from './say.tsx';
import type { Appraisal } from '../lib/types.ts';

/** WHO, HOW WE KNOW, WHAT IT DOES NOT MEAN: never more than these three. */
export function FactList({ appraisal }: { readonly appraisal: Appraisal }) {
  const { who, how, not } = facts(appraisal);
  return (
    <dl class="facts">
      <div class="who">
        <dt>{POPUP.who}</dt>
        <dd>
          <Say phrase={who} />
        </dd>
      </div>
      <div>
        <dt>{POPUP.how}</dt>
        <dd>
          <Say phrase={how} />
        </dd>
      </div>
      <div>
        <dt>{POPUP.not}</dt>
        <dd>
          <Say phrase={not} />
        </dd>
      </div>
    </dl>
  );
}
