import { speaksFor, type SpeakingGateway } from '../gateways/succession.ts';
import { afterLateVisit, gravity, isLate, withLast } from './late.ts';
import { endpointOf, gatewayPinAt } from './pins.ts';
import { addAddress, addKey } from './spans.ts';
import type { ReasonCode } from '../appraisal/reasons.ts';
import type { Device, DeviceChange, Endpoint, GatewayPin, LastHeadline, LogEntry, PersonPin, Visit } from './types.ts';

/**
 * What a visit teaches about a device: a confirmed one is pinned by its gateway; any other is a sighting. A key that is
 * pinned gives way to no sighting. A gateway's pin is moved only by that gateway or its proved successor, for this very
 * name, or by a root that the browser ships; the person's pin is moved by no visit at all. What was concluded is noted
 * in any case. A visit may be judged long after it, and again: what is known by a later one stays as it is
 * (`./late.ts`), and a device that was forgotten since is not there again.
 * @param device the one that the endpoint led to so far; null where it led to none. One that was forgotten starts anew,
 *     with what may still be in the browser.
 * @param believed the gateways that are believed now, not when the visit was appraised.
 * @param newId the id of the device where this is its first visit.
 * @returns the device, with the entries of the log (docs/decisions/0010-pins-of-person-and-gateway.md).
 */
export function afterVisit(
  device: Device | null,
  visit: Visit,
  believed: readonly SpeakingGateway[],
  newId: string,
): DeviceChange {
  const { address, refused, spkiSha256, seenAt, at, concluded } = visit;
  if (device?.removedAt != null && isLate(visit, device.removedAt)) return { device, log: [] };
  const known = device?.removedAt === null ? device : null;
  const here = known && endpointOf(known, visit.endpoint.id);
  if (!known || !here) return firstVisit(visit, believed, newId, known ? [] : device?.anchors);
  if (isLate(visit, Math.max(here.lastSeen, here.judged?.seenAt ?? 0))) return afterLateVisit(known, here, visit);
  const effect = effectOf(known, here, visit, believed);
  const last = stillRefuted(here, visit) ? here.last : concluded;
  const endpoint: Endpoint = effect.held
    ? {
        ...here,
        ...visit.endpoint,
        spkiSha256,
        address,
        addresses: addAddress(
          // Where the key before was shown, this one was not.
          here.spkiSha256 === spkiSha256 ? here.addresses : here.addresses.map((each) => ({ ...each, refused: true })),
          address,
          seenAt,
          refused,
        ),
        lastSeen: seenAt,
        last,
        judged: { seenAt, at },
        ...validityAfter(here, visit, effect.vouched),
        ...(effect.vouched && { vouched: spkiSha256 }),
      }
    : { ...here, last, judged: { seenAt, at } };
  const after: Device = {
    ...known,
    endpoints: known.endpoints.map((each) => (each === here ? endpoint : each)),
    gatewayPin: effect.gatewayPin,
  };
  return {
    device: { ...after, keys: addKey(after, spkiSha256, here.id, seenAt) },
    log: news(known, here, visit, effect),
  };
}

/** What a device showed about itself did not hold, or may not. */
const EVIDENCE_REFUTED: readonly ReasonCode[] = [
  'evidence-unweighed',
  'maker-refuted',
  'owner-refuted',
  'owner-expects-other-key',
  'behaviour-refuted',
];

/**
 * A visit is judged first without what the device shows about itself, which a person may never have read there. So a
 * word against it stands until it is read again (`afterLook`), or until another key or more is known of the device.
 */
const stillRefuted = ({ last, spkiSha256 }: Endpoint, { concluded, spkiSha256: shown }: Visit): boolean =>
  (concluded.kind === 'new' || concluded.kind === 'cannot-tell') &&
  spkiSha256 === shown &&
  last !== null &&
  last.reasons.some((reason) => EVIDENCE_REFUTED.includes(reason));

