export interface FuzzOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Run this one case only, to see a finding again. */
  readonly only: number | null;
}

const USAGE = 'Usage: npm run fuzz -- [--minutes N] [--seed N] [--case N]';

export function toFuzzOptions(args: readonly string[]): FuzzOptions {
  const given = new Map<string, number>();
  for (let i = 0; i < args.length; i += 2) {
    const [name = '', value = ''] = args.slice(i, i + 2);
    if (!['--minutes', '--seed', '--case'].includes(name) || !/^\d+(\.\d+)?$/.test(value)) {
      console.error(USAGE);
      process.exit(2);
    }
    given.set(name, Number(value));
  }
  const seed = given.get('--seed') ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return { minutes: given.get('--minutes') ?? 1, seed: Math.floor(seed), only: given.get('--case') ?? null };
}
