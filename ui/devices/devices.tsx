import { Foot, pageUrl } from '../parts/foot.tsx';
import { FaultNote } from '../parts/note.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { DEVICES } from '../words/devices.ts';
import { DeviceList } from './device-list.tsx';
import { GatewayCard } from './gateway-card.tsx';

/** Paired gateways and known devices. */
export function Devices() {
  const gateways = useAsked('gateway/list', {});
  const devices = useAsked('device/list', {});
  return (
    <>
      <main class="page">
        <h1>{DEVICES.title}</h1>
        <section>
          <h2>{DEVICES.gateways}</h2>
          {gateways.asked.kind === 'failed' && <FaultNote fault={gateways.asked.fault} />}
          {gateways.asked.kind === 'answered' && (
            <>
              {gateways.asked.value.length === 0 && <p class="empty">{DEVICES.noGateways}</p>}
              <ul class="cards">{gateways.asked.value.map((gateway) => <GatewayCard key={gateway.id} gateway={gateway} again={gateways.again} onChange={devices.again} />)}</ul>
            </>
          )}
          <a class="button" href={pageUrl('pairing')}>{DEVICES.pair}</a>
        </section>
        <section>
          <h2>{DEVICES.devices}</h2>
          {devices.asked.kind === 'failed' && <FaultNote fault={devices.asked.fault} />}
          {devices.asked.kind === 'answered' && <DeviceList devices={devices.asked.value} again={devices.again} />}
        </section>
      </main>
      <Foot here="devices" />
    </>
  );
}
