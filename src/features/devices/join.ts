import { type Device, endpointOf } from '../../core/common.ts';
import type { DeviceView } from '../../protocol/index.ts';
import { joinStored, partStored } from '../../store/join.ts';
import { RequestError } from '../common/index.ts';
import { trustedGateways } from '../trust/trust.ts';
import { viewOf } from './list.ts';

/**
 * The person says that two endpoints lead to one device.
 * @throws RequestError where they show different keys, or someone said of the two what cannot be true of one
 * @throws DatabaseError
 */
export async function joinDevice({ device, other }: { device: string; other: string }): Promise<DeviceView> {
  return view(await joinStored(device, other, Date.now()), device);
}

/** The person takes that back for one of them. @throws DatabaseError */
export async function partDevice({ device }: { device: string }): Promise<DeviceView> {
  return view(await partStored(device, Date.now(), crypto.randomUUID()), device);
}

async function view(device: Device | null, id: string): Promise<DeviceView> {
  const endpoint = device && endpointOf(device, id);
  if (!endpoint) throw new RequestError('not-found');
  return viewOf(device, endpoint, await trustedGateways());
}
