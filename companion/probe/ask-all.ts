import type { ProbeAnswer } from '../protocol/types.ts';

/** Asks one address; rejects where it is called off. */
type Ask = (address: string, signal: AbortSignal) => Promise<ProbeAnswer>;

/**
 * Asks all addresses at once. When one has shown its certificate the others have a moment, and whoever is not done then
 * is called off and reported as it stands (`standing`): an address that leads nowhere must not keep the answer of one
 * that leads to the device. Rejects only when it is called off.
 */
export async function askAll(
  addresses: readonly string[],
  ask: Ask,
  standing: (address: string) => ProbeAnswer,
  graceMs: number,
  signal: AbortSignal,
): Promise<readonly ProbeAnswer[]> {
  const enough = new AbortController();
  const either = AbortSignal.any([signal, enough.signal]);
  let grace: NodeJS.Timeout | undefined;
  const one = async (address: string): Promise<ProbeAnswer> => {
    // How far it has come is known only as long as it is under way.
    let stood: ProbeAnswer | null = null;
    const look = (): void => {
      stood = standing(address);
    };
    enough.signal.addEventListener('abort', look, { once: true });
    try {
      const answer = await ask(address, either);
      if (answer.outcome === 'shown')
        grace ??= setTimeout(() => {
          enough.abort();
        }, graceMs);
      return answer;
    } catch (error) {
      if (signal.aborted || stood === null) throw error;
      return stood;
    }
  };
  try {
    return await Promise.all(addresses.map(one));
  } finally {
    clearTimeout(grace);
  }
}
