import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, GatewayView, OfferView, PlaceSaid } from '../../../src/protocol/index.ts';
import { FaultNote, mount, Note, Say, Top } from '../../components/index.ts';
import { ask, type BrokenRule, type Problem, useEscape } from '../../lib/index.ts';
import { shortName, subjectSentence, wholeName } from '../../words/certificate.ts';
import { PAIRING } from '../../words/pairing.ts';
import { PLACES } from '../../words/places.ts';
import { OfferForm } from './offer-form.tsx';
import { Paired, Places, Refused } from './results.tsx';
import { Sources } from './sources/sources.tsx';
import type { SeveralRoots, SourceResult } from './sources/types.ts';

type Stage =
  | {
      readonly kind: 'choosing';
      readonly problem: Problem | null;
      readonly at?: string | undefined;
      readonly gateway?: string | undefined;
      readonly broken?: BrokenRule | undefined;
      readonly instead?: (() => void) | undefined;
      readonly fault: Fault | null;
      readonly cancelled?: boolean;
    }
  | { readonly kind: 'reading'; readonly progress: string }
  | { readonly kind: 'several'; readonly found: SeveralRoots }
  | { readonly kind: 'offered'; readonly offer: OfferView }
  | { readonly kind: 'paired'; readonly gateway: GatewayView };

const START: Extract<Stage, { kind: 'choosing' }> = { kind: 'choosing', problem: null, fault: null };

/** The link that the page was opened for, as the browser puts it into our address by the manifest; only shown. */
export function openedLink(hash: string): string | null {
  const [, link] = /^#link=(.+)$/.exec(hash) ?? [];
  try {
    return link === undefined ? null : decodeURIComponent(link);
  } catch {
    return null;
  }
}

/** Pairing on one screen: choose, prove, pair. */
export function Pairing() {
  const [stage, setStage] = useState<Stage>(START);
  // The button that was pressed may be far below what there is to say.
  const said = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    said.current?.scrollIntoView({ block: 'nearest' });
    // What had the focus is gone with the offer.
    if (stage.kind === 'choosing' && stage.cancelled) said.current?.focus();
  }, [stage]);
  const [places, setPlaces] = useState<readonly PlaceSaid[]>([]);
  const begin = () => {
    setPlaces([]);
    setStage(START);
  };
  const refuse = (problem: Problem, instead?: () => void) => setStage({ ...START, problem, instead });
  const offer = async (asking: Promise<SourceResult>, progress: string = PAIRING.reading) => {
    setStage({ kind: 'reading', progress });
    const found = await asking;
    setPlaces((found.ok && found.places) || []);
    setStage(found.ok ? stageOf(found.value) : { ...START, fault: found.fault });
  };
  const cancel = () => setStage({ ...START, cancelled: true });
  const paired = (gateway: GatewayView) => {
    setStage({ kind: 'paired', gateway });
    // Offers it to the person's other browsers, where they want that; the devices page tells where it does not travel.
    void ask('sync/view', {});
  };
  return (
    <>
      <Top here="pairing" />
      <main class="page">
        {stage.kind === 'paired' ? (
          <Paired
            gateway={stage.gateway}
            first={new URLSearchParams(location.search).has('first')}
            again={() => setStage(START)}
          />
        ) : (
          <>
            <header>
              <h1>{PAIRING.title}</h1>
              <p class="lead">{PAIRING.lead}</p>
            </header>
            {stage !== START && stage.kind !== 'offered' && stage.kind !== 'several' && (
              <div ref={said} tabIndex={-1} class="said">
                {stage.kind === 'choosing' && stage.problem !== null && (
                  <Refused problem={stage.problem} at={stage.at} gateway={stage.gateway} broken={stage.broken} />
                )}
                {stage.kind === 'choosing' && stage.instead && (
                  <div class="row">
                    <button type="button" onClick={stage.instead}>
                      {PAIRING.plainHttp}
                    </button>
                  </div>
                )}
                {stage.kind === 'choosing' && stage.cancelled && <Note>{PAIRING.cancelled}</Note>}
                {stage.kind === 'choosing' && <FaultNote fault={stage.fault} />}
                {stage.kind === 'reading' && <Note>{stage.progress}</Note>}
              </div>
            )}
            {places.length > 0 && stage.kind !== 'reading' && <Places places={places} />}
            {stage.kind === 'offered' && <OfferForm offer={stage.offer} onPaired={paired} onCancel={cancel} />}
            {stage.kind === 'several' && <SeveralRootsForm found={stage.found} onTake={offer} onCancel={cancel} />}
            {(stage.kind === 'choosing' || stage.kind === 'reading') && (
              <Sources
                busy={stage.kind === 'reading'}
                opened={openedLink(location.hash)}
                onTry={begin}
                onAsk={offer}
                onProblem={refuse}
              />
            )}
          </>
        )}
      </main>
    </>
  );
}

function stageOf(view: Extract<SourceResult, { ok: true }>['value']): Stage {
  if (view.kind === 'offer') return { kind: 'offered', offer: view };
  return view.kind === 'several'
    ? { kind: 'several', found: view }
    : { ...START, problem: view.problem, at: view.at, gateway: view.gateway, broken: view.broken };
}

mount('pairing', <Pairing />);

interface SeveralRootsProps {
  readonly found: SeveralRoots;
  readonly onTake: (asking: Promise<SourceResult>) => void;
  readonly onCancel: () => void;
}

/** Distinct roots at one address, or in one file, are never taken together: the person chooses. */
function SeveralRootsForm({ found: { roots }, onTake, onCancel }: SeveralRootsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="several" {...useEscape(onCancel)}>
      <h2 ref={title} tabIndex={-1}>
        {PLACES.several}
      </h2>
      <p>{PLACES.severalWhy}</p>
      {roots.map((root) => (
        <div key={root.bytes} class="card">
          <p>
            <Say phrase={subjectSentence(root.subject)} />
          </p>
          {roots.filter(({ subject }) => shortName(subject) === shortName(root.subject)).length > 1 && (
            <p class="small quote">
              <Say phrase={wholeName(root.subject)} />
            </p>
          )}
          {root.url !== null && (
            <p class="small quote">
              <bdi>{root.url}</bdi>
            </p>
          )}
          <button type="button" onClick={() => onTake(root.take())}>
            {PLACES.take}
          </button>
        </div>
      ))}
      <button type="button" onClick={onCancel}>
        {PAIRING.cancel}
      </button>
    </section>
  );
}
