import type { ReasonCode } from '../appraisal/reasons.ts';
import { endpointOf } from './pins.ts';
import type { Device, LastHeadline } from './types.ts';

const SHARED: ReasonCode = 'key-on-other-device';

/**
 * Notes that a visit has shown the key of this device at what is proved to be another device: what was concluded of the
 * one that was open first would otherwise stay as calm as before the second was seen.
 * @param endpoint `host:port` at which the key is held.
 * @returns null where that changes nothing: it is known already, or someone vouches for this device.
 */
export function afterSharing(device: Device, endpoint: string): Device | null {
  const here = endpointOf(device, endpoint);
  const last = here && sharedBeside(here.last);
  if (!last) return null;
  return { ...device, endpoints: device.endpoints.map((each) => (each === here ? { ...each, last } : each)) };
}

/**
 * What the next visit would conclude. A device that the person saved with this key is not called danger: the other one
 * may only pass on what it sends. Neither is one of which the conclusion of before does not tell whether someone vouches
 * for it, as one certificate for several devices may be its owner's choice.
 */
function sharedBeside(last: LastHeadline | null): LastHeadline | null {
  const { kind, reasons } = last ?? { kind: 'caution' as const, reasons: [] };
  if (reasons.includes(SHARED)) return null;
  switch (kind) {
    case 'new':
    case 'attested':
    case 'cannot-tell':
      return { kind: 'danger', reasons: [SHARED] };
    case 'remembered':
    case 'caution':
      return { kind: 'caution', reasons: [SHARED, ...reasons] };
    default:
      return null;
  }
}
