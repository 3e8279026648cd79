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
  Fingerprint,
} from '../../components/index.ts';
import { ask, shownId, useRemoval, useReply } from '../../lib/index.ts';
import { firstSeen, lastSeen } from '../../words/device-list.ts';
import { DEVICE, happened, seenAt, seenBetween, expires, renewedTimes } from '../../words/device-page.ts';
import { standing } from '../../words/standing.ts';

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

/** What happened, the latest first. */
function Timeline({ entries, now }: { readonly entries: DeviceDetails['timeline']; readonly now: number }) {
  return (
    <section>
      <h2>{DEVICE.timeline}</h2>
      {entries.length === 0 && <p class="empty">{DEVICE.noTimeline}</p>}
      <ol class="timeline">
        {entries.map((entry, i) => (
          <li key={i}>
            <Say phrase={happened(entry, now)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where it was seen. */
function Places({ places, now }: { readonly places: DeviceDetails['places']; readonly now: number }) {
  return (
    <section>
      <h2>{DEVICE.places}</h2>
      <ul class="list">
        {places.map(({ id, addresses }) => (
          <li key={id}>
            <p>
              <Foreign text={shownId(id)} />
            </p>
            {addresses.map(({ address, lastSeen }) => (
              <p key={address} class="small">
                <Say phrase={seenAt(address, lastSeen, now)} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every key that it showed. */
function Keys({ keys, now }: { readonly keys: DeviceDetails['keys']; readonly now: number }) {
  return (
    <section>
      <h2>{DEVICE.keys}</h2>
      <p class="small">{DEVICE.keysWhy}</p>
      <ul class="list">
        {keys.map((key) => (
          <li key={key.spkiSha256}>
            <p>{key.saved ? DEVICE.saved : DEVICE.notSaved}</p>
            <p>
              <Fingerprint hex={key.spkiSha256} />
            </p>
            <p class="small">
              <Say phrase={seenBetween(key, now)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface IssuedProps {
  readonly details: DeviceDetails;
  /** Whether a gateway stands for it now. */
  readonly confirmed: boolean;
  readonly now: number;
}

/**
 * From the gateway down to the device, with when each ends. The gateway is drawn only where the device counts as
 * confirmed: what it once issued says nothing of another key.
 */
function Issued({ details: { view, places }, confirmed, now }: IssuedProps) {
  const gateways = useReply('gateway/list', {});
  const managed = useReply('managed/list', {});
  const known = [
    ...(gateways.asked.kind === 'answered' ? gateways.asked.value : []),
    ...(managed.asked.kind === 'answered' ? managed.asked.value.gateways : []),
  ];
  const gateway = confirmed ? known.find(({ id }) => id === view.pinnedBy) : undefined;
  const validity = places.find(({ id }) => id === view.id)?.validity ?? null;
  const renewed = validity && renewedTimes(validity.renewed);
  return (
    <section>
      <h2>{DEVICE.issued}</h2>
      <ol class="chain">
        {gateway && (
          <li>
            <p class="small">{DEVICE.gateway}</p>
            <p class="name">
              <Foreign text={gateway.name} />
            </p>
            <p class="small">
              <Say phrase={expires(gateway.notAfter, now)} />
            </p>
          </li>
        )}
        <li data-link={gateway ? 'whole' : undefined}>
          <p class="small">{DEVICE.certificate}</p>
          {validity === null ? (
            <p>{DEVICE.noDates}</p>
          ) : (
            <>
              <p class="name">
                <Say phrase={expires(validity.notAfter, now)} />
              </p>
              <Bar from={validity.notBefore} until={validity.notAfter} now={now} />
              {renewed && <p class="small">{renewed}</p>}
            </>
          )}
        </li>
      </ol>
    </section>
  );
}

/** How much of its time has passed; the sentence above says the same. */
function Bar({ from, until, now }: { readonly from: number; readonly until: number; readonly now: number }) {
  const part = until > from ? Math.min(1, Math.max(0, (now - from) / (until - from))) : 1;
  return <progress class="lifetime" max={1} value={part} aria-hidden="true" />;
}
