/** Times of some doings, in milliseconds, taken in turn so that a machine whose speed drifts is fair to all. */
export type Timings<K extends string> = Readonly<Record<K, readonly number[]>>;

/**
 * Runs each doing `rounds` times, A B C A B C …, after `warmUp` rounds that do not count. Each runs `batch` times in a
 * row within a round and its time is divided by that.
 */
export async function inTurn<K extends string>(doings: Readonly<Record<K, () => unknown>>, { rounds = 41, warmUp = 8, batch = 5 } = {}): Promise<Timings<K>> {
  const names = Object.keys(doings) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const started = performance.now();
      for (let i = 0; i < batch; i++) await doings[name]();
      if (round >= 0) times[name].push((performance.now() - started) / batch);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of a/b, round by round. */
export function ratio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}

export const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : 2)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}x`;
