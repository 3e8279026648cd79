import { ANSWERS, BROWSER_WARNED, BY_NAME_ONLY, CHECKS } from '../words/checks.ts';
import { REASONS } from '../words/reasons.ts';
import type { Check } from '../lib/types.ts';
import { Foreign } from './foreign.tsx';

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
          {check.detail !== undefined && (
            <p class="quote">
              <Foreign text={check.detail} longest={400} />
            </p>
          )}
          <code>{check.reason}</code>
        </li>
      ))}
    </ol>
  );
}

const warned = ({ code, answer }: Check): boolean => code === 'browser-trust' && answer === 'refuted';
