import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, GatewayView, OfferView } from '../../../src/protocol/index.ts';
import { Advice, FaultNote, Note, Say } from '../../components/index.ts';
import { Proof } from '../../components/proof/proof.tsx';
import { ask, useEscape } from '../../lib/index.ts';
import { subjectSentence, wholeName } from '../../words/certificate.ts';
import { CODE } from '../../words/pairing-code.ts';
import { LINK } from '../../words/pairing-link.ts';
import {
  companySentence,
  doubtSentence,
  originSentence,
  PAIRING,
  SUCCESSION,
  successionSentence,
  unreadableSentence,
} from '../../words/pairing.ts';
import { tame } from '../../words/phrase.ts';
import { PLACES } from '../../words/places.ts';
import { scopeEntries, scopeSentence } from '../../words/scope.ts';

interface Props {
  readonly offer: OfferView;
  readonly onPaired: (gateway: GatewayView) => void;
  readonly onCancel: () => void;
}

/**
 * What was found, the proof, and the decision. What was found has the focus, Escape cancels while nothing is typed, and
 * Enter in a field does nothing.
 */
export function OfferForm({ offer, onPaired, onCancel }: Props) {
  const [name, setName] = useState(() => tame(offer.suggestedName, 79));
  const [proof, setProof] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // The person is to read first what they would agree to; Cancel comes before Pair.
  useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView();
  }, []);

  const proved = offer.proved !== null || proof !== null;
  const pair = async () => {
    if (!proved) return;
    const reply = await ask('pairing/confirm', { offer: offer.offer, typed: proof, name: name.trim() });
    return reply.ok ? onPaired(reply.value) : setFault(reply.fault);
  };
  const company = companySentence(offer);
  const origin = originSentence(offer.origin);
  return (
    <form class="offer" onSubmit={(event) => event.preventDefault()} {...useEscape(onCancel)}>
      <section class="card">
        <h2 ref={title} tabIndex={-1}>
          {PAIRING.found}
        </h2>
        <p>
          <Say phrase={subjectSentence(offer.subject)} />
        </p>
        {origin !== null && (
          <p>
            <Say phrase={origin} />
          </p>
        )}
        {company !== null && (
          <p>
            <Say phrase={company} />
          </p>
        )}
        <p class="scope">
          <Say phrase={scopeSentence(offer.scope, Date.now())} />
        </p>
        <Advice remarks={offer.advice} />
        <details class="whole">
          <summary>{PAIRING.all}</summary>
          <p class="small">{PAIRING.allOf}</p>
          <ul class="small quote">
            {scopeEntries(offer.scope).map((entry) => (
              <li key={entry}>
                <bdi>{entry}</bdi>
              </li>
            ))}
          </ul>
          <p class="small">
            <Say phrase={wholeName(offer.subject)} />
          </p>
        </details>
      </section>
      {offer.doubts.map((doubt) => (
        <Note key={doubt.issuer} tone="warn">
          <Say phrase={doubtSentence(doubt)} />
        </Note>
      ))}
      {offer.unreadable.length > 0 && (
        <Note>
          <Say phrase={unreadableSentence(offer.unreadable)} />
        </Note>
      )}
      {offer.succession !== null && (
        <Note tone={offer.succession.change === 'different' ? 'stop' : 'good'}>
          <Say phrase={successionSentence(offer.succession)} />
        </Note>
      )}
      {offer.proved === null ? (
        <Proof compare={(typed) => ask('pairing/compare', { offer: offer.offer, typed })} onProof={setProof} />
      ) : (
        <ProvedNote by={offer.proved} />
      )}
      <div class="field">
        <label for="gateway-name">{PAIRING.name}</label>
        <input
          id="gateway-name"
          maxLength={80}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <FaultNote fault={fault} />
      <div class="row">
        <button type="button" onClick={onCancel}>
          {PAIRING.cancel}
        </button>
        <button type="button" class="main" disabled={!proved || name.trim() === ''} onClick={pair}>
          {PAIRING.pair}
        </button>
      </div>
    </form>
  );
}

const SAID = { code: CODE, link: LINK, hash: PLACES, gateway: SUCCESSION } as const;

/** In place of the comparison: what has proved already that this is the root meant. */
function ProvedNote({ by }: { readonly by: NonNullable<OfferView['proved']> }) {
  return (
    <section class="card" data-tone="good">
      <h2 class="mark">
        <span class="shape" data-shape="confirmed" aria-hidden="true" /> {SAID[by].proved}
      </h2>
      <p>{SAID[by].provedWhy}</p>
    </section>
  );
}
