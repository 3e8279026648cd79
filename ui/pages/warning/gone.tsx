import { useState } from 'preact/hooks';
import type { Fault } from '../../../src/protocol/index.ts';
import { FaultNote, Foreign } from '../../components/index.ts';
import { ask } from '../../lib/index.ts';
import { WARNING } from '../../words/warning.ts';
import { GoBack, Headline } from './ways-on.tsx';

/** A warning page that was opened again when nothing is kept any more about what was refused. */
export function Gone({ site }: { readonly site: string }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const openAgain = async () => {
    const reply = await ask('warning/open', { site });
    if (!reply.ok) setFault(reply.fault);
  };
  return (
    <main class="page" data-tone="warn">
      <header>
        <Headline phrase={[WARNING.gone]} />
        <p class="address">
          <Foreign text={site} />
        </p>
        <p class="lead">{WARNING.goneWhy}</p>
      </header>
      <section class="ways">
        <div class="row">
          <GoBack onFault={setFault} />
          <button type="button" onClick={openAgain}>
            {WARNING.openAgain}
          </button>
        </div>
        <FaultNote fault={fault} />
      </section>
    </main>
  );
}
