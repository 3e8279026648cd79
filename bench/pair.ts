/** Times of some doings, in milliseconds, taken in turn so that a machine whose speed drifts is fair to all. */
export type Timings<K extends string> = Readonly<Record<K, readonly number[]>>;

/**
 * Runs each doing `rounds` times, A B C A B C …, after `warmUp` rounds that do not count. Each runs `batch` times in a
 * row within a round and its time is divided by that.
 */
export async function measureInTurn<K extends string>(
  doings: Readonly<Record<K, () => unknown>>,
  { rounds = 25, warmUp = 6, batch = 4 } = {},
): Promise<Timings<K>> {
  const names = Object.keys(doings) as K[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const started = performance.now();
      for (let i = 0; i < batch; i++) await doings[name]();
      if (round >= 0) taken[name].push((performance.now() - started) / batch);
    }
  }
  return taken;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const ms = (value: number): string => `${value.toFixed(Math.abs(value) < 1 ? 3 : 2)} ms`;

/** `1.20 ms (1.10–1.90)`: median, least and most. */
export const spread = (values: readonly number[]): string => `${ms(median(values))} ${range(values)}`;

/** a/b round by round: `1.20x (1.10–1.90)`. */
export function ratio(a: readonly number[], b: readonly number[]): string {
  const ratios = byRound(a, b, (one, other) => one / other);
  return `${median(ratios).toFixed(2)}x ${range(ratios)}`;
}

/** a-b round by round: `1.20 ms (-0.10–1.90)`. */
export const difference = (a: readonly number[], b: readonly number[]): string =>
  spread(byRound(a, b, (one, other) => one - other));

const byRound = (
  a: readonly number[],
  b: readonly number[],
  combine: (one: number, other: number) => number,
): number[] => a.map((value, round) => combine(value, b[round] ?? Number.NaN));

const range = (values: readonly number[]): string =>
  `(${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;
