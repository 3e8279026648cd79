import {
  allowOrigins,
  type Appraisal,
  ask,
  closeTab,
  deviceId,
  isStillThere,
  leadTab,
  reloadTab,
  type TabSeen,
} from '../../lib/index.ts';
import { anchorUrl, FaultNote, FlagHint, Note, pageUrl, Say } from '../../components/index.ts';
import type { Fault } from '../../../src/protocol/index.ts';
import type { Phrase } from '../../words/phrase.ts';
import { ownerProved } from '../../words/leads.ts';
import { allow, oneDeviceQuestion, POPUP, rememberWords } from '../../words/popup.ts';
import { UPGRADE } from '../../words/upgrade.ts';
import type { Action } from './action.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { gap } from '../../words/pages.ts';

interface TwoStepsProps {
  /** Null where the answer says it all. */
  readonly question: Phrase | null;
  readonly answer: string;
  readonly sure: string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** What makes something red calm takes two deliberate steps, and the focus lies on the way back. */
function TwoSteps({ question, answer, sure: warning, yes, onYes }: TwoStepsProps) {
  const [sure, setSure] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (sure) cancel.current?.focus();
  }, [sure]);
  return sure ? (
    <>
      <p>{warning}</p>
      <div class="row">
        <button ref={cancel} type="button" onClick={() => setSure(false)}>
          {POPUP.cancel}
        </button>
        <button type="button" onClick={onYes}>
          {yes}
        </button>
      </div>
    </>
  ) : (
    <>
      {question !== null && (
        <p>
          <Say phrase={question} />
        </p>
      )}
      <button type="button" onClick={() => setSure(true)}>
        {answer}
      </button>
    </>
  );
}

interface Props {
  readonly action: Action;
  readonly tab: TabSeen;
  readonly again: () => Promise<void>;
  /** What was asked is decided, and gone. */
  readonly onDecided: () => void;
}

const PAIR_QUESTIONS = {
  pair: 'pairQuestion',
  'pair-whole': 'pairWholeQuestion',
  'pair-again': 'pairAgainQuestion',
} as const;

/** The one action of the popup, with the question it answers. */
export function Act({ action, tab, again, onDecided }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [denied, setDenied] = useState(false);

  const remember = async (known: Extract<Action, { kind: 'remember' | 'accept-change' }>) => {
    const reply = await ask('device/remember', { device: deviceId(known.appraisal), spkiSha256: known.spkiSha256 });
    if (!reply.ok) return setFault(reply.fault);
    await again();
    onDecided();
  };
  const join = async ({ appraisal, places }: Extract<Action, { kind: 'one-device' }>) => {
    for (const other of places) {
      const reply = await ask('device/join', { device: deviceId(appraisal), other });
      if (!reply.ok) return setFault(reply.fault);
    }
    await again();
    onDecided();
  };
  const look = async (origins: readonly string[]) => {
    const allowed = await allowOrigins(origins);
    setDenied(!allowed);
    if (allowed) await reload();
  };
  /** Works on the page that was judged; where another stands in its tab by now, the popup is told about that one. */
  const withPage = async (work: (tabId: number) => Promise<void>) => {
    if (!(await isStillThere(tab))) return location.reload();
    await work(tab.tabId);
    window.close();
  };
  const close = () => withPage(closeTab);
  const reload = () => withPage(reloadTab);

  return (
    <section class="act">
      {action.kind === 'remember' && <Remember appraisal={action.appraisal} onClick={() => remember(action)} />}
      {action.kind === 'close' && (
        <>
          <button type="button" class="main" onClick={close}>
            {POPUP.closePage}
          </button>
          {action.change !== null && <AcceptChange change={action.change} onYes={remember} />}
          {action.hidden && <p class="small">{POPUP.hidden}</p>}
        </>
      )}
      {action.kind === 'accept-change' && <AcceptChange change={action} onYes={remember} />}
      {action.kind === 'one-device' && (
        <TwoSteps
          question={oneDeviceQuestion(action.places)}
          answer={POPUP.oneDevice}
          sure={POPUP.oneDeviceSure}
          yes={POPUP.oneDeviceYes}
          onYes={() => join(action)}
        />
      )}
      {action.kind === 'reload' && <Choice question={POPUP.reloadQuestion} answer={POPUP.reload} onClick={reload} />}
      {action.kind === 'allow' && (
        <Choice
          question={POPUP.allowQuestion}
          answer={<Say phrase={allow(action.host)} />}
          onClick={() => look(action.origins)}
        />
      )}
      {action.kind === 'at-home' && (
        <Choice question={POPUP.atHomeQuestion} answer={POPUP.atHome} onClick={() => look(action.origins)} quiet />
      )}
      {action.kind === 'flag' && (
        <>
          <FlagHint />
          {action.companion && (
            <p>
              <a href={pageUrl('setup')} target="_blank">
                {POPUP.companion}
              </a>
            </p>
          )}
        </>
      )}
      {action.kind === 'anchor' && (
        <p>
          {POPUP.anchorWhy}
          {gap()}
          <a href={anchorUrl(action.query)} target="_blank">
            {POPUP.anchor}
          </a>
        </p>
      )}
      {action.kind === 'wildcard' && <p>{POPUP.wildcard}</p>}
      {action.kind === 'scope' && (
        <>
          <p>{POPUP.scopeQuestion}</p>
          <a class="button" href={pageUrl('devices')} target="_blank">
            {POPUP.scope}
          </a>
        </>
      )}
      {action.kind === 'by-https' && (
        <Choice
          question={action.unanswered ? UPGRADE.unanswered : UPGRADE.known}
          answer={UPGRADE.tryIt}
          onClick={() => withPage((tabId) => leadTab(tabId, action.url))}
        />
      )}
      {action.kind === 'refused' && <p>{POPUP.refused}</p>}
      {action.kind === 'hidden' && <p>{POPUP.hidden}</p>}
      {(action.kind === 'pair' || action.kind === 'pair-whole' || action.kind === 'pair-again') && (
        <>
          <p>{POPUP[PAIR_QUESTIONS[action.kind]]}</p>
          <a class="button main" href={pageUrl('pairing')} target="_blank">
            {POPUP.pair}
          </a>
        </>
      )}
      {(action.kind === 'pair' || action.kind === 'pair-whole') && action.remember !== null && (
        <WithoutGateway known={action.remember} onYes={remember} />
      )}
      {denied && <Note>{POPUP.refusedAllow}</Note>}
      <FaultNote fault={fault} />
    </section>
  );
}

