import { endpointOf } from './pins.ts';
import { addKey } from './spans.ts';
import type { Device, DeviceChange, LogEntry } from './types.ts';

/** What the person decides about a device: each says what becomes of it, and what is noted. */

/**
 * The person says that this key is their device's, at an endpoint of it. It takes the place of every pin there was: a
 * gateway's comes back when that gateway vouches for the device again. Undoes that the device was forgotten.
 * @param now milliseconds since the epoch.
 * @param endpoint `host:port`.
 * @param spkiSha256 lower-case hexadecimal SHA-256 of the DER subjectPublicKeyInfo.
 * @returns the device, with the entries of the log (docs/decisions/0010-pins-of-person-and-gateway.md).
 */
export function rememberKeyAt(device: Device, endpoint: string, spkiSha256: string, now: number): DeviceChange {
  const from = endpointOf(device, endpoint)?.spkiSha256 ?? spkiSha256;
  const pinned = device.personPin?.spkiSha256 === from || device.gatewayPin?.spkiSha256 === from;
  const after: Device = {
    ...device,
    endpoints: device.endpoints.map(({ validity, ...each }) => ({
      ...each,
      // A certificate with another key takes the place of none.
      ...(validity && (each.id !== endpoint || from === spkiSha256) && { validity }),
      ...(each.vouched && { vouched: null }),
      ...(each.id === endpoint && { spkiSha256, last: null }),
    })),
    personPin: { spkiSha256, since: now },
    gatewayPin: null,
    removedAt: null,
  };
  const seen = device.keys.some((key) => key.spkiSha256 === spkiSha256);
  const noted = { device: device.id, at: now, endpoint } as const;
  const decision: LogEntry =
    pinned && from !== spkiSha256
      ? { ...noted, what: 'key-accepted', spkiSha256, from }
      : { ...noted, what: 'remembered', spkiSha256 };
  return {
    device: seen ? after : { ...after, keys: addKey(after, spkiSha256, endpoint, now) },
    log: device.removedAt === null ? [decision] : [{ ...noted, what: 'restored' }, decision],
  };
}

/**
 * The person gives a device another name, or none (docs/decisions/0010-pins-of-person-and-gateway.md).
 * @param label as typed; nothing but spaces takes the name away.
 * @param now milliseconds since the epoch.
 * @returns the device, with the entry of the log.
 */
export function renameDeviceAt(device: Device, endpoint: string, label: string, now: number): DeviceChange {
  const after = label.trim() || null;
  return {
    device: { ...device, label: after },
    log: [{ device: device.id, at: now, endpoint, what: 'renamed', label: after }],
  };
}

/**
 * The person says that a device is to be forgotten: it counts for nothing from now on, and is kept for as long as that
 * can be undone (docs/decisions/0010-pins-of-person-and-gateway.md).
 * @param endpoint `host:port` at which it was said.
 * @param now milliseconds since the epoch.
 * @returns the device, with the entry of the log.
 */
export function forgetDeviceAt(device: Device, endpoint: string, now: number): DeviceChange {
  return {
    device: { ...device, removedAt: now },
    log: [{ device: device.id, at: now, endpoint, what: 'forgotten' }],
  };
}

/**
 * Undoes that it was forgotten.
 * @param device the one at this endpoint now: whoever answered there since has taken the place of what was forgotten.
 * @param forgotten the id of the device that was.
 * @param now milliseconds since the epoch.
 * @returns the device, with the entry of the log, none where it is there already; null where it is another device
 *     (docs/decisions/0010-pins-of-person-and-gateway.md).
 */
export function restoreDeviceAt(device: Device, endpoint: string, forgotten: string, now: number): DeviceChange | null {
  if (device.id !== forgotten) return null;
  return {
    device: { ...device, removedAt: null },
    log: device.removedAt === null ? [] : [{ device: device.id, at: now, endpoint, what: 'restored' }],
  };
}
