import { type Host, localityOf } from '../../core/common.ts';
import { ownUrl } from '../../platform/api.ts';
import { acrossWindows, kept, session } from '../../platform/storage.ts';
import { isGone, shownUrl } from '../../platform/tabs.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Chromium remembers for a week that its warning about a host was passed, on whatever port
 * (docs/platform-facts.md#passed-warnings), and tells no extension. What is noted is when the warning came, and a tab
 * may stand at it for a week before someone passes it. One day more, for clocks.
 */
const REMEMBERED_MS = 15 * DAY;

const KEY = 'warnings';

/** Of more hosts it is not remembered which they were, only that there were more. */
const MOST = 200;

/** Of more warnings about one host, likewise. */
const MOST_TIMES = 20;

/** Stands for every host, where it could not be written down which. */
const ANY = '';

/** How often it is looked whether our page stands already, and for how long. */
const PAUSE_MS = 50;
const LOOKS = 200;

/** By host, when the browser's own warning about it came to stand in a tab, milliseconds since the epoch. */
type Warnings = Readonly<Record<string, readonly number[]>>;

const read = async (): Promise<Warnings> => ((await kept.get(KEY)) as Warnings | undefined) ?? {};

const change = (edit: (warnings: Warnings) => Warnings): Promise<void> =>
  acrossWindows(KEY, async () => kept.set(KEY, edit(await read())));

/**
 * Notes that the browser's own warning stands in a tab, where the person can pass it; not to be called for private
 * windows. Hosts that do not look local are not written down: people meet warnings all over the Internet. Never
 * rejects: where there is no room, every host counts for as long as the browser runs.
 * @returns takes it back: where our page took the warning's place, once that is what the tab shows, and where the tab
 *     is gone.
 */
export async function warningStands(host: Host, tabId: number): Promise<(replaced: boolean) => Promise<void>> {
  if (!localityOf(host, null).local) return async () => undefined;
  const at = Date.now();
  // It counts for every host until the browser ends; what can be written now is known after that, too.
  const unwritten = (await session.get<number>(KEY)) ?? 0;
  await change(({ [host.value]: before = [], [ANY]: any = [], ...others }) => {
    const entries = Object.entries(others).sort(([, a], [, b]) => newest(b) - newest(a));
    const times = [at, ...before.filter((each) => each > at - REMEMBERED_MS)];
    const dropped = [...times.splice(MOST_TIMES), ...entries.splice(MOST - 1).flatMap(([, each]) => each)];
    return {
      ...Object.fromEntries(entries),
      [ANY]: [newest([unwritten, ...any, ...dropped])],
      [host.value]: times,
    };
  }).catch(countForEveryHost);
  return async (replaced) => {
    if (await isOver(tabId, replaced))
      await change(({ [host.value]: times = [], ...others }) => {
        const left = times.filter((_, index) => index !== times.indexOf(at));
        return left.length > 0 ? { ...others, [host.value]: left } : others;
      }).catch(() => undefined);
  };
}

/** Where it cannot be noted which host a warning is about, it counts for every one, for as long as the browser runs. */
export const countForEveryHost = (): Promise<unknown> => session.set(KEY, Date.now());

/** Whether no one can pass the warning any more. Until our page stands in its place someone can. */
async function isOver(tabId: number, replaced: boolean): Promise<boolean> {
  if (await isGone(tabId)) return true;
  for (let looks = 0; replaced && looks < LOOKS; looks++) {
    if ((await shownUrl(tabId))?.startsWith(ownUrl('warning/'))) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

const newest = (times: readonly number[]): number => Math.max(...times);

/** Whether the browser may show a page of this host past its warning, as far as Latchkey was there to see. */
export async function mayBePassed(host: Host): Promise<boolean> {
  const since = Date.now() - REMEMBERED_MS;
  const warnings = await read();
  const times = [host.value, ANY].flatMap((each) => warnings[each] ?? []);
  return times.some((at) => at > since) || (await session.get(KEY)) !== null;
}
