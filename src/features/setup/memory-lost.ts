import { kept } from '../../platform/storage.ts';
import { MEMORY_MARK } from '../../protocol/constants.ts';
import type { migrate } from '../../store/migrate.ts';

/**
 * The same migration, which notes that a database was made, in a storage that browsers keep in other files. A browser
 * that finds the files of a database damaged deletes them without a word, and the next use makes an empty one
 * (docs/platform-facts.md#damaged-memory): where there was one before, what was in it is lost.
 */
export const noting =
  (bring: typeof migrate): typeof migrate =>
  async (transaction, from) => {
    if (from === 0) void note(transaction.done).catch(() => undefined);
    await bring(transaction, from);
  };

/** That there was one before is true whatever becomes of this one; that there is a first one, once it is committed. */
async function note(done: Promise<void>): Promise<void> {
  const settled = done.then(
    () => true,
    () => false,
  );
  if ((await kept.get(MEMORY_MARK)) !== undefined) await kept.set(MEMORY_MARK, 'again');
  else if (await settled) await kept.set(MEMORY_MARK, 'first');
}

/**
 * Whether what Latchkey had saved is gone and the person was not told. One that was made before Latchkey wrote that
 * down counts from now on.
 */
export async function isMemoryLost(): Promise<boolean> {
  const mark = await kept.get(MEMORY_MARK);
  if (mark === undefined) await kept.set(MEMORY_MARK, 'first');
  return mark === 'again';
}

/** The person was told, or has restored a backup. */
export async function toldOfLostMemory(): Promise<null> {
  await kept.set(MEMORY_MARK, 'first');
  return null;
}
