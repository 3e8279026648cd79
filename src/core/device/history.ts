import type { GatewayPin, LogEntry, PersonPin, SeenAddress, SeenKey } from './types.ts';

/** What the log of one device adds up to. */
export interface DeviceHistory {
  /** Milliseconds since the epoch; null where the log does not go back that far. */
  readonly firstSeen: number | null;
  readonly label: string | null;
  readonly forgotten: boolean;
  readonly personPin: PersonPin | null;
  readonly gatewayPin: GatewayPin | null;
  /** By endpoint, the key that is held there. */
  readonly held: Readonly<Record<string, string>>;
  /** In the order in which they were first noted. `lastSeen` is when the log speaks of them last. */
  readonly keys: readonly SeenKey[];
  readonly addresses: readonly SeenAddress[];
  /** Everything, the latest first. */
  readonly timeline: readonly LogEntry[];
}

const NOTHING: DeviceHistory = {
  firstSeen: null,
  label: null,
  forgotten: false,
  personPin: null,
  gatewayPin: null,
  held: {},
  keys: [],
  addresses: [],
  timeline: [],
};

/**
 * Folds the log of one device, in the order in which it was written, into its history. A log that has lost its oldest
 * entries folds to what the rest of it says, and claims nothing about before.
 * @returns what happened, its timeline newest first (docs/glossary.md); times in milliseconds since the epoch.
 */
export function foldHistory(log: readonly LogEntry[]): DeviceHistory {
  return { ...log.reduce(step, NOTHING), timeline: [...log].reverse() };
}

function step(before: DeviceHistory, entry: LogEntry): DeviceHistory {
  const seen = sightings(before, entry);
  switch (entry.what) {
    case 'first-seen':
      return { ...holding(seen, entry, entry.spkiSha256), firstSeen: before.firstSeen ?? entry.at };
    case 'key-changed':
      return holding(seen, entry, entry.spkiSha256);
    case 'moved-by-built-in-root':
      return { ...holding(seen, entry, entry.spkiSha256), gatewayPin: null };
    case 'pinned-by-gateway':
    case 'renewed-by-gateway': {
      const { spkiSha256, gateway, at } = entry;
      return { ...holding(seen, entry, spkiSha256), gatewayPin: { spkiSha256, gateway, since: at } };
    }
    case 'remembered':
    case 'key-accepted': {
      const { spkiSha256, at } = entry;
      return { ...holding(seen, entry, spkiSha256), personPin: { spkiSha256, since: at }, gatewayPin: null };
    }
    case 'taken-from-backup': {
      const { spkiSha256, label, mineAt } = entry;
      return {
        ...holding(seen, entry, spkiSha256),
        label: before.label ?? label,
        personPin: mineAt === null ? before.personPin : { spkiSha256, since: mineAt },
      };
    }
    case 'renamed':
      return { ...seen, label: entry.label };
    case 'forgotten':
      return { ...seen, forgotten: true };
    case 'restored':
      return { ...seen, forgotten: false };
    case 'address-seen':
    case 'key-seen':
    case 'guard-held':
    case 'guard-opened':
    case 'https-unanswered':
    case 'certificate-renewed':
    case 'joined':
    case 'parted':
      return seen;
  }
}

function holding(history: DeviceHistory, { endpoint }: LogEntry, spkiSha256: string | null): DeviceHistory {
  return spkiSha256 === null ? history : { ...history, held: { ...history.held, [endpoint]: spkiSha256 } };
}

/** Every key and address that an entry names was there when it was written. */
function sightings(history: DeviceHistory, entry: LogEntry): DeviceHistory {
  const { at, endpoint } = entry;
  const key = 'spkiSha256' in entry ? entry.spkiSha256 : null;
  const address = 'address' in entry ? entry.address : null;
  return {
    ...history,
    keys:
      key === null
        ? history.keys
        : withSpan(
            history.keys,
            (each) => each.spkiSha256 === key,
            at,
            (before) => ({
              spkiSha256: key,
              endpoints: [...new Set([...(before?.endpoints ?? []), endpoint])],
            }),
          ),
    addresses:
      address === null
        ? history.addresses
        : withSpan(
            history.addresses,
            (each) => each.address === address,
            at,
            () => ({ address }),
          ),
  };
}

function withSpan<T extends { readonly firstSeen: number; readonly lastSeen: number }>(
  list: readonly T[],
  isThis: (each: T) => boolean,
  at: number,
  rest: (before: T | undefined) => Omit<T, 'firstSeen' | 'lastSeen'>,
): readonly T[] {
  const before = list.find(isThis);
  const after = { ...rest(before), firstSeen: before?.firstSeen ?? at, lastSeen: at } as T;
  return before ? list.map((each) => (each === before ? after : each)) : [...list, after];
}

/** What a device does as a matter of course, or whoever is in between causes at will; it gives way first. */
const ROUTINE: readonly LogEntry['what'][] = ['certificate-renewed', 'https-unanswered'];

/** What a device did by itself, as often as it likes; everything else someone decided. */
const REPEATABLE: readonly LogEntry['what'][] = [
  'address-seen',
  'key-seen',
  'guard-held',
  'key-changed',
  'moved-by-built-in-root',
  'renewed-by-gateway',
];

/**
 * Which entries of one device's log give way where there are more than `room`: what is routine, of the rest what a
 * device can cause at will, and only then what was decided; of each the oldest first.
 * @returns their places in the log.
 * @param log oldest first.
 * @param room most entries that are kept (docs/glossary.md).
 */
export function entriesToDrop(log: readonly LogEntry[], room: number): readonly number[] {
  const places = log.map((_, place) => place);
  const rank = (place: number) => {
    const what = log[place]?.what ?? 'first-seen';
    return ROUTINE.includes(what) ? 0 : REPEATABLE.includes(what) ? 1 : 2;
  };
  return places.sort((a, b) => rank(a) - rank(b) || a - b).slice(0, Math.max(0, log.length - room));
}
