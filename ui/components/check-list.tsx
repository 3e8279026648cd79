import { ANSWERS, BROWSER_WARNED, BY_NAME_ONLY, CHECKS } from '../words/checks.ts';
import { REASONS } from '../words/reasons.ts';
import type { Check } from '../lib/types.ts';
import { brokenRule } from '../words/path.ts';
import { Foreign } from './foreign.tsx';
import { Say } from './say.tsx';

/** The checks in the order in which they were asked: question, answer by shape and word, reason, code. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ol class="checks">
      {checks.map((check) => (
        <li key={check.code} data-answer={warned(check) ? 'cannot tell' : check.answer}>
          <p class="question">
            {CHECKS[check.code]}{' '}
            <span class="answer">
              <span class="answer-shape" aria-hidden="true" />
              {warned(check) ? BROWSER_WARNED : ANSWERS[check.answer]}
            </span>
          </p>
          <p>
            {REASONS[check.reason]}
            {check.code === 'local' && check.answer === 'cannot tell' && ` ${BY_NAME_ONLY}`}
          </p>
          <Detail check={check} />
          <code>{check.reason}</code>
        </li>
      ))}
    </ol>
  );
}

function Detail({ check }: { readonly check: Check }) {
  const rule = brokenRule(check.params);
  if (rule === null && check.detail === undefined) return null;
  return <p class="quote">{rule ? <Say phrase={rule} /> : <Foreign text={check.detail ?? ''} longest={400} />}</p>;
}

const warned = ({ code, answer }: Check): boolean => code === 'browser-trust' && answer === 'refuted';
