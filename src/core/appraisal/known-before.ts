import type { DeviceMemory, Recollection } from '../observation/types.ts';

/**
 * What memory knew before this visit; once the person has said which key is theirs since, what it knows now. A
 * gateway's pin for this very key may be this visit's own, and this visit may have moved one; a pin for another key is
 * an earlier sight, whenever it came.
 */
export function knownBefore({ device, before }: Recollection, key: string): DeviceMemory | null {
  if (device === null || before === undefined) return device;
  const other = device.gatewayPin?.spkiSha256 === key ? null : device.gatewayPin;
  if (before?.device !== device.device)
    return device.personPin === null && other === null ? null : { ...device, gatewayPin: other };
  if (before.personPin?.spkiSha256 !== device.personPin?.spkiSha256) return device;
  return { ...device, spkiSha256: before.spkiSha256, gatewayPin: other ?? before.gatewayPin };
}
