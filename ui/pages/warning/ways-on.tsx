import { anchorUrl, FaultNote, Note, Say } from '../../components/index.ts';
import { addressText, allowOrigins, ask } from '../../lib/index.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, RefusedView } from '../../../src/protocol/index.ts';
import type { Phrase } from '../../words/phrase.ts';
import { allow } from '../../words/popup.ts';
import { allowQuestion, leadsOn, ONWARD, WARNING } from '../../words/warning.ts';

/**
 * The safe way first, and one way on. Where there is danger the way on is in More. What the companion's answer adds
 * comes last, so that nothing moves under a finger.
 */
export function WaysOn({ refused, view }: { readonly refused: string; readonly view: RefusedView | null }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const verdict = view?.appraisal.headline;
  const confirmed = verdict?.kind === 'confirmed';
  return (
    <section class="ways">
      <div class="row">
        <GoBack main={!confirmed} onFault={setFault} />
        {verdict?.kind !== 'danger' && <GoOn {...{ refused, view }} onFault={setFault} />}
        {confirmed && (
          <a class="button main" href={anchorUrl({ gateway: verdict.gateway.id })} target="_blank">
            {WARNING.stop}
          </a>
        )}
      </div>
      {view !== null && !leadsOn(view.wayOn) && <p class="small">{ONWARD[view.wayOn]}</p>}
      <FaultNote fault={fault} />
    </section>
  );
}

/** Leads to the browser's own page, which asks again or says why it does not. */
export function GoOn({
  refused,
  view,
  onFault,
}: {
  readonly refused: string;
  readonly view: RefusedView | null;
  readonly onFault: (fault: Fault) => void;
}) {
  const goOn = async () => {
    const reply = await ask('warning/continue', { key: refused });
    if (!reply.ok) onFault(reply.fault);
  };
  return (
    <button type="button" onClick={goOn}>
      {view !== null && !leadsOn(view.wayOn)
        ? WARNING.browserPage
        : view?.appraisal.headline.kind === 'confirmed'
          ? WARNING.continueOnce
          : WARNING.continue}
    </button>
  );
}

export function GoBack({
  main = true,
  onFault,
}: {
  readonly main?: boolean;
  readonly onFault: (fault: Fault) => void;
}) {
  const goBack = async () => {
    const reply = await ask('warning/back', {});
    if (!reply.ok) onFault(reply.fault);
  };
  return (
    <button type="button" class={main ? 'main' : ''} onClick={goBack}>
      {WARNING.back}
    </button>
  );
}

/** The headline, which has the focus when the page opens, so that it is what is read first. */
export function Headline({ phrase }: { readonly phrase: Phrase }) {
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => headline.current?.focus(), []);
  return (
    <h1 ref={headline} tabIndex={-1}>
      <Say phrase={phrase} />
    </h1>
  );
}

export function AllowLooking({ view }: { readonly view: RefusedView }) {
  const [answer, setAnswer] = useState<'allowed' | 'denied' | null>(null);
  const request = async () => setAnswer((await allowOrigins(view.missingOrigins)) ? 'allowed' : 'denied');
  if (answer === 'allowed') return <Note tone="good">{WARNING.allowed}</Note>;
  return (
    <div class="card">
      <p>
        <Say phrase={allowQuestion(view)} />
      </p>
      <button type="button" onClick={request}>
        <Say phrase={allow(addressText(view.appraisal))} />
      </button>
      {answer === 'denied' && <Note>{WARNING.denied}</Note>}
    </div>
  );
}
