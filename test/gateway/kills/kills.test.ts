import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

/** `LATCHKEY_KILLS=300` for the run before a release. */
const KILLS = Number(process.env.LATCHKEY_KILLS ?? 20);
/** Of the moments to kill at, which are said again where something is lost. */
const SEED = Number(process.env.LATCHKEY_SEED ?? Date.now() % 1_000_000);

interface Outcome {
  readonly faults: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

it(
  `the gateway as it is started loses nothing when it is killed ${KILLS} times under its clients`,
  { timeout: 300_000 + KILLS * 20_000 },
  async () => {
    const hosts = ['127.0.0.1 gateway.home.arpa'];
    const outcome = await inOwnNetwork<Outcome>({ addresses: [], hosts }, [
      '../../gateway/kills/kills-inside.ts',
      String(KILLS),
      String(SEED),
    ]);
    console.log(`${KILLS} kills (LATCHKEY_SEED=${SEED}):`, JSON.stringify(outcome.counts));
    expect(outcome.faults, `with LATCHKEY_SEED=${SEED}`).toEqual([]);
    for (const what of ['by ACME', 'by EST', 'by EST after a yes', 'made on the page', 'revoked', 'key changed'])
      expect([what, outcome.counts[what]]).toEqual([what, expect.any(Number)]);
  },
);