/**
 * Notes what was concluded once what the device shows about itself was read, too. Nothing else is learnt by it. It may
 * be of a visit before the last one, as in a tab that stands open since: so it calms no alarm but that of evidence.
 * @returns null where this endpoint is not known with this key, as where the device was forgotten meanwhile.
 */
export function afterLook(device: Device | null, { endpoint, spkiSha256, concluded }: Visit): DeviceChange | null {
  const here = device?.removedAt === null ? endpointOf(device, endpoint.id) : null;
  if (!device || here?.spkiSha256 !== spkiSha256) return null;
  if (gravity(concluded) < gravity(here.last) && !isOfEvidence(here.last)) return null;
  return { device: withLast(device, here, concluded), log: [] };
}

/**
 * Notes that the guard stopped a page for what was concluded of it. No page was shown, so nothing else is learnt.
 * @param endpoint `host:port`
 * @param at when it did, milliseconds since the epoch.
 */
export function afterHold(device: Device, endpoint: string, concluded: LastHeadline, at: number): Device {
  const here = endpointOf(device, endpoint);
  return here ? withLast(device, { ...here, judged: { seenAt: at, at } }, concluded) : device;
}

const isOfEvidence = (last: LastHeadline | null): boolean =>
  last !== null && last.reasons.length > 0 && last.reasons.every((reason) => EVIDENCE_REFUTED.includes(reason));

/**
 * One that takes the place of another in time was renewed, by itself as far as anyone can tell. Where the one before
 * had expired, someone made it by hand; so too where it has another key that no gateway vouches for.
 */
function validityAfter(
  { validity: before, spkiSha256: key }: Endpoint,
  { validity, seenAt, spkiSha256 }: Visit,
  vouched: boolean,
): Pick<Endpoint, 'validity'> {
  if (!validity) return {};
  const renewed = before?.renewed ?? 0;
  if (before === undefined || validity.notAfter <= before.notAfter) return { validity: { ...validity, renewed } };
  const byItself = seenAt <= before.notAfter && (vouched || spkiSha256 === key);
  return { validity: { ...validity, renewed: byItself ? renewed + 1 : 0 } };
}

interface Effect {
  /** Whether the key that was presented is held from now on. */
  readonly held: boolean;
  /** Whether someone vouched for it who may move a gateway's pin. */
  readonly vouched: boolean;
  readonly gatewayPin: GatewayPin | null;
}

function effectOf(known: Device, here: Endpoint, visit: Visit, believed: readonly SpeakingGateway[]): Effect {
  const { spkiSha256, at, confirmedBy, byBuiltInRoot, asks } = visit;
  const sameKey = here.spkiSha256 === spkiSha256;
  const vouched = gatewayPinAt(known, here, believed);
  if (confirmedBy && mayPin(known.personPin, vouched, visit, believed)) {
    const same = vouched?.spkiSha256 === spkiSha256 && vouched.gateway === confirmedBy.gateway;
    return {
      held: true,
      vouched: true,
      gatewayPin: same ? vouched : { spkiSha256, gateway: confirmedBy.gateway, since: at },
    };
  }
  // Back at a key that is pinned: it is held again, whatever was held since.
  const isPinned = [known.personPin, vouched].some((pin) => pin?.spkiSha256 === spkiSha256);
  if (sameKey || isPinned) return { held: true, vouched: byBuiltInRoot, gatewayPin: known.gatewayPin };
  // What holds for one endpoint takes nothing from the others, at which the gateway's pin stands as before.
  if (byBuiltInRoot)
    return { held: true, vouched: true, gatewayPin: known.endpoints.length === 1 ? null : known.gatewayPin };
  const held = known.personPin === null && vouched === null && !asks;
  return { held, vouched: false, gatewayPin: known.gatewayPin };
}

