import { restartBrowser } from '../../support/extension-api.ts';
import { countImmediates } from '../../support/histories/clock.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { localScope } from '../../../src/core/scope/scope.ts';
import { closeDatabase } from '../../../src/store/database.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import type { Kind } from '../../support/histories/browser-types.ts';
import { startRule } from '../../support/histories/rule.ts';
import { compile, type Start } from '../../support/histories/compiled.ts';
import { snapshotOf } from '../../support/histories/snapshot.ts';
import { atLast, SOURCE, STEPS, type Step } from '../../support/histories/steps.ts';
import { WHOLE_STEPS } from '../../support/histories/whole-steps.ts';
import type { Asks, Setting, System } from '../../support/histories/system.ts';
import { type Chains, GRANTED, startWhole } from '../../support/histories/whole.ts';
import { DAY, mint, mintGateway, NOW } from '../../support/mint.ts';
import { paired } from '../../support/observations.ts';

/**
 * Random histories of tabs, and one question after each step: is what is shown ever calmer than what the shown
 * document's own connection proved? `HISTORIES=100000 npx vitest run histories` runs as many of them.
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 0);
const KINDS: readonly Kind[] = ['chrome', 'firefox', 'firefox-without-ids', 'firefox-of-granted'];

const setting = (kind: Kind): fc.Arbitrary<Setting> =>
  fc.record({
    kind: fc.constant(kind),
    // What is held is not shown, so there is less to be said.
    guard: fc.nat(3).map((n) => n === 0),
    companion: fc.boolean(),
    asks: fc.array(fc.constantFrom<Asks>('here', 'here', 'here', 'everywhere', 'nowhere'), {
      minLength: 1,
      maxLength: 6,
    }),
  });

interface Histories {
  readonly runs: number;
  /** The most steps of one. */
  readonly size: number;
  readonly steps: readonly fc.Arbitrary<Step>[];
}

async function check(
  kind: Kind,
  { runs, size, steps }: Histories,
  start: (setting: Setting) => System | Promise<System>,
): Promise<void> {
  const histories = fc.asyncProperty(
    setting(kind),
    fc.commands([...steps], { maxCommands: size }),
    async (how, all) => {
      const real = await start(how);
      await fc.asyncModelRun(() => ({ model: {}, real }), all);
      await atLast(real);
    },
  );
  const seed = Number(process.env['HISTORIES_SEED'] ?? Date.now() % 2 ** 31);
  const before = process.cpuUsage();
  await fc.assert(histories, { numRuns: runs, seed, interruptAfterTimeLimit: 3_000_000 });
  const { user, system } = process.cpuUsage(before);
  if (HISTORIES > 0)
    console.log(
      `${kind}: ${String(runs)} histories, seed ${String(seed)}, ${((user + system) / 1000 / runs).toFixed(1)} ms each`,
    );
}

describe.each(KINDS)('whatever happens in the tabs of %s', (kind) => {
  it(
    'no document is taken to be from the device whose own answer was not',
    () => check(kind, { runs: HISTORIES || 3000, size: 24, steps: [...STEPS, SOURCE] }, () => startRule(kind)),
    3_600_000,
  );
});

describe.each(KINDS)('the background with the tabs of %s', (kind) => {
  let start: Start;
  let chains: Chains;
  let memory: Awaited<ReturnType<typeof snapshotOf>>;

  beforeAll(async () => {
    countImmediates();
    const [gateway, attacker] = await Promise.all([
      mintGateway({ leaf: { dns: ['printer.local', GRANTED] } }),
      mint({ subject: 'CN=Printer', dns: ['printer.local', GRANTED] }),
    ]);
    chains = { device: [gateway.leaf.der, gateway.intermediate.der], attacker: [attacker.der] };
    start = await compile(kind === 'chrome' ? 'chrome' : 'firefox');
    restartBrowser();
    await freshDatabase();
    const scope = localScope(NOW + 30 * DAY);
    const believed = { scope: { ...scope, names: [...scope.names, GRANTED] } };
    await addGateway(paired(gateway.root, [gateway.intermediate], believed));
    await closeDatabase();
    // The gateway vouched for the device before.
    const before = startWhole(start, chains, { kind, guard: false, companion: false, asks: [] });
    await before.browser.visit(1, 'https://printer.local/', 'device');
    expect(await before.said(1)).toBe('confirmed');
    await before.stop();
    memory = await snapshotOf('latchkey');
  });

  it(
    'never says anything calmer than what the own connection of the page that is shown proved',
    () =>
      check(kind, { runs: HISTORIES || 250, size: 14, steps: [...STEPS, ...WHOLE_STEPS] }, async (how) => {
        await memory.restore();
        return startWhole(start, chains, how);
      }),
    36_000_000,
  );
});
