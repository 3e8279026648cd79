import type { Device, SeenAddress, SeenKey } from './types.ts';

/** Enough for a camera that was reset every month for a year and a half. */
export const MAX_KEYS = 20;
/** Per endpoint. A lease of a day that is never renewed fills this in a week and a half. */
export const MAX_REMEMBERED_ADDRESSES = 10;

/** Notes that an address was seen. @param refused no page was shown. */
export function addAddress(
  addresses: readonly SeenAddress[],
  address: string | null,
  at: number,
  refused = false,
): readonly SeenAddress[] {
  if (address === null) return addresses;
  const before = addresses.find((each) => each.address === address);
  const seen = {
    address,
    firstSeen: before?.firstSeen ?? at,
    lastSeen: at,
    ...(refused && (before?.refused ?? !before) && { refused }),
  };
  return [seen, ...addresses.filter((each) => each !== before)].slice(0, MAX_REMEMBERED_ADDRESSES);
}

/**
 * Notes that a key was presented at an endpoint. Whoever answers in a device's place may present new keys for ever, so
 * the oldest give way, but never one that is held or pinned.
 */
export function addKey(device: Device, spkiSha256: string, endpoint: string, at: number): readonly SeenKey[] {
  const before = device.keys.find((key) => key.spkiSha256 === spkiSha256);
  const seen: SeenKey = {
    spkiSha256,
    firstSeen: before?.firstSeen ?? at,
    lastSeen: at,
    endpoints: [...new Set([...(before?.endpoints ?? []), endpoint])],
  };
  const keys = [seen, ...device.keys.filter((key) => key !== before)];
  const kept = new Set([
    spkiSha256,
    device.personPin?.spkiSha256,
    device.gatewayPin?.spkiSha256,
    ...device.endpoints.map((each) => each.spkiSha256),
  ]);
  let room = MAX_KEYS - keys.filter((key) => kept.has(key.spkiSha256)).length;
  return keys.filter((key) => kept.has(key.spkiSha256) || room-- > 0);
}
