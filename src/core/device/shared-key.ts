import type { ReasonCode } from '../appraisal/reasons.ts';
import { endpointOf } from './pins.ts';
import type { Device, LastHeadline } from './types.ts';

const SHARED: ReasonCode = 'key-on-other-device';

/** A device that the person answers for, of which nothing else was noted. */
const ONLY_REMEMBERED: readonly ReasonCode[] = ['remembered-by-person', 'key-unchanged'];

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
 * What the next visit would conclude. Where the conclusion of before does not tell whether someone vouches for the
 * device, as one certificate for several devices may be its owner's choice, it is not called danger.
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
      return reasons.every((reason) => ONLY_REMEMBERED.includes(reason))
        ? { kind: 'danger', reasons: [SHARED] }
        : { kind: 'caution', reasons: [SHARED] };
    case 'caution':
      return { kind, reasons: [SHARED, ...reasons] };
    default:
      return null;
  }
}
