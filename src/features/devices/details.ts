import { auditTrail } from '../../core/audit/audit-trail.ts';
import { endpointOf } from '../../core/common.ts';
import type { DeviceDetails } from '../../protocol/index.ts';
import { findDevice, logOfDevice } from '../../store/devices.ts';
import { decisions, RequestError } from '../common/index.ts';
import { trustedGateways } from '../trust/trust.ts';
import { viewOf } from './list.ts';

/**
 * Everything that is kept of the device that an endpoint (`host:port`) leads to. Nothing of it is judged anew.
 * @throws RequestError 'not-found' where none does
 * @throws DatabaseError
 */
export async function deviceDetails({ device: id }: { readonly device: string }): Promise<DeviceDetails> {
  const [device, gateways] = await Promise.all([findDevice(id), trustedGateways()]);
  const endpoint = device && endpointOf(device, id);
  if (!device || !endpoint) throw new RequestError('not-found');
  const { personPin, gatewayPin, endpoints, keys } = device;
  return {
    view: viewOf(device, endpoint, gateways),
    places: endpoints.map(({ id: place, addresses, validity }) => ({
      id: place,
      addresses,
      validity: validity ?? null,
    })),
    keys: keys.map(({ spkiSha256, firstSeen, lastSeen }) => ({
      spkiSha256,
      firstSeen,
      lastSeen,
      saved: [personPin?.spkiSha256, gatewayPin?.spkiSha256].includes(spkiSha256),
    })),
    timeline: auditTrail({
      devices: [device],
      log: await logOfDevice(device.id),
      gateways,
      makers: [],
      // That it was forgotten stands in its own log.
      decisions: (await decisions()).filter(({ what }) => what !== 'forgotten'),
    }).filter(({ endpoint: at }) => at !== null),
  };
}
