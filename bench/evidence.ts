import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table } from '../scripts/start/table.ts';
import { readEntry, readerOf, readManifest } from '../scripts/vectors/runner/folder.ts';
import { allJudges, judgeFor } from '../scripts/vectors/runner/registry.ts';
import { appraiseArtefacts, type EvidenceGrounds } from '../src/core/index.ts';
import { NOW } from '../test/support/mint.ts';
import { makerOf, mintIdentity, mintMakerRoot } from '../test/support/mint-identity.ts';
import { measureInTurn, median, ms, spread } from './pair.ts';

const VECTORS = fileURLToPath(new URL('../../shared/vectors', import.meta.url));
const ROUNDS = 9;
const TARGET = '≤ 5 ms and its signature checks';

/**
 * How long evidence takes, warm: a device identity in the certificate that was presented, from bytes to what is shown;
 * and each kind of the test vectors, where they are there, from its files to the verdict.
 */
export async function benchEvidence(): Promise<void> {
  console.log(table(['evidence', 'time', 'target'], [await identity()]));
  if (!existsSync(VECTORS)) {
    console.log('\nThere are no test vectors beside this clone.');
    return;
  }
  console.log('\nTest vectors, each kind’s entries one after another');
  console.log(table(['kind', 'entries', 'median of an entry', 'slowest entry', 'target'], await kinds()));
}

async function identity(): Promise<string[]> {
  const root = await mintMakerRoot();
  const device = await mintIdentity(root);
  const grounds: EvidenceGrounds = {
    presented: { leaf: device.der, others: [] },
    host: { kind: 'dns', value: 'camera.local' },
    nonce: null,
    makers: [await makerOf(root.der)],
    gateways: [],
    off: [],
    now: NOW,
  };
  const artefact = { place: 'certificate', mediaType: 'application/pkix-cert', bytes: device.der } as const;
  const { time } = await measureInTurn(
    {
      time: async () => {
        const { evidence } = await appraiseArtefacts([artefact], grounds);
        if (evidence[0]?.genuine !== 'proved') throw new Error('The identity was not proved');
      },
    },
    { batch: 3, rounds: 51, warmUp: 50 },
  );
  return ['device identity, one signature', spread(time), TARGET];
}

async function kinds(): Promise<string[][]> {
  const judges = await allJudges();
  const read = readerOf(VECTORS);
  const times = new Map<string, number[]>();
  for (const element of readManifest(VECTORS)) {
    const entry = readEntry(element);
    const judge = entry && judgeFor(judges, entry.kind);
    if (!entry || !judge) continue;
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      // What cannot be judged takes its time as well.
      await judge(entry, read).catch(() => null);
      taken.push(performance.now() - start);
    }
    times.set(entry.kind, [...(times.get(entry.kind) ?? []), median(taken)]);
  }
  return [...times].map(([kind, taken]) => [
    kind,
    String(taken.length),
    ms(median(taken)),
    ms(Math.max(...taken)),
    TARGET,
  ]);
}
