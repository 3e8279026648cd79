import type { DeviceMemory } from '../observation/types.ts';
import type { Device, Endpoint, GatewayPin, PersonPin } from './types.ts';

type CountingPin =
  { readonly by: 'gateway'; readonly pin: GatewayPin } | { readonly by: 'person'; readonly pin: PersonPin };

/** What is asked of a gateway here: whether it is believed. */
type Believed = readonly { readonly id: string }[];

/** The endpoint of this id, or undefined where it does not lead to this device. */
export function endpointOf({ endpoints }: Device, id: string): Endpoint | undefined {
  return endpoints.find((endpoint) => endpoint.id === id);
}

/**
 * The pin that counts at an endpoint. A gateway's counts while that gateway is believed; the person's stands behind it
 * and outlives it. Either counts only where its very key is held: what the person said of a key that a gateway has
 * renewed since says nothing about the new one.
 * @param believed the gateways that are believed now.
 * @returns null where no pin counts.
 */
export function pinAt(
  { personPin, gatewayPin }: Device,
  { spkiSha256 }: Endpoint,
  believed: Believed,
): CountingPin | null {
  const counts = gatewayPin?.spkiSha256 === spkiSha256 && believed.some(({ id }) => id === gatewayPin.gateway);
  if (gatewayPin && counts) return { by: 'gateway', pin: gatewayPin };
  return personPin?.spkiSha256 === spkiSha256 ? { by: 'person', pin: personPin } : null;
}

/**
 * A device as the appraisal knows it, at one of its endpoints: the one place where two pins become `pinned`,
 * `pinnedBy` and `pinnedAt`.
 * @param believed the gateways that are believed now.
 */
export function memoryAt(device: Device, endpoint: Endpoint, believed: Believed): DeviceMemory {
  const { id, spkiSha256, firstSeen, lastSeen } = endpoint;
  const counting = pinAt(device, endpoint, believed);
  return {
    id,
    label: device.label,
    spkiSha256,
    firstSeen,
    lastSeen,
    pinned: counting?.by ?? null,
    pinnedAt: counting?.pin.since ?? null,
    ...(counting?.by === 'gateway' ? { pinnedBy: counting.pin.gateway } : {}),
    ...(device.endpoints.length > 1
      ? { alsoAt: device.endpoints.map((each) => each.id).filter((other) => other !== id) }
      : {}),
  };
}

/** Whether someone pinned the device or named it, so that it must not be forgotten for want of room. */
export function isCherished({ label, notes, personPin, gatewayPin }: Device): boolean {
  return label !== null || notes !== null || personPin !== null || gatewayPin !== null;
}
