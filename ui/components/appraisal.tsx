import type { Appraisal, Finding, HeadlineKind } from '../lib/index.ts';
import { ANSWERS, answerTo, CHECKS, detailOf, REMARKS, tally } from '../words/checks.ts';
import { facts } from '../words/facts.ts';
import { markWord, TONES } from '../words/marks.ts';
import { POPUP, sightings } from '../words/popup.ts';
import { REASONS } from '../words/reasons.ts';
import { Say } from './text.tsx';

/** What did not pass first, with its question and reason; then what passed, in one line each. */
export function CheckList({ checks }: { readonly checks: readonly Finding[] }) {
  const passed = checks.filter(({ answer }) => answer === 'proved');
  const open = checks.filter(({ answer }) => answer !== 'proved');
  return (
    <>
      <h2>{tally(passed.length, checks.length)}</h2>
      <ol class="checks">
        {[...open.filter((check) => answerTo(check).failed), ...open.filter((check) => !answerTo(check).failed)].map(
          (check) => (
            <Open key={check.question} check={check} />
          ),
        )}
        {passed.map((check) => (
          <li key={check.question} class="passed" data-answer={check.answer} data-code={check.code}>
            <span class="answer-shape" role="img" aria-label={ANSWERS[check.answer]} />
            <span>{REASONS[check.code]}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A check that failed, or could not be made. */
function Open({ check }: { readonly check: Finding }) {
  const { failed, word } = answerTo(check);
  return (
    <li data-answer={failed ? 'refuted' : 'cannot tell'} data-code={check.code}>
      <p class="question">
        {CHECKS[check.question]}{' '}
        <span class="answer">
          <span class="answer-shape" aria-hidden="true" />
          {word}
        </span>
      </p>
      <p>
        {REASONS[check.code]}
        {check.question === 'local' && check.answer === 'cannot tell' && ` ${REMARKS.byNameOnly}`}
      </p>
      <Detail phrase={detailOf(check)} />
    </li>
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

/** The shape of a verdict. Decorative: the word always stands beside it. */
export function Shape({ kind }: { readonly kind: HeadlineKind }) {
  return <span class="shape" data-shape={kind} aria-hidden="true" />;
}

/** Shape and word of a verdict. */
export function Mark({ appraisal }: { readonly appraisal: Appraisal }) {
  const { kind } = appraisal.headline;
  return (
    <p id="verdict" class="mark" data-tone={TONES[kind]} data-verdict={kind}>
      <Shape kind={kind} />
      {markWord(appraisal)}
    </p>
  );
}

/** The one sentence and its limit. Where there is danger, what not to do comes with it. */
export function Told({ appraisal }: { readonly appraisal: Appraisal }) {
  const { says, limit } = facts(appraisal);
  return (
    <div class="facts">
      <p class="says">
        <Say phrase={says} />
      </p>
      {limit !== null && (
        <p class="limit">
          <Say phrase={limit} />
        </p>
      )}
      {appraisal.headline.kind === 'danger' && <p class="says">{POPUP.noPassword}</p>}
    </div>
  );
}

/** What Details adds to the one sentence; nothing where that says it all. */
export function MoreTold({ appraisal }: { readonly appraisal: Appraisal }) {
  const { more } = facts(appraisal);
  const { device, appraisedAt } = appraisal;
  if ((more === null || more.length === 0) && device === null) return null;
  return (
    <>
      <h2>{POPUP.more}</h2>
      {more !== null && more.length > 0 && (
        <p>
          <Say phrase={more} />
        </p>
      )}
      {device !== null && (
        <p class="small">
          <Say phrase={sightings(device, appraisedAt)} />
        </p>
      )}
    </>
  );
}