type Change = Extract<Action, { kind: 'accept-change' }>;

/** Saving a new key takes two deliberate steps, and is never what stands out. */
function AcceptChange({ change, onYes }: { readonly change: Change; readonly onYes: (change: Change) => void }) {
  return (
    <TwoSteps
      question={change.vouched ? [POPUP.newCertificateQuestion] : null}
      answer={change.vouched ? POPUP.newCertificate : POPUP.changed}
      sure={POPUP.changedSure}
      yes={POPUP.changedYes}
      onYes={() => onYes(change)}
    />
  );
}

type Known = Extract<Action, { kind: 'remember' }>;

/** Something is off that a gateway could explain, so that this is asked of those who have none, in two steps. */
function WithoutGateway({ known, onYes }: { readonly known: Known; readonly onYes: (known: Known) => void }) {
  const { question, answer } = rememberWords(known.appraisal.headline.kind, ownerProved(known.appraisal));
  return <TwoSteps question={null} answer={POPUP.noGateway} sure={question} yes={answer} onYes={() => onYes(known)} />;
}

/** Whoever knows the device may answer for it, whether it is new or has been there for years. */
function Remember({ appraisal, onClick }: { readonly appraisal: Appraisal; readonly onClick: () => void }) {
  const { kind } = appraisal.headline;
  const isOwned = ownerProved(appraisal);
  const { question, answer } = rememberWords(kind, isOwned);
  const [unsure, setUnsure] = useState(false);
  return (
    <>
      <p>{question}</p>
      <div class="row">
        <button type="button" onClick={onClick}>
          {answer}
        </button>
        {kind === 'new' && !isOwned && (
          <button type="button" onClick={() => setUnsure(true)}>
            {POPUP.unsure}
          </button>
        )}
      </div>
      {unsure && <Note>{POPUP.unsureWhy}</Note>}
    </>
  );
}

interface ChoiceProps {
  readonly question: string;
  readonly answer: preact.ComponentChildren;
  readonly onClick: () => void;
  /** For what few people want here. */
  readonly quiet?: boolean;
}

function Choice({ question, answer, onClick, quiet = false }: ChoiceProps) {
  return (
    <>
      <p>{question}</p>
      <button type="button" class={quiet ? '' : 'main'} onClick={onClick}>
        {answer}
      </button>
    </>
  );
}
