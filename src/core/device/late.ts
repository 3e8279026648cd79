import { addKey } from './spans.ts';
import type { Device, DeviceChange, Endpoint, LastHeadline, Visit } from './types.ts';

/**
 * Whether a visit is judged only now, or once more, though something newer is known than what it showed. What is newer
 * than now tells of a clock that was wrong, and of no order; a visit that is was seen before the clock was put right.
 */
export const isLate = ({ seenAt, at }: Pick<Visit, 'seenAt' | 'at'>, newest: number): boolean =>
  (seenAt < newest || at < seenAt) && newest <= at;

/** How grave a conclusion is, as far as one may take the place of another that is newer. */
export const gravity = (last: LastHeadline | null): number => ['caution', 'danger'].indexOf(last?.kind ?? '');

/** The device with another conclusion about one of its endpoints. */
export const withLast = (device: Device, here: Endpoint, last: LastHeadline): Device => ({
  ...device,
  endpoints: device.endpoints.map((each) => (each.id === here.id ? { ...here, last } : each)),
});

/**
 * What a late visit teaches: that its key was seen, and what is worse than what is known of the same key. Neither is
 * its key held, nor a pin moved, nor an address, a date or a calmer word written over what was seen since.
 */
export function afterLateVisit(known: Device, here: Endpoint, visit: Visit): DeviceChange {
  const { spkiSha256, address, seenAt, at, concluded } = visit;
  const isNew = known.keys.every((key) => key.spkiSha256 !== spkiSha256);
  const isWorse = here.spkiSha256 === spkiSha256 && gravity(concluded) > gravity(here.last);
  const after = isWorse ? withLast(known, here, concluded) : known;
  return {
    device: isNew ? { ...after, keys: addKey(after, spkiSha256, here.id, seenAt) } : after,
    log: isNew ? [{ device: known.id, at, endpoint: here.id, what: 'key-seen', spkiSha256, address }] : [],
  };
}
