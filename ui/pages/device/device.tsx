import type { DeviceDetails } from '../../../src/protocol/index.ts';
import {
  FaultNote,
  Foreign,
  mount,
  OneDevice,
  pageUrl,
  Rename,
  Say,
  Shape,
  Top,
  UpgradeSwitch,
} from '../../components/index.ts';
import { ask, shownId, useRemoval, useReply } from '../../lib/index.ts';
import { firstSeen, lastSeen } from '../../words/device-list.ts';
import { DEVICE } from '../../words/device-page.ts';
import { standing } from '../../words/standing.ts';
import { Issued } from './issued.tsx';
import { Keys, Places, Timeline } from './kept.tsx';

/** The endpoint (`host:port`) that the page's address names, null where it names none. */
export const deviceIn = (search: string): string | null => new URLSearchParams(search).get('id');

/** Everything that Latchkey keeps of one device. */
export function DevicePage({ id }: { readonly id: string | null }) {
  const details = useReply('device/details', id === null ? null : { device: id });
  const since = useReply('device/since', {});
  const { asked } = details;
  return (
    <>
      <Top here="devices" />
      <main class="page">
        {asked.kind === 'failed' && asked.fault === 'not-found' && (
          <>
            <h1>{DEVICE.unknown}</h1>
            <p>
              <a href={pageUrl('devices')}>{DEVICE.back}</a>
            </p>
          </>
        )}
        {asked.kind === 'failed' && asked.fault !== 'not-found' && (
          <>
            <h1 class="hidden">{DEVICE.timeline}</h1>
            <FaultNote fault={asked.fault} />
          </>
        )}
        {asked.kind === 'answered' && since.asked.kind !== 'waiting' && (
          <Whole
            details={asked.value}
            since={since.asked.kind === 'answered' ? (since.asked.value[asked.value.view.id] ?? null) : 'unknown'}
            again={details.again}
          />
        )}
      </main>
    </>
  );
}

interface Props {
  readonly details: DeviceDetails;
  readonly since: Parameters<typeof standing>[1];
  readonly again: () => Promise<void>;
}

function Whole({ details, since, again }: Props) {
  const { view } = details;
  const { fault, act } = useRemoval();
  const address = shownId(view.id);
  const name = view.label ?? address;
  const now = Date.now();
  const { mark, text, off } = standing(view, since);
  return (
    <>
      <header>
        <p>
          <a href={pageUrl('devices')}>{DEVICE.back}</a>
        </p>
        <h1 class="device-title">
          <Shape kind={mark} /> <Foreign text={name} />
        </h1>
        {view.label !== null && (
          <p class="address">
            <Foreign text={address} />
          </p>
        )}
        {off !== null && (
          <p>
            <Say phrase={off} />
          </p>
        )}
        <p class="lead">{text}</p>
        <p class="small">
          <Say phrase={firstSeen(view.firstSeen, now)} />
          <br />
          <Say phrase={lastSeen(view.lastSeen, now)} />
        </p>
        <div class="row">
          <a class="button" href={`https://${view.id}/`}>
            {DEVICE.open}
          </a>
          <Rename
            what={name}
            name={view.label ?? ''}
            onRename={(label) => act(ask('device/rename', { device: view.id, label }), again)}
          />
        </div>
        {view.alsoAt && (
          <OneDevice
            what={address}
            places={view.alsoAt}
            onPart={() => act(ask('device/part', { device: view.id }), again)}
          />
        )}
        <UpgradeSwitch device={view.id} />
        <FaultNote fault={fault} />
      </header>
      <Timeline entries={details.timeline} now={now} />
      <Issued details={details} confirmed={mark === 'confirmed'} now={now} />
      <Places places={details.places} now={now} />
      <Keys keys={details.keys} now={now} />
    </>
  );
}

mount('device', <DevicePage id={deviceIn(location.search)} />);
