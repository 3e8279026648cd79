import {
  Attention,
  FaultNote,
  MakersSection,
  mount,
  Network,
  Note,
  pageUrl,
  Say,
  Top,
} from '../../components/index.ts';
import { useReply } from '../../lib/index.ts';
import { DEVICES, setAside } from '../../words/devices.ts';
import { AuditLog } from './audit-log.tsx';
import { DeviceList } from './device-list.tsx';
import { GatewayCard } from './gateway-card.tsx';
import { ManagedList } from './managed-list.tsx';
import { Arrivals, OtherBrowsers } from './other-browsers.tsx';

/** Paired gateways and known devices, and the ways by which they come and go. */
export function Devices() {
  const gateways = useReply('gateway/list', {});
  const devices = useReply('device/list', {});
  const aside = useReply('device/set-aside', {});
  const since = useReply('device/since', {});
  const managed = useReply('managed/list', {});
  const sync = useReply('sync/view', {});
  const afterChange = async () => void (await Promise.all([since.again(), devices.again()]));
  const afterArrival = async () => void (await Promise.all([sync.again(), gateways.again(), afterChange()]));
  return (
    <>
      <Top here="devices" />
      <main class="page wide">
        <h1>{DEVICES.title}</h1>
        <Attention />
        {sync.asked.kind === 'answered' && sync.asked.value.on && (
          <Arrivals arrivals={sync.asked.value.arrivals} again={afterArrival} />
        )}
        <section>
          <h2>{DEVICES.devices}</h2>
          {aside.asked.kind === 'answered' && aside.asked.value > 0 && (
            <Note tone="warn">
              <Say phrase={setAside(aside.asked.value)} />
            </Note>
          )}
          {devices.asked.kind === 'failed' && <FaultNote fault={devices.asked.fault} />}
          {devices.asked.kind === 'answered' && since.asked.kind !== 'waiting' && (
            <DeviceList
              devices={devices.asked.value}
              since={since.asked.kind === 'answered' ? since.asked.value : null}
              gateways={gateways.asked.kind === 'answered' ? gateways.asked.value : []}
              again={devices.again}
            />
          )}
        </section>
        <section>
          <h2>{DEVICES.gateways}</h2>
          {gateways.asked.kind === 'failed' && <FaultNote fault={gateways.asked.fault} />}
          {gateways.asked.kind === 'answered' && (
            <>
              {gateways.asked.value.length === 0 && <p class="empty">{DEVICES.noGateways}</p>}
              <ul class="cards">
                {gateways.asked.value.map((gateway) => (
                  <GatewayCard key={gateway.id} gateway={gateway} again={gateways.again} onChange={afterChange} />
                ))}
              </ul>
            </>
          )}
          <a class="button" href={pageUrl('pairing')}>
            {DEVICES.pair}
          </a>
        </section>
        {managed.asked.kind === 'failed' && <FaultNote fault={managed.asked.fault} />}
        {managed.asked.kind === 'answered' && <ManagedList managed={managed.asked.value} />}
        <AuditLog />
        <Network />
        {sync.asked.kind === 'failed' && <FaultNote fault={sync.asked.fault} />}
        {sync.asked.kind === 'answered' && <OtherBrowsers sync={sync.asked.value} again={sync.again} />}
        <MakersSection />
      </main>
    </>
  );
}

mount('devices', <Devices />);
