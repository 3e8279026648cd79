import {
  addressText,
  type Appraisal,
  deviceName,
  focusSoon,
  inFirefox,
  tabInView,
  type TabSeen,
  useEvidence,
  useHttpsLook,
  useJustChanged,
  useReply,
  useWatchedTab,
} from '../../lib/index.ts';
import {
  EndingLine,
  EvidenceLines,
  FaultNote,
  Foot,
  Foreign,
  Mark,
  MemoryLostLine,
  mount,
  Note,
  Say,
  Shape,
  Told,
  TrustLine,
} from '../../components/index.ts';
import type { TabView } from '../../../src/protocol/index.ts';
import { MARKS, TONES } from '../../words/marks.ts';
import { POPUP, quietFacts } from '../../words/popup.ts';
import { Act } from './act.tsx';
import { actionFor } from './action.ts';
import { Details } from './details.tsx';
import { DeviceMenu } from './device-menu.tsx';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The popup of a tab, whatever that goes on to show. */
export function Popup({ first, search }: { readonly first: TabSeen | null; readonly search: string }) {
  const { tab, news } = useWatchedTab(first, search);
  return <PopupOfPage key={pageOf(tab)} tab={tab} news={news} />;
}

/** Which page it is, wherever in it the person may be. */
const pageOf = (tab: TabSeen | null): string => (tab?.url ?? '').replace(/#.*$/, '');

interface OfPage {
  readonly tab: TabSeen | null;
  /** Grows whenever there may be something new to be told. */
  readonly news: number;
}

function PopupOfPage({ tab, news }: OfPage) {
  const { asked, again } = useReply('tab/view', tab);
  const [heard] = useState(news);
  useEffect(() => {
    if (news !== heard) void again();
  }, [news, heard, again]);
  const view = useHttpsLook(tab?.tabId ?? null, asked.kind === 'answered' ? asked.value : null);
  useEvidence(tab, asked.kind === 'answered' && asked.value.kind === 'judged', again);
  return (
    <>
      <main>
        {asked.kind === 'waiting' && (
          <div class="pad">
            <h1 class="hidden">Latchkey</h1>
            <p>{POPUP.waiting}</p>
          </div>
        )}
        {asked.kind === 'failed' && (
          <div class="pad">
            <h1 class="hidden">Latchkey</h1>
            <FaultNote fault={asked.fault} />
          </div>
        )}
        {view !== null && <View view={view} tab={tab} isFirst={news === 0} again={again} />}
        {view?.kind === 'judged' && <MemoryLostLine headline={view.appraisal.headline.kind} />}
        <EndingLine />
      </main>
      <Foot />
    </>
  );
}

interface OfView {
  readonly tab: TabSeen | null;
  /** Whether nothing else was shown before. */
  readonly isFirst: boolean;
  readonly view: TabView;
  readonly again: () => Promise<void>;
}

function View({ view, tab, isFirst, again }: OfView) {
  const action = actionFor(view, tab?.tabId ?? -1, inFirefox());
  const justChanged = useJustChanged(decidedAbout(view), isFirst);
  const head = useRef<HTMLHeadingElement>(null);
  const act = action !== null && tab !== null && (
    <div inert={justChanged}>
      <Act action={action} tab={tab} again={again} onDecided={() => focusSoon(head)} />
    </div>
  );
  return view.kind === 'judged' ? (
    <>
      <Head title={head} appraisal={view.appraisal} again={again} />
      {view.ofAnother && <Note>{POPUP.ofAnother}</Note>}
      <Told appraisal={view.appraisal} />
      <FaultNote fault={view.notice} />
      {act}
      <EvidenceLines appraisal={view.appraisal} />
      {view.appraisal.headline.kind !== 'not-local' && (
        <Details appraisal={view.appraisal} ofAnother={view.ofAnother} tab={tab} again={again} />
      )}
    </>
  ) : (
    <Quiet view={view} act={act} />
  );
}

/** What the person decides about by the popup's action. */
function decidedAbout(view: TabView): string {
  if (view.kind !== 'judged') return view.kind;
  const { headline, certificate, host, port } = view.appraisal;
  return [headline.kind, host.value, port, certificate?.spkiSha256].join();
}

interface OfHead {
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly appraisal: Appraisal;
  readonly again: () => Promise<void>;
}

/** The verdict and whose it is; whoever hears the popup is told it when the title gets the focus. */
function Head({ title, appraisal, again }: OfHead) {
  const { headline } = appraisal;
  return (
    <header class="head" data-tone={TONES[headline.kind]}>
      <Mark appraisal={appraisal} />
      <h1 ref={title} tabIndex={-1} aria-describedby="verdict">
        <Foreign text={deviceName(appraisal)} />
      </h1>
      {addressText(appraisal) !== deviceName(appraisal) && (
        <p class="address">
          <Foreign text={addressText(appraisal)} />
        </p>
      )}
      <DeviceMenu appraisal={appraisal} again={again} />
      <TrustLine appraisal={appraisal} />
    </header>
  );
}

function Quiet({
  view,
  act,
}: {
  readonly view: Exclude<TabView, { kind: 'judged' }>;
  readonly act: preact.ComponentChild;
}) {
  const { title, phrase } = quietFacts(view);
  return (
    <>
      <header class="head" data-tone="mute">
        <p class="mark" data-tone="mute">
          <Shape kind={view.kind === 'silent' ? 'not-local' : 'cannot-tell'} />
          {view.kind === 'silent' ? MARKS['not-local'] : MARKS['cannot-tell']}
        </p>
        <h1>
          <Say phrase={title} />
        </h1>
      </header>
      <p class="pad">
        <Say phrase={phrase} />
      </p>
      {act}
    </>
  );
}

mount('popup', <Popup first={await tabInView(location.search)} search={location.search} />);
