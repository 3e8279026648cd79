import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GatewayView } from '../../../src/protocol/index.ts';
import { anchorUrl, pageUrl } from '../../components/foot.tsx';
import { Say } from '../../components/say.tsx';
import { PAIRING, pairedTitle } from '../../words/pairing.ts';
import { scopeSentence } from '../../words/scope-text.ts';

/** Done: what holds now, and what to do next. */
export function Paired({ gateway, again }: { readonly gateway: GatewayView; readonly again: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="done">
      <span class="shape" data-shape="confirmed" aria-hidden="true" />
      <h1 ref={title} tabIndex={-1}>
        <Say phrase={pairedTitle(gateway.name)} />
      </h1>
      <p class="lead">{PAIRING.pairedNext}</p>
      <p>
        <Say phrase={scopeSentence(gateway.scope, gateway.pairedAt)} />
      </p>
      <div class="row">
        <a class="button main" href={pageUrl('devices')}>
          {PAIRING.toDevices}
        </a>
        <a class="button" href={anchorUrl({ gateway: gateway.id })}>
          {PAIRING.anchor}
        </a>
        <button type="button" onClick={again}>
          {PAIRING.another}
        </button>
      </div>
    </section>
  );
}
