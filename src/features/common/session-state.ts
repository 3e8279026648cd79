import { session } from '../../platform/storage.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Something that the background keeps for as long as the browser runs, also while the background itself is stopped. It
 * is read once in each life of the background, which alone writes it.
 * @param key its name in the session's storage, and of the line in which its changes wait.
 * @param empty what it is before it is first written.
 * @param lesser what is kept of it where there is no room for all, which holds for the life of this background. Where
 *     there is no room for that either, what was kept before stays.
 */
export function sessionState<T>(key: string, empty: T, lesser = (state: T): T => state) {
  let known: T | null = null;
  const read = async (): Promise<T> => {
    const found = known ?? (await session.get<T>(key)) ?? empty;
    // Another may have read it meanwhile, and changed it since.
    return (known ??= found);
  };
  return {
    read,
    /** @param then what follows from a change, before the next one. */
    change: (what: (before: T) => T, then?: (after: T, before: T) => Promise<void>): Promise<void> =>
      oneAtATime(key, async () => {
        const before = await read();
        const after = what(before);
        if (after === before) return;
        known = after;
        await session.set(
          key,
          after,
          () => lesser(after),
          () => before,
        );
        await then?.(after, before);
      }),
  };
}
