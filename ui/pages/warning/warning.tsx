import { addressText, ownTab, useEvidence, useReply, ask } from '../../lib/index.ts';
import { EvidenceLines, FaultNote, Foreign, mount, Note, Say, Shape } from '../../components/index.ts';
import type { RefusedView, BlockedView, Fault } from '../../../src/protocol/index.ts';
import { plain } from '../../words/phrase.ts';
import { POPUP } from '../../words/popup.ts';
import { headline, isDangerTold, toneOf, told, WARNING } from '../../words/warning.ts';
import { type Folded, More } from './more.tsx';
import { Headline, WaysOn, GoBack } from './ways-on.tsx';
import { useEffect, useState } from 'preact/hooks';
import { REFUSALS } from '../../words/refusals.ts';

/** What our own address says: a key to what is kept about the refused page, and its site. */
interface Place {
  readonly key: string;
  readonly site: string;
}

type Tab = Awaited<ReturnType<typeof ownTab>>;

/** The page in place of the browser's certificate error. */
export function Warning({ place, tab }: { readonly place: Place | null; readonly tab: Tab }) {
  const { asked, again } = useReply('warning/view', place && { key: place.key });
  // The companion's answer, or the permission to ask it, must not fold away what is being read.
  const more = useState(false);
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
        <Headline phrase={['Latchkey']} />
        <FaultNote fault={asked.fault} />
        <WaysOn refused={place.key} view={null} />
      </main>
    );
  if (asked.value.kind === 'http-blocked') return <Blocked blocked={place.key} view={asked.value} />;
  if (asked.value.kind === 'gone') return <Gone site={place.site} />;
  return <Answered key={asked.value.companion} {...{ tab, again, more }} refused={place.key} first={asked.value} />;
}

/** What is known at once, a moment later what the device showed to the companion, and then what it says of itself. */
function Answered({
  refused,
  first,
  tab,
  again,
  more,
}: {
  readonly refused: string;
  readonly first: RefusedView;
  readonly tab: Tab;
  readonly again: () => Promise<void>;
  readonly more: Folded;
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
  const phrase = headline(view);
  const title = plain(phrase);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main class="page" data-tone={toneOf(view)}>
      {/* What the companion may still answer has its room already. */}
      <header class={first.companion === 'asking' ? 'roomy' : ''}>
        <Shape kind={toneOf(view) === 'warn' ? 'caution' : appraisal.headline.kind} />
        <Headline phrase={phrase} />
        <p class="address">
          <Foreign text={addressText(appraisal)} />
        </p>
        <div class="lead">
          {told(view).map((sentence, i) => (
            <p key={i}>
              <Say phrase={sentence} />
            </p>
          ))}
          {isDangerTold(view) && <p class="says">{POPUP.noPassword}</p>}
        </div>
        {(first.companion === 'asking' || first.companion === 'asked') && (
          <p class="small" role="status">
            {first.companion === 'asking' && asked.kind === 'waiting' ? (
              WARNING.asking
            ) : (
              <>
                {appraisal.certificate === null ? WARNING.notAsked : WARNING.asked}
                <span class="hidden"> {title}</span>
              </>
            )}
          </p>
        )}
      </header>
      <WaysOn refused={refused} view={view} />
      <More {...{ refused, view, again }} folded={more} />
      <EvidenceLines appraisal={appraisal} />
    </main>
  );
}

const query = new URLSearchParams(location.search);
const [key, site] = [query.get('key'), query.get('site')];

mount('warning', <Warning place={key === null || site === null ? null : { key, site }} tab={await ownTab()} />);

/** In place of the browser's page about an address that it wanted to open with https, and could not. */
function Blocked({ blocked, view: { host, url, tried } }: { readonly blocked: string; readonly view: BlockedView }) {
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
            <button
              type="button"
              onClick={() => act(ask('warning/open', { site: new URL(url.replace(/^http:/, 'https:')).origin }))}
            >
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

/** A warning page that was opened again when nothing is kept any more about what was refused. */
function Gone({ site }: { readonly site: string }) {
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
