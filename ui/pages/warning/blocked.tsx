import { useState } from 'preact/hooks';
import type { BlockedView, Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Foreign, Shape } from '../../components/index.ts';
import { ask } from '../../lib/index.ts';
import { REFUSALS } from '../../words/refusals.ts';
import { WARNING } from '../../words/warning.ts';
import { GoBack, Headline } from './ways-on.tsx';

/** In place of the browser's page about an address that it wanted to open with https, and could not. */
export function Blocked({ blocked, view: { host, tried } }: { readonly blocked: string; readonly view: BlockedView }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const act = async (reply: ReturnType<typeof ask<'warning/open' | 'warning/continue'>>) => {
    const done = await reply;
    if (!done.ok) setFault(done.fault);
  };
  return (
    <main class="page" data-tone="warn">
      <header>
        <Shape kind="caution" />
        <Headline phrase={[WARNING.blocked]} />
        <p class="address">
          <Foreign text={host} />
        </p>
        <div class="lead">
          <p>{WARNING.blockedWhy}</p>
          <p>{tried === null ? WARNING.blockedNothing : REFUSALS[tried]}</p>
        </div>
      </header>
      <section class="ways">
        <div class="row">
          <GoBack onFault={setFault} />
          {tried !== null && (
            <button type="button" onClick={() => act(ask('warning/open', { site: `https://${host}` }))}>
              {WARNING.openWithHttps}
            </button>
          )}
          <button type="button" onClick={() => act(ask('warning/continue', { key: blocked }))}>
            {WARNING.continue}
          </button>
        </div>
        <FaultNote fault={fault} />
      </section>
      <details class="details">
        <summary>{WARNING.more}</summary>
        <div class="told">
          {tried !== null && <p>{WARNING.openWithHttpsWhy}</p>}
          <h2>{WARNING.helps}</h2>
          <p>{WARNING.blockedHelp}</p>
          <p>{WARNING.blockedContinueWhy}</p>
        </div>
      </details>
    </main>
  );
}
