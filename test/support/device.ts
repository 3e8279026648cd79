import { type Device, type Endpoint, hostPort, parseHost } from '../../src/core/index.ts';
import { NOW } from './mint.ts';

export const KEY = 'a'.repeat(64);

/** A device with one endpoint, seen once, with what a test wants otherwise. */
export function deviceAt(
  host = 'printer.local',
  change: Partial<Device> = {},
  place: Partial<Endpoint> = {},
): Device & { readonly endpoints: readonly [Endpoint] } {
  const port = place.port ?? 443;
  const endpoint: Endpoint = {
    id: hostPort(parseHost(host) ?? { kind: 'dns', value: host }, port),
    host,
    port,
    spkiSha256: KEY,
    address: null,
    addresses: [],
    firstSeen: NOW,
    lastSeen: NOW,
    last: null,
    ...place,
  };
  const { id, spkiSha256, firstSeen, lastSeen } = endpoint;
  return {
    id: `device at ${id}`,
    label: null,
    notes: null,
    keys: [{ spkiSha256, firstSeen, lastSeen, endpoints: [id] }],
    personPin: null,
    gatewayPin: null,
    anchors: [],
    removedAt: null,
    ...change,
    endpoints: [endpoint],
  };
}

/** A change that is not noted in the log. */
export const unnoted = (device: Device) => ({ device, log: [] });
