import type { Appraisal, Evidence, EvidenceStep, UnreadArtefact } from '../lib/index.ts';
import { ANSWERS } from '../words/checks.ts';
import { claimLines, detailOfStep } from '../words/evidence/claims.ts';
import { BINDINGS, KIND_NAMES, PLACES, STANDINGS } from '../words/evidence/kinds.ts';
import { EVIDENCE, evidenceLines } from '../words/evidence/lines.ts';
import { stepWords } from '../words/evidence/steps.ts';
import { NOT_READ, TYPE_OF_UNREAD, unreadTitle } from '../words/evidence/unread.ts';
import { askedOnly } from '../words/facts.ts';
import { tame } from '../words/phrase.ts';
import { Foreign, Say } from './text.tsx';

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
    </div>
  );
}

/**
 * A card for each artefact: what it is, what it says, who signed it, what ties it to the page, which step failed; or
 * why nothing can be told of it.
 */
export function EvidenceCards({ appraisal: { evidence, unread } }: { readonly appraisal: Appraisal }) {
  if (evidence.length + unread.length === 0) return null;
  return (
    <>
      <h2>{EVIDENCE.title}</h2>
      <ul class="evidence-cards">
        {evidence.map((each, i) => (
          <Card key={i} evidence={each} />
        ))}
        {unread.map((each, i) => (
          <UnreadCard key={i} artefact={each} />
        ))}
      </ul>
    </>
  );
}

function Card({ evidence }: { readonly evidence: Evidence }) {
  const { kind, standing, signer, binding, place, steps } = evidence;
  const open = steps.filter(({ answer }) => answer !== 'proved');
  const passed = steps.filter(({ answer }) => answer === 'proved');
  const lines = claimLines(evidence);
  return (
    <li class="card" data-answer={MARK_OF[standing]}>
      <h3 class="question">
        {KIND_NAMES[kind]}
        <span class="answer">
          <span class="answer-shape" aria-hidden="true" />
          {STANDINGS[standing]}
        </span>
      </h3>
      <dl class="certificate">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Foreign text={value} longest={400} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{EVIDENCE.signer}</dt>
          <dd>{signer === null ? EVIDENCE.unknownSigner : <Foreign text={signer.name} />}</dd>
        </div>
        <div>
          <dt>{EVIDENCE.binding}</dt>
          <dd>{BINDINGS[binding]}</dd>
        </div>
        <div>
          <dt>{EVIDENCE.met}</dt>
          <dd>{PLACES[place]}</dd>
        </div>
      </dl>
      <Steps steps={open} />
      {passed.length > 0 && (
        <details>
          <summary>
            {EVIDENCE.passed} ({passed.length})
          </summary>
          <Steps steps={passed} />
        </details>
      )}
    </li>
  );
}

function UnreadCard({ artefact }: { readonly artefact: UnreadArtefact }) {
  const { mediaType, place, step } = artefact;
  return (
    <li class="card" data-answer={step.answer}>
      <h3 class="question">
        {unreadTitle(artefact)}
        <span class="answer">
          <span class="answer-shape" aria-hidden="true" />
          {NOT_READ}
        </span>
      </h3>
      <dl class="certificate">
        {mediaType !== null && (
          <div>
            <dt>{TYPE_OF_UNREAD}</dt>
            <dd>
              <Foreign text={tame(mediaType, 80)} />
            </dd>
          </div>
        )}
        <div>
          <dt>{EVIDENCE.met}</dt>
          <dd>{PLACES[place]}</dd>
        </div>
      </dl>
      <Steps steps={[step]} />
    </li>
  );
}

function Steps({ steps }: { readonly steps: readonly EvidenceStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ul class="steps-taken">
      {steps.map((step, i) => {
        const { answer, params = {} } = step;
        const detail = detailOfStep(params);
        return (
          <li key={i} data-answer={answer}>
            <span class="answer-shape" role="img" aria-label={ANSWERS[answer]} />
            <span>
              {stepWords(step)}
              {detail !== '' && (
                <span class="quote">
                  {' '}
                  <Foreign text={tame(detail, 200)} longest={200} />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
