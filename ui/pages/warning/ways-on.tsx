import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, RefusedView } from '../../../src/protocol/index.ts';
import { addressText, allowOrigins, ask } from '../../lib/index.ts';
import { anchorUrl, FaultNote, Note, pageUrl, Say } from '../../components/index.ts';
import { allow, POPUP } from '../../words/popup.ts';
import { allowQuestion, ONWARD, WARNING } from '../../words/warning.ts';

/** The safe way first and in focus; going on is possible and quiet. */
export function WaysOn({ refused, view }: { readonly refused: string; readonly view: RefusedView | null }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const verdict = view?.appraisal.headline;
  const unpaired = view !== null && view.gateways.length === 0;
  const goOn = async () => {
    const reply = await ask('warning/continue', { key: refused });
    if (!reply.ok) setFault(reply.fault);
  };
  return (
    <section class="ways">
      <div class="row">
        <GoBack onFault={setFault} />
        {verdict?.kind === 'confirmed' && (
          <a class="button" href={anchorUrl({ gateway: verdict.gateway.id })} target="_blank">
            {POPUP.anchor}
          </a>
        )}
        {unpaired && (
          <a class="button" href={pageUrl('pairing')}>
            {WARNING.pair}
          </a>
        )}
      </div>
      {unpaired && <p class="small">{WARNING.pairWhy}</p>}
      {view !== null && view.missingOrigins.length > 0 && <AllowLooking view={view} />}
      <p class="onward">
        <button type="button" class="quiet" onClick={goOn}>
          {WARNING.continue}
        </button>
        <span class="small">{ONWARD[view?.wayOn ?? 'offered']}</span>
      </p>
      <FaultNote fault={fault} />
    </section>
  );
}

/** The safe way, in focus. */
export function GoBack({ onFault }: { readonly onFault: (fault: Fault) => void }) {
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  const goBack = async () => {
    const reply = await ask('warning/back', {});
    if (!reply.ok) onFault(reply.fault);
  };
  return (
    <button ref={safe} type="button" class="main" onClick={goBack}>
      {WARNING.back}
    </button>
  );
}

function AllowLooking({ view }: { readonly view: RefusedView }) {
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
