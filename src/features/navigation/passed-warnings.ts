import { type Host, localityOf } from '../../core/common.ts';
import { kept, session } from '../../platform/storage.ts';
import { oneAtATime } from '../common/one-at-a-time.ts';

/**
 * Chromium remembers for a week that its warning about a host was passed, on whatever port
 * (docs/platform-facts.md#passed-warnings), and tells no extension. One day more, for clocks.
 */
const REMEMBERED_MS = 8 * 24 * 60 * 60 * 1000;

const KEY = 'warnings';

/** Of more hosts it is not remembered which they were, only that there were more. */
const MOST = 200;

/** Stands for every host, once there were more than can be remembered. */
const ANY = '';

/** By host, when the browser's own warning about it came to stand in a tab, milliseconds since the epoch. */
type Warnings = Readonly<Record<string, readonly number[]>>;

/** Private windows leave nothing on disk, and the browser itself forgets with the last of them what was passed there. */
const read = async (hidden: boolean): Promise<Warnings> =>
  ((hidden ? await session.get(KEY) : await kept.get(KEY)) as Warnings | null | undefined) ?? {};

const change = (hidden: boolean, edit: (warnings: Warnings) => Warnings): Promise<void> =>
  oneAtATime(KEY, async () => {
    const warnings = edit(await read(hidden));
    if (hidden) await session.set(KEY, warnings);
    else await kept.set(KEY, warnings);
  });

/**
 * Notes that the browser's own warning stands in a tab, where the person can pass it. Hosts that do not look local are
 * not written down: people meet warnings all over the Internet.
 * @param hidden the window is private.
 * @returns takes it back, for when our page has taken the warning's place.
 */
export async function warningStands(host: Host, hidden: boolean): Promise<() => Promise<void>> {
  if (!localityOf(host, null).local) return async () => undefined;
  const at = Date.now();
  await change(hidden, ({ [host.value]: before = [], ...others }) => {
    const entries = Object.entries(others).sort(([, a], [, b]) => newest(b) - newest(a));
    const [dropped] = entries.splice(MOST - 1);
    const times = [at, ...before.filter((each) => each > at - REMEMBERED_MS)];
    return { ...Object.fromEntries(entries), ...(dropped && { [ANY]: dropped[1] }), [host.value]: times };
  });
  return () =>
    change(hidden, ({ [host.value]: times = [], ...others }) => {
      const left = times.toSpliced(times.indexOf(at), 1);
      return left.length > 0 ? { ...others, [host.value]: left } : others;
    });
}

const newest = (times: readonly number[]): number => Math.max(...times);

/** Whether the browser may show a page of this host past its warning, as far as Latchkey was there to see. */
export async function mayBePassed(host: Host): Promise<boolean> {
  const since = Date.now() - REMEMBERED_MS;
  const all = await Promise.all([read(false), read(true)]);
  return all.some((warnings) => [host.value, ANY].some((each) => (warnings[each] ?? []).some((at) => at > since)));
}
