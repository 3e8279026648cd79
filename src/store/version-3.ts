import type { AnchorRecord, Device, LastHeadline, LogEntry } from '../core/common.ts';

/**
 * A device in version 3 of the database, where it was its `host:port` and had one pin at a time. Records of the
 * versions before lack the last three members.
 */
export interface DeviceVersion3 {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly address: string | null;
  readonly label: string | null;
  readonly spkiSha256: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly pinned: 'person' | 'gateway' | null;
  readonly pinnedAt: number | null;
  readonly pinnedBy: string | null;
  readonly removedAt: number | null;
  /** When the person said that the key is theirs, where a gateway has pinned it since. */
  readonly mineAt?: number | null;
  readonly last?: LastHeadline | null;
  readonly anchors?: readonly AnchorRecord[];
}

// The background checks nothing else of the kind, and for this little a schema of valibot's would be five times as
// large as these are.
type Is = (value: unknown) => boolean;
const text: Is = (value) => typeof value === 'string';
const number: Is = (value) => Number.isFinite(value);
const bytes: Is = (value) => value instanceof Uint8Array;
const oneOf =
  (...values: readonly unknown[]): Is =>
  (value) =>
    values.includes(value);
const either =
  (...ways: readonly Is[]): Is =>
  (value) =>
    ways.some((is) => is(value));
const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const shape =
  (members: Readonly<Record<string, Is>>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, is]) => is((value as Readonly<Record<string, unknown>>)[name]));

const empty = oneOf(null);
const missing = oneOf(undefined);
const scope = shape({ names: list(text), addresses: list(text), until: number });
const anchor = shape({ label: text, scopeRoot: bytes, cross: bytes, scope, leftOut: list(text), madeAt: number });
const anchors = either(missing, list(anchor));

const device: Readonly<Record<keyof DeviceVersion3, Is>> = {
  id: text,
  host: text,
  port: number,
  address: either(empty, text),
  label: either(empty, text),
  spkiSha256: text,
  firstSeen: number,
  lastSeen: number,
  pinned: oneOf(null, 'person', 'gateway'),
  pinnedAt: either(empty, number),
  pinnedBy: either(empty, text),
  removedAt: either(empty, number),
  mineAt: either(missing, empty, number),
  last: either(missing, empty, shape({ kind: text, reasons: list(text) })),
  anchors,
};
const isDevice = shape(device);

/** Whether a gateway has the shape that it has had since version 1. */
export const isGateway = shape({
  id: text,
  name: text,
  root: bytes,
  intermediates: list(bytes),
  scope,
  pairedAt: number,
  source: text,
  removedAt: either(empty, number),
  anchors,
  from: either(missing, text),
});

/** An answer about revocation as version 3 kept it. */
export interface AnswerVersion3 {
  readonly id: string;
  readonly kind: 'crl' | 'ocsp';
  readonly der: Uint8Array;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  /** Later than nextUpdate where it revoked something for good. */
  readonly keepUntil: number;
}

/** Whether an answer has that shape. */
export const isRevocation = shape({
  id: text,
  kind: oneOf('crl', 'ocsp'),
  der: bytes,
  thisUpdate: number,
  nextUpdate: number,
  keepUntil: number,
});

/**
 * @returns null where it has another shape, or holds more than we know of, which would be lost; and where it is pinned
 * without what belongs to that pin.
 */
export function readDevice(record: unknown): DeviceVersion3 | null {
  if (!isDevice(record) || !Object.keys(record as object).every((name) => Object.hasOwn(device, name))) return null;
  const read = record as DeviceVersion3;
  const { pinned, pinnedAt, pinnedBy } = read;
  if (pinned !== null && pinnedAt === null) return null;
  return pinned === 'gateway' && pinnedBy === null ? null : read;
}

/**
 * A record as a device of its own with one endpoint. When its key and address were seen first was not kept, so the
 * earliest moment that is known stands there.
 * @param id a fresh one.
 */
export function deviceOf(record: DeviceVersion3, id: string): Device {
  const { host, port, address, label, spkiSha256, firstSeen, lastSeen, removedAt } = record;
  const { person, gateway } = pinsOf(record);
  return {
    id,
    label,
    notes: null,
    endpoints: [
      {
        id: record.id,
        host,
        port,
        spkiSha256,
        address,
        addresses: address === null ? [] : [{ address, firstSeen: lastSeen, lastSeen }],
        firstSeen,
        lastSeen,
        last: record.last ?? null,
      },
    ],
    keys: [
      {
        spkiSha256,
        firstSeen: Math.min(lastSeen, person ?? lastSeen, gateway?.since ?? lastSeen),
        lastSeen,
        endpoints: [record.id],
      },
    ],
    personPin: person === null ? null : { spkiSha256, since: person },
    gatewayPin: gateway && { spkiSha256, ...gateway },
    anchors: record.anchors ?? [],
    removedAt,
  };
}

/** What of the device's history the record tells. */
export function logOf(record: DeviceVersion3, id: string): LogEntry[] {
  const { spkiSha256, firstSeen, removedAt } = record;
  const { person, gateway } = pinsOf(record);
  const noted = (at: number) => ({ device: id, at, endpoint: record.id });
  const log: LogEntry[] = [{ ...noted(firstSeen), what: 'first-seen', spkiSha256: null, address: null }];
  if (person !== null) log.push({ ...noted(person), what: 'remembered', spkiSha256 });
  if (gateway) log.push({ ...noted(gateway.since), what: 'pinned-by-gateway', spkiSha256, gateway: gateway.gateway });
  if (removedAt !== null) log.push({ ...noted(removedAt), what: 'forgotten' });
  return log;
}

interface Pins {
  /** When the person called the key theirs. */
  readonly person: number | null;
  readonly gateway: { readonly gateway: string; readonly since: number } | null;
}

function pinsOf({ pinned, pinnedAt, pinnedBy, mineAt = null }: DeviceVersion3): Pins {
  if (pinned === 'person') return { person: pinnedAt, gateway: null };
  const vouched = pinned === 'gateway' && pinnedBy !== null && pinnedAt !== null;
  return { person: mineAt, gateway: vouched ? { gateway: pinnedBy, since: pinnedAt } : null };
}
