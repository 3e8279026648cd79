import {
  addressText,
  type Appraisal,
  deviceName,
  tabInView,
  type TabSeen,
  useEvidence,
  useReply,
} from '../../lib/index.ts';
import {
  EndingLine,
  EvidenceLines,
  FaultNote,
  Foot,
  Foreign,
  Mark,
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

/** The popup of one tab. */
export function Popup({ tab }: { readonly tab: TabSeen | null }) {
  const { asked, again } = useReply('tab/view', tab);
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
        {asked.kind === 'answered' && <View view={asked.value} tab={tab} again={again} />}
        <EndingLine />
      </main>
      <Foot />
    </>
  );
}

function View({
  view,
  tab,
  again,
}: {
  readonly view: TabView;
  readonly tab: TabSeen | null;
  readonly again: () => Promise<void>;
}) {
  const action = actionFor(view, tab?.tabId ?? -1);
  const act = action === null || tab === null ? null : <Act action={action} tab={tab} again={again} />;
  return view.kind === 'judged' ? (
    <>
      <Head appraisal={view.appraisal} again={again} />
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

function Head({ appraisal, again }: { readonly appraisal: Appraisal; readonly again: () => Promise<void> }) {
  const { headline, device } = appraisal;
  return (
    <header class="head" data-tone={TONES[headline.kind]}>
      <Mark appraisal={appraisal} />
      <h1>
        <Foreign text={deviceName(appraisal)} />
      </h1>
      {addressText(appraisal) !== deviceName(appraisal) && (
        <p class="address">
          <Foreign text={addressText(appraisal)} />
        </p>
      )}
      {/* Where there is danger, no click may make the device new again. */}
      {device !== null && headline.kind !== 'danger' && <DeviceMenu appraisal={appraisal} again={again} />}
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
          <Foreign text={title} />
        </h1>
      </header>
      <p class="pad">
        <Say phrase={phrase} />
      </p>
      {act}
    </>
  );
}

mount(<Popup tab={await tabInView(location.search)} />);
