import { purgeDevices } from '../../store/devices.ts';
import { purgeGateways } from '../../store/gateways.ts';
import { faultOf } from '../common/index.ts';

/** At browser start nothing can be undone any more: what was removed goes for good, save what left files. */
export async function purgeRemoved(): Promise<void> {
  const now = Date.now();
  await Promise.all([purgeDevices(now), purgeGateways(now)]).catch(faultOf);
}
