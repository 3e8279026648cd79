import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it is so; the test's own time limit ends it where it never is. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}
