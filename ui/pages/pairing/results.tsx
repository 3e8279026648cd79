import type { GatewayView, PlaceSaid } from '../../../src/protocol/index.ts';
import { anchorUrl, Note, pageUrl, Say, WELCOME_URL } from '../../components/index.ts';
import type { BrokenRule, CodeExchangeProblem, Problem } from '../../lib/index.ts';
import { gap, join } from '../../words/pages.ts';
import { codeProblem } from '../../words/pairing-code.ts';
import { alreadyPaired, brokenIs, pairedTitle, PAIRING, PROBLEMS } from '../../words/pairing.ts';
import { placeLines, PLACES } from '../../words/places.ts';
import { scopeSentence } from '../../words/scope.ts';
import { WELCOME } from '../../words/welcome.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';

const isOfCode = (problem: Problem): problem is CodeExchangeProblem => !Object.hasOwn(PROBLEMS, problem);

interface Props {
  readonly problem: Problem;
  /** Who was asked. */
  readonly at?: string | undefined;
  /** Which one is paired already. */
  readonly gateway?: string | undefined;
  /** What everything below the root would break. */
  readonly broken?: BrokenRule | undefined;
}

/** Why there is nothing to pair, and where what is paired already can be seen. */
export function Refused({ problem, at = '', gateway, broken }: Props) {
  if (problem !== 'already-paired')
    return (
      <Note tone="warn">
        <Say phrase={join(isOfCode(problem) ? codeProblem(problem, at) : [PROBLEMS[problem]], [PAIRING.nothing])} />
        {broken && (
          <span class="rule">
            <Say phrase={brokenIs(broken)} />
          </span>
        )}
      </Note>
    );
  return (
    <Note>
      <Say phrase={join(gateway ? alreadyPaired(gateway) : [PROBLEMS[problem]], [PAIRING.nothing])} />
      {gap()}
      <a href={pageUrl('devices')}>{PAIRING.toDevices}</a>
    </Note>
  );
}

/** Where Latchkey looked, and what was there. */
export function Places({ places }: { readonly places: readonly PlaceSaid[] }) {
  return (
    <details class="places">
      <summary>{PLACES.looked}</summary>
      <ul class="small quote">
        {placeLines(places).map((line, at) => (
          <li key={at}>
            <Say phrase={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PairedProps {
  readonly gateway: GatewayView;
  /** On the way through the first run, which goes on. */
  readonly first: boolean;
  readonly again: () => void;
}

/** Done: what holds now, and what to do next. */
export function Paired({ gateway, first, again }: PairedProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="done">
      <span class="shape" data-shape="confirmed" aria-hidden="true" />
      <h1 ref={title} tabIndex={-1}>
        <Say phrase={pairedTitle(gateway.name)} />
      </h1>
      <p class="lead">{first ? PAIRING.pairedContinue : PAIRING.pairedNext}</p>
      <p>
        <Say phrase={scopeSentence(gateway.scope, gateway.pairedAt)} />
      </p>
      <div class="row">
        <a class="button main" href={`${WELCOME_URL}#${first ? 'access' : 'open'}`}>
          {first ? WELCOME.gateway.next : PAIRING.openDevice}
        </a>
        <a class="button" href={anchorUrl({ gateway: gateway.id })}>
          {PAIRING.anchor}
        </a>
        <a class="button" href={pageUrl('devices')}>
          {PAIRING.toDevices}
        </a>
        <button type="button" onClick={again}>
          {PAIRING.another}
        </button>
      </div>
    </section>
  );
}
