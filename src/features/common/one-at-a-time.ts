/** By key: the last that is under way. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Runs a job once every earlier one of this key has ended, however it did. Pages each have a line of their own: it
 * orders what one page does, not what two do.
 */
export async function oneAtATime<T>(key: string, job: () => Promise<T>): Promise<T> {
  const mine = (underWay.get(key) ?? Promise.resolve()).then(job, job);
  underWay.set(key, mine);
  try {
    return await mine;
  } finally {
    if (underWay.get(key) === mine) underWay.delete(key);
  }
}