/**
 * Whether the gateway that confirmed this visit may pin what it showed. What another pinned stays theirs, and where the
 * key is another one, the gateway must have pinned the one before, and vouch for this very name.
 */
function mayPin(
  personPin: PersonPin | null,
  vouched: GatewayPin | null,
  { spkiSha256, confirmedBy }: Visit,
  believed: readonly SpeakingGateway[],
): boolean {
  const gateway = confirmedBy && believed.find(({ id }) => id === confirmedBy.gateway);
  if (!gateway) return false;
  if (vouched === null) return personPin === null || personPin.spkiSha256 === spkiSha256;
  return speaksFor(gateway, vouched.gateway) && (vouched.spkiSha256 === spkiSha256 || confirmedBy.exactName);
}

function firstVisit(
  visit: Visit,
  believed: readonly SpeakingGateway[],
  id: string,
  anchors: Device['anchors'] = [],
): DeviceChange {
  const { endpoint, address, refused, spkiSha256, seenAt, at, concluded, confirmedBy } = visit;
  const pins = confirmedBy && mayPin(null, null, visit, believed);
  const device: Device = {
    id,
    label: null,
    notes: null,
    endpoints: [
      {
        ...endpoint,
        spkiSha256,
        address,
        addresses: addAddress([], address, seenAt, refused),
        firstSeen: seenAt,
        lastSeen: seenAt,
        last: concluded,
        judged: { seenAt, at },
        ...(visit.validity && { validity: { ...visit.validity, renewed: 0 } }),
        ...(pins && { vouched: spkiSha256 }),
      },
    ],
    keys: [{ spkiSha256, firstSeen: seenAt, lastSeen: seenAt, endpoints: [endpoint.id] }],
    personPin: null,
    gatewayPin: pins ? { spkiSha256, gateway: confirmedBy.gateway, since: at } : null,
    anchors,
    removedAt: null,
  };
  const noted = { device: id, at, endpoint: endpoint.id } as const;
  const first: LogEntry = { ...noted, at: seenAt, what: 'first-seen', spkiSha256, address };
  if (!pins) return { device, log: [first] };
  return { device, log: [first, { ...noted, what: 'pinned-by-gateway', spkiSha256, gateway: confirmedBy.gateway }] };
}

/** What of a visit to a device that was known is worth noting: never that all is as it was. */
function news(known: Device, here: Endpoint, visit: Visit, { held, gatewayPin }: Effect): readonly LogEntry[] {
  const { address, spkiSha256, at, validity } = visit;
  const noted = { device: known.id, at, endpoint: here.id } as const;
  const from = here.spkiSha256;
  const log: LogEntry[] = [];
  if (held && address !== null && here.addresses.every((each) => each.address !== address))
    log.push({ ...noted, what: 'address-seen', address });
  // Another key is told of by itself. Right after the person's word, the dates may still be those of the key before.
  if (
    held &&
    here.last &&
    from === spkiSha256 &&
    validity &&
    here.validity &&
    validity.notAfter > here.validity.notAfter
  )
    log.push({ ...noted, what: 'certificate-renewed', notAfter: validity.notAfter });
  if (gatewayPin && gatewayPin !== known.gatewayPin && gatewayPin.since === at) {
    const { gateway } = gatewayPin;
    if (from === spkiSha256) log.push({ ...noted, what: 'pinned-by-gateway', spkiSha256, gateway });
    else log.push({ ...noted, what: 'renewed-by-gateway', spkiSha256, gateway, from });
  } else if (known.gatewayPin && gatewayPin === null)
    log.push({ ...noted, what: 'moved-by-built-in-root', spkiSha256, from });
  else if (from !== spkiSha256 && held) log.push({ ...noted, what: 'key-changed', spkiSha256, from });
  else if (from !== spkiSha256 && known.keys.every((key) => key.spkiSha256 !== spkiSha256))
    log.push({ ...noted, what: 'key-seen', spkiSha256, address });
  return log;
}
