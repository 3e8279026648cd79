import { useState } from 'preact/hooks';
import type { BlockedView, Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Foreign, Shape } from '../../components/index.ts';
import { ask } from '../../lib/index.ts';
import { REFUSALS } from '../../words/refusals.ts';
import { WARNING } from '../../words/warning.ts';
import { GoBack } from './ways-on.tsx';

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
        <h1>{WARNING.blocked}</h1>
        <p class="address">
          <Foreign text={host} />
        </p>
        <p class="lead">{WARNING.blockedWhy}</p>
      </header>
      <section class="told">
        <h2>{WARNING.blockedTried}</h2>
        <p>{tried === null ? WARNING.blockedNothing : REFUSALS[tried]}</p>
        <h2>{WARNING.helps}</h2>
        <p>{WARNING.blockedHelp}</p>
      </section>
      <section class="ways">
        <div class="row">
          <GoBack onFault={setFault} />
          {tried !== null && (
            <button type="button" onClick={() => act(ask('warning/open', { site: `https://${host}` }))}>
              {WARNING.openWithHttps}
            </button>
          )}
        </div>
        {tried !== null && <p class="small">{WARNING.openWithHttpsWhy}</p>}
        <p class="onward">
          <button type="button" class="quiet" onClick={() => act(ask('warning/continue', { key: blocked }))}>
            {WARNING.continue}
          </button>
          <span class="small">{WARNING.blockedContinueWhy}</span>
        </p>
        <FaultNote fault={fault} />
      </section>
    </main>
  );
}
