import type { DeviceView, GatewayView, SinceSeen } from '../../../src/protocol/index.ts';
import { shownId } from '../../lib/device.ts';
import { TONES } from '../../words/marks.ts';
import { standing, type Standing } from '../../words/standing.ts';

/** The groups by status, in the order in which they are listed. */
export const STATUSES = ['attention', 'unsure', 'new', 'remembered', 'confirmed'] as const;
export type Status = (typeof STATUSES)[number];

/** What the list can be narrowed to: one status, or what was not seen for long. */
export type Filter = Status | 'unseen';

/** Devices are in groups by status, by the gateway that confirmed them, or by the network of their address. */
export type Grouping = 'status' | 'gateway' | 'network';
export type Order = 'name' | 'seen';

/** From when on a device counts as not seen for long: 90 days. */
const LONG_MS = 90 * 86_400_000;

/** A device as it is listed; worked out once for all searches. */
export interface Listed {
  readonly device: DeviceView;
  readonly name: string;
  /** What a search goes through, in lower case. */
  readonly text: string;
  readonly standing: Standing;
  readonly status: Status;
  readonly unseen: boolean;
}

/** @param since what changed since each was judged last; null where that can't be known. @param now in milliseconds. */
export function listed(device: DeviceView, since: Readonly<Record<string, SinceSeen>> | null, now: number): Listed {
  const stands = standing(device, since === null ? 'unknown' : (since[device.id] ?? null));
  const name = device.label ?? shownId(device.id);
  return {
    device,
    name,
    text: `${name} ${device.id}`.toLowerCase(),
    standing: stands,
    status: statusOf(stands),
    unseen: now - device.lastSeen > LONG_MS,
  };
}

function statusOf({ mark }: Standing): Status {
  if (['warn', 'stop'].includes(TONES[mark])) return 'attention';
  if (mark === 'confirmed' || mark === 'remembered' || mark === 'new') return mark;
  return 'unsure';
}

export const fits = (each: Listed, filter: Filter | null, typed: string): boolean =>
  (filter === null || (filter === 'unseen' ? each.unseen : each.status === filter)) &&
  each.text.includes(typed.trim().toLowerCase());

/** How many devices each filter leaves, for those that leave any. */
export function countsOf(all: readonly Listed[]): readonly { readonly filter: Filter; readonly count: number }[] {
  return [...STATUSES, 'unseen' as const]
    .map((filter) => ({ filter, count: all.filter((each) => fits(each, filter, '')).length }))
    .filter(({ count }) => count > 0);
}

const BY_NAME = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Whatever the order, danger comes before all else that needs attention. */
export const sorted = (all: readonly Listed[], order: Order): readonly Listed[] =>
  [...all].sort(
    (a, b) =>
      Number(b.standing.mark === 'danger') - Number(a.standing.mark === 'danger') ||
      (order === 'seen' ? b.device.lastSeen - a.device.lastSeen : 0) ||
      BY_NAME.compare(a.name, b.name),
  );

/** What devices have in common; `key` is a status, the id of a gateway or a network, null for those that have none. */
export interface Group {
  readonly key: string | null;
  readonly of: Grouping;
  readonly devices: readonly Listed[];
}

/** The groups in order; what needs attention is a group of its own, and the first, however the rest is grouped. */
export function groupsOf(
  all: readonly Listed[],
  by: Grouping,
  gateways: readonly Pick<GatewayView, 'id' | 'name'>[],
): readonly Group[] {
  const groups = new Map<string, Group & { readonly devices: Listed[] }>();
  for (const each of all) {
    const of = each.status === 'attention' ? 'status' : by;
    const key = keyOf(each, of);
    const id = `${of} ${key ?? ''}`;
    const group = groups.get(id) ?? { key, of, devices: [] };
    group.devices.push(each);
    groups.set(id, group);
  }
  const rank = ({ key, of }: Group): number => {
    if (of === 'status') return STATUSES.findIndex((status) => status === key);
    const at = of === 'gateway' ? gateways.findIndex(({ id }) => id === key) : 0;
    return key === null || at < 0 ? Number.MAX_SAFE_INTEGER : STATUSES.length + at;
  };
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || BY_NAME.compare(a.key ?? '', b.key ?? ''));
}

/** The first so many devices of all groups together: drawing thousands would make each key press wait. */
export function firstOf(groups: readonly Group[], most: number): readonly Group[] {
  let left = most;
  return groups.flatMap((group) => {
    const devices = group.devices.slice(0, Math.max(0, left));
    left -= devices.length;
    return devices.length === 0 ? [] : [{ ...group, devices }];
  });
}

function keyOf({ status, device }: Listed, of: Grouping): string | null {
  if (of === 'status') return status;
  return of === 'gateway' ? (device.pinnedBy ?? null) : networkOf(device.host);
}

/** The network of an address, or the domain of a name: 192.168.1.x, .home.arpa. Null for a name of one word. */
export function networkOf(host: string): string | null {
  if (/^\d+(\.\d+){3}$/.test(host)) return host.replace(/\d+$/, 'x');
  if (host.includes(':')) return `${host.split(':').slice(0, 4).join(':')}…`;
  const at = host.indexOf('.');
  return at < 0 ? null : host.slice(at);
}
