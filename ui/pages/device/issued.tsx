import type { DeviceDetails } from '../../../src/protocol/index.ts';
import { Foreign, Say } from '../../components/index.ts';
import { useReply } from '../../lib/index.ts';
import { DEVICE, expires, renewedTimes } from '../../words/device-page.ts';

interface Props {
  readonly details: DeviceDetails;
  /** Whether a gateway stands for it now. */
  readonly confirmed: boolean;
  readonly now: number;
}

/**
 * From the gateway down to the device, with when each ends. The gateway is drawn only where the device counts as
 * confirmed: what it once issued says nothing of another key.
 */
export function Issued({ details: { view, places }, confirmed, now }: Props) {
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
