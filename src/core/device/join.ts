import { partPins } from './parted-pins.ts';
import { endpointOf } from './pins.ts';
import type { ApartDevice, Device, DeviceChange, Endpoint, LogEntry } from './types.ts';

/** A device and the endpoint of it that is meant. */
export type DeviceAt = readonly [device: Device, endpoint: string];

/**
 * The person says that two devices are one: what was remembered of either counts for both from now on. Both must show
 * one key at the endpoints that are meant, and what was said of one must not contradict what was said of the other.
 * @param kept the one that stays.
 * @param given the one that becomes part of it.
 * @param now milliseconds since the epoch.
 * @returns null where they cannot be one.
 * @see docs/decisions/0010-pins-of-person-and-gateway.md.
 */
export function joinDevices([kept, at]: DeviceAt, [given, from]: DeviceAt, now: number): DeviceChange | null {
  const key = endpointOf(kept, at)?.spkiSha256;
  if (kept.id === given.id || key === undefined || key !== endpointOf(given, from)?.spkiSha256) return null;
  const device: Device = {
    ...kept,
    label: kept.label ?? given.label,
    notes: kept.notes ?? given.notes,
    endpoints: [...withVouched(kept), ...withVouched(given)],
    keys: [
      ...kept.keys.map((each) => {
        const same = given.keys.find(({ spkiSha256 }) => spkiSha256 === each.spkiSha256);
        return same
          ? {
              ...each,
              firstSeen: Math.min(each.firstSeen, same.firstSeen),
              lastSeen: Math.max(each.lastSeen, same.lastSeen),
              endpoints: [...new Set([...each.endpoints, ...same.endpoints])],
            }
          : each;
      }),
      ...given.keys.filter(({ spkiSha256 }) => kept.keys.every((each) => each.spkiSha256 !== spkiSha256)),
    ],
    personPin: kept.personPin ?? given.personPin,
    gatewayPin: kept.gatewayPin ?? given.gatewayPin,
    anchors: [...kept.anchors, ...given.anchors],
  };
  const agree = [kept, given].every(
    ({ personPin, gatewayPin }) =>
      (personPin === null || personPin.spkiSha256 === device.personPin?.spkiSha256) &&
      (gatewayPin === null ||
        (gatewayPin.gateway === device.gatewayPin?.gateway && gatewayPin.spkiSha256 === device.gatewayPin.spkiSha256)),
  );
  if (!agree) return null;
  return {
    device,
    log: [{ device: kept.id, at: now, endpoint: at, what: 'joined', parts: [apart(kept), apart(given)] }],
  };
}

/** Of a device with one endpoint, its gateway's pin says what was vouched for there. */
const withVouched = ({ endpoints, gatewayPin }: Device): readonly Endpoint[] =>
  endpoints.length === 1 && gatewayPin
    ? endpoints.map((each) => ({ ...each, vouched: gatewayPin.spkiSha256 }))
    : endpoints;

const apart = ({ id, label, notes, endpoints, personPin, gatewayPin, anchors }: Device): ApartDevice => ({
  id,
  label,
  notes,
  endpoints: endpoints.map((endpoint) => endpoint.id),
  personPin,
  gatewayPin,
  anchors: anchors.map((anchor) => anchor.label),
});

/** What becomes of the one device, and of the one that is taken out of it. */
export interface Parted {
  readonly rest: DeviceChange;
  readonly taken: Device;
}

/**
 * Takes back that two devices are one. Each gets back what it was remembered for before; what was seen of its endpoints
 * since stays with them, and so do the pins that were set since (`./parted-pins.ts`).
 * @param log of the device, in the order in which it was written.
 * @param endpoint the one that is another device's.
 * @param now milliseconds since the epoch.
 * @param newId for the case that the log does not tell any more what the device was before: then the endpoint alone is
 *     taken out.
 * @returns null where no other endpoint leads to the device.
 * @see docs/decisions/0010-pins-of-person-and-gateway.md.
 */
export function partEndpoint(
  device: Device,
  log: readonly LogEntry[],
  endpoint: string,
  now: number,
  newId: string,
): Parted | null {
  const joined = log.flatMap((entry, place) => (entry.what === 'joined' ? [{ parts: entry.parts, place }] : []));
  const ids = device.endpoints.map(({ id }) => id);
  const all = (part: ApartDevice) => part.endpoints.every((id) => ids.includes(id));
  const last = joined.findLast(
    ({ parts }) => parts.every(all) && parts.some((part) => part.endpoints.includes(endpoint)),
  );
  const [kept, given] = last?.parts ?? [null, plain(endpoint, newId)];
  const isGiven = (id: string) => given.endpoints.includes(id);
  const endpoints = device.endpoints.filter(({ id }) => isGiven(id));
  const others = device.endpoints.filter(({ id }) => !isGiven(id));
  if (endpoints.length === 0 || others.length === 0) return null;
  const [pins, takenPins] = partPins(
    device,
    [
      { endpoints: others, before: kept ?? NO_PINS },
      { endpoints, before: given },
    ],
    log.slice(last ? last.place + 1 : 0),
  );
  const labelled = device.label !== (kept?.label ?? given.label);
  const taken: Device = {
    ...device,
    id: given.id,
    label: given.label,
    notes: given.notes,
    endpoints,
    keys: keysAt(device, isGiven),
    ...takenPins,
    anchors: device.anchors.filter(({ label }) => given.anchors.includes(label)),
  };
  const rest: Device = {
    ...device,
    label: labelled || !kept ? device.label : kept.label,
    notes: kept ? kept.notes : device.notes,
    endpoints: others,
    keys: keysAt(device, (id) => !isGiven(id)),
    ...pins,
    anchors: device.anchors.filter(({ label }) => !given.anchors.includes(label)),
  };
  const [at = endpoint] = others.map(({ id }) => id);
  return {
    rest: {
      device: rest,
      log: [{ device: device.id, at: now, endpoint: at, what: 'parted', endpoints: given.endpoints }],
    },
    taken,
  };
}

const NO_PINS = { personPin: null, gatewayPin: null };

const plain = (endpoint: string, id: string): ApartDevice => ({
  id,
  label: null,
  notes: null,
  endpoints: [endpoint],
  ...NO_PINS,
  anchors: [],
});

function keysAt({ keys }: Device, isThere: (endpoint: string) => boolean): Device['keys'] {
  return keys
    .map((key) => ({ ...key, endpoints: key.endpoints.filter(isThere) }))
    .filter(({ endpoints }) => endpoints.length > 0);
}
