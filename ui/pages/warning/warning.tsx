import { useEffect } from 'preact/hooks';
import type { WarningView } from '../../../src/protocol/index.ts';
import { AllowCompanion } from '../../components/allow-companion.tsx';
import { CheckList } from '../../components/check-list.tsx';
import { addressText } from '../../lib/device.ts';
import { pageUrl } from '../../components/foot.tsx';
import { Shape } from '../../components/mark.tsx';
import { FaultNote, Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useAsked } from '../../lib/use-asked.ts';
import { plain } from '../../words/phrase.ts';
import { POPUP } from '../../words/popup.ts';
import { headline, known, opening, refused, toneOf, unseen, WARNING } from '../../words/warning.ts';
import { Facts } from './facts.tsx';
import { WaysOn, type Place } from './ways-on.tsx';
import { Foreign } from '../../components/foreign.tsx';

/** The page in place of the browser's certificate error. */
export function Warning({ place }: { readonly place: Place | null }) {
  const { asked, again } = useAsked('warning/view', place);
  if (place === null)
    return (
      <main class="page">
        <h1>Latchkey</h1>
        <Note tone="warn">{WARNING.broken}</Note>
      </main>
    );
  if (asked.kind === 'waiting')
    return (
      <main class="page">
        <h1 class="hidden">Latchkey</h1>
        <p>{POPUP.waiting}</p>
      </main>
    );
  if (asked.kind === 'failed')
    return (
      <main class="page">
        <h1>Latchkey</h1>
        <FaultNote fault={asked.fault} />
        <WaysOn place={place} view={null} />
      </main>
    );
  return <Answered key={asked.value.companion} place={place} first={asked.value} again={again} />;
}

/** What is known at once, and a moment later what the device showed to the companion. */
function Answered({
  place,
  first,
  again,
}: {
  readonly place: Place;
  readonly first: WarningView;
  readonly again: () => Promise<void>;
}) {
  const { asked } = useAsked('warning/asked', first.companion === 'asking' ? place : null);
  const view: WarningView =
    asked.kind === 'answered'
      ? asked.value
      : asked.kind === 'failed' && first.companion === 'asking'
        ? { ...first, companion: 'internal' }
        : first;
  const { appraisal } = view;
  const blind = unseen(view);
  const title = plain(headline(view));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main class="page" data-tone={toneOf(view)}>
      <header>
        <Shape kind={toneOf(view) === 'warn' ? 'caution' : appraisal.headline.kind} />
        <h1>
          <Say phrase={headline(view)} />
        </h1>
        <p class="address">
          <Foreign text={addressText(appraisal)} />
        </p>
        <p class="lead">
          <Say phrase={opening(view)} />
        </p>
        {first.companion === 'asking' && asked.kind === 'waiting' && <p role="status">{WARNING.asking}</p>}
      </header>
      <Facts appraisal={appraisal} />
      <section class="told">
        <h2>{WARNING.known}</h2>
        <p>
          <Say phrase={known(view)} />
        </p>
        <h2>{WARNING.browser}</h2>
        <p>
          <Say phrase={refused(view)} />
        </p>
        {blind !== null && (
          <>
            <h2>{WARNING.unseen}</h2>
            <p>
              <Say phrase={blind} />
            </p>
          </>
        )}
        {blind !== null && view.companion === 'not-allowed' && <AllowCompanion onAllowed={again} />}
        {blind !== null && view.companion !== 'asked' && (
          <p>
            <a href={pageUrl('setup')} target="_blank">
              {WARNING.setup}
            </a>
          </p>
        )}
      </section>
      <WaysOn place={place} view={view} />
      <details class="details">
        <summary>{POPUP.details}</summary>
        <p class="small quote">
          <Foreign text={view.url} />
        </p>
        <CheckList checks={appraisal.findings} />
      </details>
    </main>
  );
}
