import { ANSWERS, BROWSER_WARNED, BY_NAME_ONLY, CHECKS, detailOf } from '../words/checks.ts';
import { REASONS } from '../words/reasons.ts';
import type { Finding } from '../lib/types.ts';
import { Say } from './say.tsx';

/** The checks in the order in which they were asked: question, answer by shape and word, reason, code. */
export function CheckList({ checks }: { readonly checks: readonly Finding[] }) {
  return (
    <ol class="checks">
      {checks.map((check) => (
        <li key={check.question} data-answer={warned(check) ? 'cannot tell' : check.answer}>
          <p class="question">
            {CHECKS[check.question]}{' '}
            <span class="answer">
              <span class="answer-shape" aria-hidden="true" />
              {warned(check) ? BROWSER_WARNED : ANSWERS[check.answer]}
            </span>
          </p>
          <p>
            {REASONS[check.code]}
            {check.question === 'local' && check.answer === 'cannot tell' && ` ${BY_NAME_ONLY}`}
          </p>
          <Detail phrase={detailOf(check)} />
          <code>{check.code}</code>
        </li>
      ))}
    </ol>
  );
}

function Detail({ phrase }: { readonly phrase: ReturnType<typeof detailOf> }) {
  if (phrase === null) return null;
  return (
    <p class="quote">
      <Say phrase={phrase} />
    </p>
  );
}

const warned = ({ question, answer }: Finding): boolean => question === 'browser-trust' && answer === 'refuted';
