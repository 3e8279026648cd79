import { granted, restartBrowser } from '../support/extension-api.ts';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askCompanion } from '../../src/platform/companion.ts';
import { native } from '../support/native-port.ts';
import { makeMemoryPort } from '../support/port-in-memory.ts';

/**
 * Popup, warning page and background ask one companion at once. Random histories of questions, answers in any order,
 * companions that die and a permission that comes and goes: each asker gets one answer, and it is the one to their own
 * question. `HISTORIES=100000 npx vitest run companion-askers` runs as many of them.
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 2000);
const LIMIT_MS = 300_000 + 50 * HISTORIES;

/** One companion that was started: its dispatcher is the real one, and the test says when a handler is done. */
interface Started {
  readonly open: { readonly host: string; readonly done: (value: unknown) => void }[];
  readonly die: () => void;
}

let companions: Started[] = [];

function connect(): object {
  const open: Started['open'] = [];
  const resolve = ({ host }: { host: string }) => new Promise((done) => open.push({ host, done }));
  const { port, die } = makeMemoryPort({ resolve });
  companions.push({ open, die });
  return port;
}

interface Asked {
  readonly host: string;
  readonly outcomes: unknown[];
  /** What happened from the question to its answer. */
  readonly since: Set<'died' | 'taken' | 'long'>;
}

let asked: Asked[] = [];
const still = (): Asked[] => asked.filter(({ outcomes }) => outcomes.length === 0);
const note = (what: 'died' | 'taken' | 'long'): void => {
  for (const each of still()) each.since.add(what);
};

const turns = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count);
const answerOne = (nth: number): void => {
  const open = companions.flatMap((each) => each.open);
  const [one] = open.length === 0 ? [] : open.splice(nth % open.length, 1);
  if (!one) return;
  for (const { open: its } of companions) if (its.includes(one)) its.splice(its.indexOf(one), 1);
  one.done({ addresses: [{ address: one.host, by: 'system' }] });
};

/** Lets the companions do what they were asked, for as long as anyone waits. */
async function finish(): Promise<void> {
  for (let left = 0; left < 50 && still().length > 0; left++) {
    await turns(5);
    while (companions.some(({ open }) => open.length > 0)) answerOne(0);
  }
}

type Step = readonly [name: string, run: () => unknown];

const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>(['ask', ask]) },
  { weight: 4, arbitrary: fc.nat(9).map<Step>((nth) => [`answer ${String(nth)}`, () => answerOne(nth)]) },
  { weight: 3, arbitrary: fc.nat(3).map<Step>((count) => [`${String(count)} turns`, () => turns(count)]) },
  {
    weight: 2,
    arbitrary: fc.constant<Step>([
      'die',
      () => {
        note('died');
        companions.at(-1)?.die();
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>([
      'take the permission',
      () => {
        note('taken');
        granted.delete('nativeMessaging');
      },
    ]),
  },
  { weight: 2, arbitrary: fc.constant<Step>(['give the permission', () => granted.add('nativeMessaging')]) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>([
      'wait',
      () => {
        note('long');
        return turns(16_000);
      },
    ]),
  },
);

function ask(): void {
  const each: Asked = { host: `h${String(asked.length)}.local`, outcomes: [], since: new Set() };
  if (!granted.has('nativeMessaging')) each.since.add('taken');
  asked.push(each);
  askCompanion('resolve', { host: each.host }).then(
    (answer) => each.outcomes.push(answer),
    (error: unknown) => each.outcomes.push(error),
  );
}

const REASONS: Readonly<Record<string, 'died' | 'taken' | 'long'>> = {
  'not-working': 'died',
  'not-allowed': 'taken',
  timeout: 'long',
};

function hasItsOwn({ host, outcomes, since }: Asked): void {
  expect(outcomes).toHaveLength(1);
  const answer = outcomes[0] as { readonly ok: boolean; readonly problem?: string };
  if (answer.ok)
    expect(answer).toEqual({
      ok: true,
      value: { addresses: [{ address: host, by: 'system' }] },
      id: expect.any(Number),
    });
  else expect(since).toContain(REASONS[answer.problem ?? 'none'] ?? JSON.stringify(answer));
}

beforeEach(() => {
  vi.useFakeTimers();
  native.port = connect;
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  native.port = null;
});

describe('whoever asks the companion at once with others', () => {
  it(
    'gets one answer, the one to their own question, whatever happens meanwhile',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            step.map(([name, run]) => Object.assign(run, { toString: () => name })),
            { maxLength: 30 },
          ),
          async (steps) => {
            restartBrowser();
            // Without the permission the companion of the history before is let go.
            await askCompanion('network', {});
            granted.add('nativeMessaging');
            [companions, asked] = [[], []];
            for (const run of steps) await run();
            await finish();
            for (const each of asked) hasItsOwn(each);
            // And the next one is answered like the first.
            granted.add('nativeMessaging');
            ask();
            await finish();
            expect(asked.at(-1)?.outcomes).toMatchObject([{ ok: true }]);
          },
        ),
        { numRuns: HISTORIES },
      );
    },
    LIMIT_MS,
  );
});
