import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, HeldView, Reply, RequestName } from '../../../src/protocol/index.ts';
import { FaultNote, Foreign, mount, Note, Say, Shape } from '../../components/index.ts';
import { ask, closeOwnTab, endpointId, useReply } from '../../lib/index.ts';
import { GUARD, guardHeadline, guardReason, guardSent } from '../../words/guard.ts';
import { TONES } from '../../words/marks.ts';
import { plain } from '../../words/phrase.ts';
import { POPUP } from '../../words/popup.ts';

/** The page in place of a known device that shows something dangerous. */
export function Guard({ site }: { readonly site: string | null }) {
  const { asked, again } = useReply('guard/view', site === null ? null : { site });
  // Elsewhere, in the popup say, the person may have decided meanwhile.
  useEffect(() => {
    const look = () => void again();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [again]);
  if (site === null || asked.kind === 'failed')
    return (
      <main class="page">
        <h1>Latchkey</h1>
        {site === null || asked.kind !== 'failed' ? (
          <Note tone="warn">{GUARD.broken}</Note>
        ) : (
          <FaultNote fault={asked.fault} />
        )}
      </main>
    );
  if (asked.kind === 'waiting')
    return (
      <main class="page">
        <h1 class="hidden">Latchkey</h1>
        <p>{POPUP.waiting}</p>
      </main>
    );
  return asked.value.kind === 'held' ? <Held site={site} view={asked.value} /> : <Free site={site} />;
}

function Held({ site, view }: { readonly site: string; readonly view: HeldView }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  const title = plain(guardHeadline(view));
  useEffect(() => {
    document.title = title;
    headline.current?.focus();
  }, [title]);
  const { spkiSha256, reasons } = view;
  // Nothing speaks against a page that could not be checked.
  const kind = reasons.length > 0 ? 'danger' : 'caution';
  // Nothing else is wrong, so the person may say that the key is their device's: one that it showed to this tab. What
  // was stopped before it was asked may be a key of another network.
  const acceptable = !view.hidden && view.method !== null && reasons.every((code) => code === 'key-changed');
  const act = async (reply: Promise<Reply<RequestName>>) => {
    const done = await reply;
    setFault(done.ok ? null : done.fault);
    return done.ok;
  };
  const release = (pass = '') => act(ask('guard/release', { site, pass }));
  const accept = async (key: string) => {
    const device = endpointId(view);
    if (await act(ask('device/remember', { device, spkiSha256: key }))) await release();
  };
  return (
    <main class="page" data-tone={TONES[kind]}>
      <header>
        <Shape kind={kind} />
        <h1 tabIndex={-1} ref={headline}>
          <Say phrase={guardHeadline(view)} />
        </h1>
        <p class="address">
          <Foreign text={new URL(site).host} />
        </p>
        <p class="lead">{guardReason(view, Date.now())}</p>
        {reasons.length > 0 && <p class="says">{POPUP.noPassword}</p>}
        <p>{guardSent(view)}</p>
      </header>
      <section class="ways">
        <div class="row">
          <button type="button" class="main" onClick={() => closeOwnTab()}>
            {GUARD.close}
          </button>
          <button type="button" onClick={() => release()}>
            {GUARD.again}
          </button>
        </div>
        <FaultNote fault={fault} />
      </section>
      <details class="details">
        <summary>{GUARD.more}</summary>
        <p class="small">{GUARD.againWhy}</p>
        {acceptable && spkiSha256 !== null && <Replaced onYes={() => accept(spkiSha256)} />}
        <p class="onward">
          <button type="button" class="quiet" onClick={() => release(spkiSha256 ?? 'unchecked')}>
            {GUARD.open}
          </button>
          <span class="small">{GUARD.openWhy}</span>
        </p>
      </details>
    </main>
  );
}

/** The person says that they know why, and says it twice. */
function Replaced({ onYes }: { readonly onYes: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <p>
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {GUARD.replaced}
        </button>
      </p>
    );
  return (
    <>
      <p role="status">{GUARD.replacedSure}</p>
      <div class="row">
        <button type="button" onClick={onYes}>
          {GUARD.replacedYes}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {GUARD.cancel}
        </button>
      </div>
    </>
  );
}

/** What was held here is so no longer. */
function Free({ site }: { readonly site: string }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const open = async () => {
    const reply = await ask('guard/release', { site, pass: '' });
    if (!reply.ok) setFault(reply.fault);
  };
  return (
    <main class="page">
      <header>
        <h1>{GUARD.free}</h1>
        <p class="address">
          <Foreign text={site} />
        </p>
        <p class="lead">{GUARD.freeWhy}</p>
      </header>
      <section class="ways">
        <button type="button" class="main" onClick={open}>
          {GUARD.openAgain}
        </button>
        <FaultNote fault={fault} />
      </section>
    </main>
  );
}

const site = new URLSearchParams(location.search).get('site');

mount('guard', <Guard site={site !== null && URL.canParse(site) ? site : null} />);
