import { validatePath } from '../../src/core/x509/path/validate-path.ts';
import { type LimboCase, toInput } from './case.ts';

/** A case that takes longer counts as a time-out. */
const TIME_LIMIT_MS = 10_000;

export interface SuiteTally {
  cases: number;
  agreements: number;
  falseAccepts: number;
  falseRejects: number;
  crashes: number;
  timeOuts: number;
  milliseconds: number;
  slowest: number;
}

export interface Disagreement {
  readonly id: string;
  readonly kind: 'false-accept' | 'false-reject' | 'crash' | 'time-out';
  readonly reason: string;
}

export interface Report {
  readonly profile: 'home' | 'strict';
  readonly total: SuiteTally;
  readonly namespaces: Readonly<Record<string, SuiteTally>>;
  readonly disagreements: readonly Disagreement[];
  readonly slowest: { readonly id: string; readonly milliseconds: number };
}

type Outcome = { readonly kind: 'agree' } | Omit<Disagreement, 'id'>;

/** Runs the cases one after the other. Times include decoding. */
export async function runLimbo(
  cases: readonly LimboCase[],
  profile: 'home' | 'strict',
  now = new Date(),
): Promise<Report> {
  const total = emptyTally();
  const namespaces: Record<string, SuiteTally> = {};
  const disagreements: Disagreement[] = [];
  let slowest = { id: '', milliseconds: 0 };
  for (const test of cases) {
    const start = performance.now();
    const outcome = await judge(test, profile, now);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { id: test.id, milliseconds };
    const space = (namespaces[namespaceOf(test.id)] ??= emptyTally());
    for (const tally of [total, space]) count(tally, outcome.kind, milliseconds);
    if (outcome.kind !== 'agree') disagreements.push({ id: test.id, ...outcome });
  }
  return { profile, total, namespaces, disagreements, slowest };
}

async function judge(test: LimboCase, profile: 'home' | 'strict', now: Date): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeOut = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), TIME_LIMIT_MS);
  });
  try {
    const result = await Promise.race([validatePath(toInput(test, profile, now)), timeOut]);
    if (result === null) return { kind: 'time-out', reason: `more than ${TIME_LIMIT_MS} ms` };
    if (result.ok === (test.expected_result === 'SUCCESS')) return { kind: 'agree' };
    return result.ok
      ? { kind: 'false-accept', reason: `advice: ${result.advice.join(' ') || 'none'}` }
      : { kind: 'false-reject', reason: `${result.reason}: ${result.rule} ${JSON.stringify(result.params)}` };
  } catch (error) {
    return { kind: 'crash', reason: String(error) };
  } finally {
    clearTimeout(timer);
  }
}

const emptyTally = (): SuiteTally => ({
  cases: 0,
  agreements: 0,
  falseAccepts: 0,
  falseRejects: 0,
  crashes: 0,
  timeOuts: 0,
  milliseconds: 0,
  slowest: 0,
});

const COUNTER = {
  agree: 'agreements',
  'false-accept': 'falseAccepts',
  'false-reject': 'falseRejects',
  crash: 'crashes',
  'time-out': 'timeOuts',
} as const;

function count(tally: SuiteTally, kind: Outcome['kind'], milliseconds: number): void {
  tally.cases++;
  tally[COUNTER[kind]]++;
  tally.milliseconds += milliseconds;
  tally.slowest = Math.max(tally.slowest, milliseconds);
}

/** `rfc5280::nc::x` belongs to `rfc5280::nc`, `online::x` to `online`. */
const namespaceOf = (id: string): string => id.split('::').slice(0, -1).join('::');
