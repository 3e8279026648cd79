import { kept } from '../../platform/storage.ts';

/** Beside the database, in a storage that browsers keep in other files. */
const MARK = 'memory-made';

/**
 * The database was made. A browser that finds the file of one damaged deletes it without a word, and the next use makes
 * an empty one (docs/platform-facts.md#damaged-memory): where there was one before, what was in it is lost.
 */
export async function memoryMade(): Promise<void> {
  await kept.set(MARK, (await kept.get(MARK)) === undefined ? 'first' : 'again');
}

/**
 * Whether what Latchkey had saved is gone and the person was not told. One that was made before Latchkey wrote that
 * down counts from now on.
 */
export async function memoryLost(): Promise<boolean> {
  const mark = await kept.get(MARK);
  if (mark === undefined) await kept.set(MARK, 'first');
  return mark === 'again';
}

/** The person was told. */
export async function toldOfLostMemory(): Promise<null> {
  await kept.set(MARK, 'first');
  return null;
}
