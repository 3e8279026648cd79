import { endpointOf, pinAt } from './pins.ts';
import { addAddress, addKey } from './spans.ts';
import type { Device, DeviceChange, Endpoint, GatewayPin, LastHeadline, LogEntry } from './types.ts';

/** What one appraised visit to an endpoint showed. */
export interface Visit {
  readonly endpoint: Pick<Endpoint, 'id' | 'host' | 'port' | 'names'>;
  /** Connected address, null when the browser did not say. */
  readonly address: string | null;
  /** Of the key that was presented. */
  readonly spkiSha256: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly concluded: LastHeadline;
  /** The gateway that confirmed it, null where none did. */
  readonly confirmedBy: string | null;
}

/**
 * What a visit teaches about a device: a confirmed one is pinned by its gateway; any other is a sighting. A key whose
 * pin counts gives way to no sighting: only the person, the gateway or a public authority can move it, and what the
 * person said stays even then. What was concluded is noted in any case.
 * @param device the one that the endpoint led to so far; null where it led to none. One that was forgotten starts anew.
 * @param believed the gateways that are believed now, not when the visit was appraised.
 * @param newId the id of the device where this is its first visit.
 */
export function afterVisit(
  device: Device | null,
  visit: Visit,
  believed: readonly { readonly id: string }[],
  newId: string,
): DeviceChange {
  const { address, spkiSha256, at, concluded, confirmedBy } = visit;
  const known = device?.removedAt === null ? device : null;
  const here = known && endpointOf(known, visit.endpoint.id);
  if (!known || !here) return firstVisit(visit, newId);
  const sameKey = here.spkiSha256 === spkiSha256;
  const held = sameKey || confirmedBy !== null || concluded.kind === 'public' || pinAt(known, here, believed) === null;
  const endpoint: Endpoint = held
    ? {
        ...here,
        ...visit.endpoint,
        spkiSha256,
        address,
        addresses: addAddress(here.addresses, address, at),
        lastSeen: at,
        last: concluded,
      }
    : { ...here, last: concluded };
  const after: Device = {
    ...known,
    endpoints: known.endpoints.map((each) => (each === here ? endpoint : each)),
    gatewayPin: gatewayPinAfter(known.gatewayPin, visit, { sameKey, held }),
  };
  return {
    device: { ...after, keys: addKey(after, spkiSha256, here.id, at) },
    log: news(known, here, visit, held),
  };
}

function firstVisit(visit: Visit, id: string): DeviceChange {
  const { endpoint, address, spkiSha256, at, concluded, confirmedBy } = visit;
  const device: Device = {
    id,
    label: null,
    notes: null,
    endpoints: [
      {
        ...endpoint,
        spkiSha256,
        address,
        addresses: addAddress([], address, at),
        firstSeen: at,
        lastSeen: at,
        last: concluded,
      },
    ],
    keys: [{ spkiSha256, firstSeen: at, lastSeen: at, endpoints: [endpoint.id] }],
    personPin: null,
    gatewayPin: gatewayPinAfter(null, visit, { sameKey: false, held: true }),
    anchors: [],
    removedAt: null,
  };
  const noted = { device: id, at, endpoint: endpoint.id } as const;
  const first: LogEntry = { ...noted, what: 'first-seen', spkiSha256, address };
  if (confirmedBy === null) return { device, log: [first] };
  return { device, log: [first, { ...noted, what: 'pinned-by-gateway', spkiSha256, gateway: confirmedBy }] };
}

function gatewayPinAfter(
  before: GatewayPin | null,
  { confirmedBy, spkiSha256, at }: Visit,
  { sameKey, held }: { readonly sameKey: boolean; readonly held: boolean },
): GatewayPin | null {
  if (confirmedBy === null) return sameKey || !held ? before : null;
  const same = sameKey && before?.gateway === confirmedBy;
  return { spkiSha256, gateway: confirmedBy, since: same ? before.since : at };
}

/** What of a visit to a device that was known is worth noting: never that all is as it was. */
function news(known: Device, here: Endpoint, visit: Visit, held: boolean): readonly LogEntry[] {
  const { address, spkiSha256, at, confirmedBy } = visit;
  const noted = { device: known.id, at, endpoint: here.id } as const;
  const from = here.spkiSha256;
  const log: LogEntry[] = [];
  if (held && address !== null && here.addresses.every((each) => each.address !== address))
    log.push({ ...noted, what: 'address-seen', address });
  if (confirmedBy !== null && from !== spkiSha256)
    log.push({ ...noted, what: 'renewed-by-gateway', spkiSha256, gateway: confirmedBy, from });
  else if (confirmedBy !== null && known.gatewayPin?.gateway !== confirmedBy)
    log.push({ ...noted, what: 'pinned-by-gateway', spkiSha256, gateway: confirmedBy });
  else if (from !== spkiSha256 && held) log.push({ ...noted, what: 'key-changed', spkiSha256, from });
  else if (from !== spkiSha256 && known.keys.every((key) => key.spkiSha256 !== spkiSha256))
    log.push({ ...noted, what: 'key-seen', spkiSha256, address });
  return log;
}
