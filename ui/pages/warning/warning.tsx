import type { RefusedView } from '../../../src/protocol/index.ts';
import {
  AllowCompanion,
  CheckList,
  EvidenceCards,
  EvidenceLines,
  FactList,
  FaultNote,
  Foreign,
  Note,
  pageUrl,
  Say,
  Shape,
} from '../../components/index.ts';
import { addressText, type Appraisal, mount, ownTab, useEvidence, useReply } from '../../lib/index.ts';
import { plain } from '../../words/phrase.ts';
import { POPUP } from '../../words/popup.ts';
import {
  headline,
  helpSentence,
  known,
  opening,
  refusalSentence,
  toneOf,
  unseenSentence,
  WARNING,
} from '../../words/warning.ts';
import { Blocked } from './blocked.tsx';
import { Gone } from './gone.tsx';
import { WaysOn } from './ways-on.tsx';
import { useEffect } from 'preact/hooks';

/** The three facts, where Latchkey has something to go by itself; a refused connection by itself proves nothing. */
function Facts({ appraisal }: { readonly appraisal: Appraisal }) {
  return appraisal.headline.kind === 'danger' || appraisal.certificate !== null ? (
    <FactList appraisal={appraisal} />
  ) : null;
}

/** What our own address says: a key to what is kept about the refused page, and its site. */
interface Place {
  readonly key: string;
  readonly site: string;
}

type Tab = Awaited<ReturnType<typeof ownTab>>;

/** The page in place of the browser's certificate error. */
export function Warning({ place, tab }: { readonly place: Place | null; readonly tab: Tab }) {
  const { asked, again } = useReply('warning/view', place && { key: place.key });
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
        <WaysOn refused={place.key} view={null} />
      </main>
    );
  if (asked.value.kind === 'http-blocked') return <Blocked blocked={place.key} view={asked.value} />;
  if (asked.value.kind === 'gone') return <Gone site={place.site} />;
  return <Answered key={asked.value.companion} refused={place.key} first={asked.value} tab={tab} again={again} />;
}

/** What is known at once, a moment later what the device showed to the companion, and then what it says of itself. */
function Answered({
  refused,
  first,
  tab,
  again,
}: {
  readonly refused: string;
  readonly first: RefusedView;
  readonly tab: Tab;
  readonly again: () => Promise<void>;
}) {
  const { asked, again: askAgain } = useReply('warning/asked', first.companion === 'asking' ? { key: refused } : null);
  const view: RefusedView =
    asked.kind === 'answered' && asked.value.kind === 'refused'
      ? asked.value
      : asked.kind !== 'waiting' && first.companion === 'asking'
        ? { ...first, companion: 'internal' }
        : first;
  useEvidence(tab, view.companion === 'asked', askAgain);
  const { appraisal } = view;
  const blind = unseenSentence(view);
  const help = helpSentence(view);
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
      <EvidenceLines appraisal={appraisal} />
      <section class="told">
        <h2>{WARNING.known}</h2>
        <p>
          <Say phrase={known(view)} />
        </p>
        <h2>{WARNING.browser}</h2>
        <p>
          <Say phrase={refusalSentence(view)} />
        </p>
        {help !== null && (
          <>
            <h2>{WARNING.helps}</h2>
            <p>
              <Say phrase={help} />
            </p>
          </>
        )}
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
      <WaysOn refused={refused} view={view} />
      <details class="details">
        <summary>{POPUP.details}</summary>
        <p class="small quote">
          <Foreign text={view.url} />
        </p>
        <CheckList checks={appraisal.findings} />
        <EvidenceCards appraisal={appraisal} />
      </details>
    </main>
  );
}

const query = new URLSearchParams(location.search);
const [key, site] = [query.get('key'), query.get('site')];

mount(<Warning place={key === null || site === null ? null : { key, site }} tab={await ownTab()} />);
