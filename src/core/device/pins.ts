import { speaksFor, type SpeakingGateway } from '../gateways/succession.ts';
import type { DeviceMemory } from '../observation/types.ts';
import type { Device, Endpoint, GatewayPin, ListedDevice, ListedEndpoint } from './types.ts';

/**
 * The endpoint of this id, `host:port` (docs/glossary.md).
 * @returns undefined where it does not lead to this device.
 */
export function endpointOf({ endpoints }: Device, id: string): Endpoint | undefined {
  return endpoints.find((endpoint) => endpoint.id === id);
}

/**
 * The gateway's pin at an endpoint, while that gateway or a successor of it is believed. Where several endpoints lead
 * to one device, each may have a key of its own that the gateway renews; so the pin stands at each for the key that was
 * vouched for there, and where none was, for the one that was elsewhere: what is held may be anyone's.
 * @param believed the gateways that are believed now.
 */
export function gatewayPinAt(
  { gatewayPin, endpoints }: Pick<Device, 'gatewayPin'> & { readonly endpoints: readonly unknown[] },
  { vouched }: Pick<Endpoint, 'vouched'>,
  believed: readonly SpeakingGateway[],
): GatewayPin | null {
  if (gatewayPin === null || !believed.some((gateway) => speaksFor(gateway, gatewayPin.gateway))) return null;
  return endpoints.length === 1 ? gatewayPin : { ...gatewayPin, spkiSha256: vouched ?? gatewayPin.spkiSha256 };
}

/**
 * A device as the appraisal knows it, at one of its endpoints. The person's pin and a gateway's are two facts;
 * `pinned`, `pinnedAt` and `pinnedBy` tell of the one that stands in front where a page has room for one.
 * @param believed the gateways that are believed now.
 * @returns what the appraisal asks of memory, times in milliseconds since the epoch
 *     (docs/decisions/0010-pins-of-person-and-gateway.md).
 */
export function memoryAt(
  device: ListedDevice,
  endpoint: ListedEndpoint,
  believed: readonly SpeakingGateway[],
): DeviceMemory {
  const { id, spkiSha256, firstSeen, lastSeen, vouched } = endpoint;
  const { personPin, label } = device;
  const gatewayPin = gatewayPinAt(device, endpoint, believed);
  const front = gatewayPin ?? personPin;
  return {
    id,
    device: device.id,
    label,
    spkiSha256,
    firstSeen,
    lastSeen,
    personPin,
    gatewayPin,
    pinned: gatewayPin ? 'gateway' : personPin ? 'person' : null,
    pinnedAt: front?.since ?? null,
    ...(gatewayPin
      ? { pinnedBy: gatewayPin.gateway }
      : device.gatewayPin && (vouched ?? device.gatewayPin.spkiSha256) === spkiSha256
        ? { unpaired: true }
        : {}),
    ...(device.endpoints.length > 1
      ? { alsoAt: device.endpoints.map((each) => each.id).filter((other) => other !== id) }
      : {}),
  };
}

/**
 * Whether someone pinned the device, named it or made files for it, so that it must not be forgotten for want of room.
 * @returns true where any of them is there (docs/decisions/0010-pins-of-person-and-gateway.md).
 */
export function isCherished({ label, notes, personPin, gatewayPin, anchors }: Device): boolean {
  return label !== null || notes !== null || personPin !== null || gatewayPin !== null || anchors.length > 0;
}
