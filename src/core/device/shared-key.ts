import type { ReasonCode } from '../appraisal/reasons.ts';
import { withLast } from './late.ts';
import { endpointOf } from './pins.ts';
import type { Device, DeviceChange, LastHeadline } from './types.ts';

const SHARED: ReasonCode = 'key-on-other-device';
const PERHAPS: ReasonCode = 'key-perhaps-shared';

/**
 * Notes that a visit has shown the key of this device at what is proved to be another device: what was concluded of the
 * one that was open first would otherwise stay as calm as before the second was seen.
 * @param endpoint `host:port` at which the key is held.
 * @param proved false where the browser refused one of the two, which then may only pass on what the other sends.
 * @returns null where that changes nothing: it is known already, someone vouches for this device, or it was
 *     forgotten.
 */
export function afterSharing(device: Device | null, endpoint: string, proved: boolean): DeviceChange | null {
  const here = device?.removedAt === null ? endpointOf(device, endpoint) : null;
  const last = here && sharedBeside(here.last, proved);
  return device && here && last ? { device: withLast(device, here, last), log: [] } : null;
}

/**
 * What the next visit would conclude. A device that the person saved with this key is not called danger: the other one
 * may only pass on what it sends. Neither is one of which the conclusion of before does not tell whether someone
 * vouches for it, as one certificate for several devices may be its owner's choice.
 */
function sharedBeside(last: LastHeadline | null, proved: boolean): LastHeadline | null {
  const { kind, reasons } = last ?? { kind: 'caution' as const, reasons: [] };
  const code = proved ? SHARED : PERHAPS;
  if (reasons.includes(SHARED) || (reasons.includes(code) && kind === 'caution')) return null;
  // Nothing but this was off before: no one vouches for it.
  const isOpen = kind === 'caution' && reasons.length === 1 && reasons[0] === PERHAPS;
  switch (isOpen ? 'new' : kind) {
    case 'new':
    case 'attested':
    case 'cannot-tell':
      return { kind: proved ? 'danger' : 'caution', reasons: [code] };
    case 'remembered':
    case 'caution':
      return { kind: 'caution', reasons: [code, ...reasons.filter((each) => each !== PERHAPS)] };
    default:
      return null;
  }
}
