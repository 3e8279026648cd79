import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, WarningView } from '../../../src/protocol/index.ts';
import { allowOrigins } from '../../lib/browser.ts';
import { ask } from '../../lib/client.ts';
import { addressText } from '../../lib/device.ts';
import { anchorUrl, pageUrl } from '../../components/foot.tsx';
import { FaultNote, Note } from '../../components/note.tsx';
import { Say } from '../../components/text.tsx';
import { allow, POPUP } from '../../words/popup.ts';
import { allowQuestion, WARNING } from '../../words/warning.ts';

export interface Place {
  readonly tabId: number;
  /** Why the browser refused, as the background wrote it into our address. */
  readonly refusal: string;
  readonly url: string;
  /** Where the browser had connected to, if it said. */
  readonly at?: string | undefined;
}

/** The safe way first and in focus; going on is possible and quiet. */
export function WaysOn({ place, view }: { readonly place: Place; readonly view: WarningView | null }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  const go = async (name: 'warning/back' | 'warning/continue') => {
    const { tabId, url } = place;
    const reply = await ask(name, { tabId, url });
    if (!reply.ok) setFault(reply.fault);
  };
  const verdict = view?.appraisal.headline;
  const unpaired = view !== null && view.gateways.length === 0;
  return (
    <section class="ways">
      <div class="row">
        <button ref={safe} type="button" class="main" onClick={() => go('warning/back')}>
          {WARNING.back}
        </button>
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
        <button type="button" class="quiet" onClick={() => go('warning/continue')}>
          {WARNING.continue}
        </button>
        <span class="small">{WARNING.continueWhy}</span>
      </p>
      <FaultNote fault={fault} />
    </section>
  );
}

function AllowLooking({ view }: { readonly view: WarningView }) {
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
