import { kept } from '../../platform/storage.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Which key a gateway last named for a name, where a device then proved to hold it. SHA-256, hexadecimal. */
type Keys = Readonly<Record<string, string>>;

const KEY = 'referee-keys';
/** Of all gateways together; the oldest go first. */
const MOST = 500;

/** What this gateway said of this name the last time that it was right. @returns null where it was not asked before. */
export async function lastKnownKey(gateway: string, name: string): Promise<string | null> {
  return (await all())[entry(gateway, name)] ?? null;
}

export function noteKey(gateway: string, name: string, spkiSha256: string): Promise<void> {
  return oneAtATime(KEY, async () => {
    const { [entry(gateway, name)]: before, ...rest } = await all();
    if (before === spkiSha256) return;
    const entries = [...Object.entries(rest), [entry(gateway, name), spkiSha256] as const];
    await kept.set(KEY, Object.fromEntries(entries.slice(-MOST)));
  });
}

/** The gateway is asked no more. */
export function forgetKeysOf(gateway: string): Promise<void> {
  return oneAtATime(KEY, async () => {
    const rest = Object.entries(await all()).filter(([key]) => !key.startsWith(entry(gateway, '')));
    await kept.set(KEY, Object.fromEntries(rest));
  });
}

const entry = (gateway: string, name: string): string => `${gateway} ${name}`;

async function all(): Promise<Keys> {
  const stored = await kept.get(KEY);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
}
