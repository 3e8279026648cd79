import {
  AllowCompanion,
  Chain,
  CheckList,
  EvidenceCards,
  FaultNote,
  Foreign,
  pageUrl,
  Say,
} from '../../components/index.ts';
import { useState } from 'preact/hooks';
import type { Fault, RefusedView } from '../../../src/protocol/index.ts';
import { facts } from '../../words/facts.ts';
import type { Phrase } from '../../words/phrase.ts';
import { POPUP } from '../../words/popup.ts';
import {
  helpSentence,
  isTold,
  known,
  leadsOn,
  ONWARD,
  refusalSentence,
  unseenSentence,
  WARNING,
} from '../../words/warning.ts';
import { AllowLooking, GoOn } from './ways-on.tsx';
import { gap } from '../../words/pages.ts';

/** Whether it is open, and a way to say so. */
export type Folded = readonly [open: boolean, toggle: (open: boolean) => void];

interface Props {
  readonly refused: string;
  readonly view: RefusedView;
  readonly again: () => Promise<void>;
  readonly folded: Folded;
}

/** What few people need before they decide; where there is danger, the way on too. */
export function More({ refused, view, again, folded: [open, toggle] }: Props) {
  const { appraisal, wayOn } = view;
  const [fault, setFault] = useState<Fault | null>(null);
  const blind = unseenSentence(view);
  return (
    <details class="details" open={open} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>{WARNING.more}</summary>
      <div class="told">
        <Part title={WARNING.known} phrase={known(view)} />
        <Part title={WARNING.browser} phrase={refusalSentence(view)} />
        <Part title={WARNING.helps} phrase={helpSentence(view)} />
        <Part title={WARNING.unseen} phrase={blind} />
        {blind !== null && view.companion === 'not-allowed' && <AllowCompanion onAllowed={again} />}
        {blind !== null && view.companion !== 'asked' && (
          <p>
            <a href={pageUrl('setup')} target="_blank">
              {WARNING.settings}
            </a>
          </p>
        )}
        {view.missingOrigins.length > 0 && <AllowLooking view={view} />}
        {view.gateways.length === 0 && (
          <p>
            {WARNING.pairWhy}
            {gap()}
            <a href={pageUrl('pairing')}>{WARNING.pair}</a>
          </p>
        )}
        {leadsOn(wayOn) && <p>{ONWARD[wayOn]}</p>}
        {appraisal.headline.kind === 'danger' && <GoOn {...{ refused, view }} onFault={setFault} />}
        <FaultNote fault={fault} />
        <p class="small quote">
          <Foreign text={view.url} />
        </p>
        {isTold(appraisal) && <Part title={POPUP.more} phrase={facts(appraisal).more} />}
        <CheckList checks={appraisal.findings} />
        <Chain appraisal={appraisal} />
        <EvidenceCards appraisal={appraisal} />
      </div>
    </details>
  );
}

function Part({ title, phrase }: { readonly title: string; readonly phrase: Phrase | null }) {
  if (phrase === null || phrase.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <p>
        <Say phrase={phrase} />
      </p>
    </>
  );
}
