/** Between two questions: short at first, then longer, since questions cost the browser time too. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;

/** No test waits this long on a machine at rest: what it waits for comes at some time, however busy the machine is. */
export const PATIENCE_MS = 90_000;

/**
 * Asks again until there is an answer other than null. A question that throws counts as no answer, since pages come and
 * go.
 * @param ms after which it throws, naming `what` and the last thing that was thrown
 */
export async function until<T>(what: string, question: () => Promise<T | null>, ms = PATIENCE_MS): Promise<T> {
  const deadline = Date.now() + ms;
  let lastError = '';
  let pause = FIRST_PAUSE_MS;
  while (Date.now() < deadline) {
    try {
      const answer = await within(deadline - Date.now(), what, question());
      if (answer !== null) return answer;
    } catch (error) {
      lastError = error instanceof Error ? ` (${error.message})` : '';
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  }
  throw new Error(`Waited ${ms} ms in vain: ${what}${lastError}`);
}

/** Gives up on a promise that may never settle. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms: ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
