import type { Appraisal, Finding, Headline, HeadlineKind } from '../lib/index.ts';
import { ANSWERS, BROWSER_WARNED, BY_NAME_ONLY, CHECKS, detailOf } from '../words/checks.ts';
import { facts } from '../words/facts.ts';
import { markWord, TONES } from '../words/marks.ts';
import { POPUP } from '../words/popup.ts';
import { REASONS } from '../words/reasons.ts';
import { Say } from './text.tsx';

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
