import type { Appraisal } from '../lib/index.ts';
import { ANSWERS } from '../words/checks.ts';
import {
  CARDS,
  type EvidenceCard,
  evidenceCards,
  lacksMaker,
  passedTitle,
  type StepLine,
} from '../words/evidence/cards.ts';
import type { Line } from '../words/evidence/claims.ts';
import { plain } from '../words/phrase.ts';
import { STANDINGS } from '../words/evidence/kinds.ts';
import { EVIDENCE, evidenceLines } from '../words/evidence/lines.ts';
import { askedOnly } from '../words/facts.ts';
import { MAKERS } from '../words/evidence/makers.ts';
import { MAKERS_URL } from './navigation.tsx';
import { Say } from './text.tsx';

/** The answer whose mark stands for each standing. */
const MARK_OF = { proved: 'proved', claimed: 'cannot tell', refuted: 'refuted' } as const;

/** **Made by** and **Belongs to**, each with its own mark; nothing where the device shows nothing of the kind. */
export function EvidenceLines({ appraisal }: { readonly appraisal: Appraisal }) {
  const lines = evidenceLines(appraisal);
  if (lines.length === 0) return null;
  return (
    <div class="evidence-lines">
      <dl>
        {lines.map(({ label, standing, phrase }) => (
          <div key={label} data-answer={MARK_OF[standing]}>
            <dt>{label}</dt>
            <dd>
              <span class="answer-shape" role="img" aria-label={STANDINGS[standing]} />
              <span>
                <Say phrase={phrase} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {askedOnly(appraisal) && <p class="small">{EVIDENCE.ofCompanion}</p>}
      {makerMissing(appraisal) && <AddMaker />}
    </div>
  );
}

/** Whether the line about the maker is what someone says, and no more. */
const makerMissing = ({ findings, evidence }: Appraisal): boolean =>
  findings.some(({ code }) => code === 'maker-claimed') && evidence.some(lacksMaker);

/**
 * A card for each artefact: what it is, what it says, who signed it, what ties it to the page, which step failed; or
 * why nothing can be told of it.
 */
export function EvidenceCards({ appraisal }: { readonly appraisal: Appraisal }) {
  const cards = evidenceCards(appraisal);
  if (cards.length === 0) return null;
  return (
    <>
      <h2>{CARDS.title}</h2>
      <ul class="evidence-cards">
        {cards.map((card) => (
          <Card key={card.title} card={card} />
        ))}
      </ul>
    </>
  );
}

function Card({ card }: { readonly card: EvidenceCard }) {
  const { title, mark, standing, lines, technical, open, passed } = card;
  return (
    <li class="card" data-answer={MARK_OF[mark]}>
      <h3 class="question">
        {title}
        <span class="answer">
          <span class="answer-shape" aria-hidden="true" />
          {standing}
        </span>
      </h3>
      <Lines lines={lines} />
      <Steps steps={open} />
      {card.lacksMaker && <AddMaker />}
      {passed.length > 0 && (
        <details>
          <summary>{passedTitle(passed.length)}</summary>
          <Steps steps={passed} />
        </details>
      )}
      {technical.length > 0 && (
        <details>
          <summary>{CARDS.technical}</summary>
          <Lines lines={technical} />
        </details>
      )}
    </li>
  );
}

/** Opens the page about makers in a tab of its own: from the popup there is no other way. */
function AddMaker() {
  return (
    <p class="small">
      <a href={MAKERS_URL} target="_blank">
        {EVIDENCE.addMaker}
      </a>
    </p>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl class="certificate">
      {lines.map(([term, value]) => (
        <div key={plain([term])}>
          <dt>
            <Say phrase={[term]} />
          </dt>
          <dd>
            <Say phrase={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ steps }: { readonly steps: readonly StepLine[] }) {
  if (steps.length === 0) return null;
  return (
    <ul class="steps-taken">
      {steps.map(({ answer, words, detail }, i) => (
        <li key={i} data-answer={answer}>
          <span class="answer-shape" role="img" aria-label={ANSWERS[answer]} />
          <span>
            {words}
            {detail !== null && (
              <span class="quote">
                {' '}
                <Say phrase={detail} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where makers are added, in a page about other things. */
export function MakersSection() {
  return (
    <section>
      <h2>{MAKERS.title}</h2>
      <p>{MAKERS.lead}</p>
      <a class="button" href={MAKERS_URL}>
        {MAKERS.open}
      </a>
    </section>
  );
}
