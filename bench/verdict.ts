import { type Evidence, ExaminationCache, judge } from '../src/core/index.ts';
import { table } from '../scripts/start/table.ts';
import { paired, sighting } from '../test/support/evidence.ts';
import { type Minted, mintGateway, mintLeaf, NOW } from '../test/support/mint.ts';
import { inRing } from './chains.ts';
import { inTurn, spread } from './pair.ts';

/** More certificates than results are kept for, so that each comes round as one never seen. */
const DEVICES = 80;

/** A verdict over leaf, intermediate and root (P-256), warm: a certificate never seen, and one seen just before. */
export async function benchVerdict(): Promise<void> {
  const { root, intermediate, leaf } = await mintGateway();
  const trust = { gateways: [paired(root, [intermediate])] };
  const cache = new ExaminationCache();
  const others = await Promise.all(Array.from({ length: DEVICES }, () => mintLeaf(intermediate)));
  const confirm = async (evidence: Evidence[]): Promise<void> => {
    const { verdict } = await judge(evidence, trust, NOW, cache);
    if (verdict.kind !== 'confirmed') throw new Error(`The verdict is ${verdict.kind}`);
  };
  const [nextFresh, nextAgain] = [inRing(others.map(see)), inRing(others.map(() => see(leaf)))];
  const { fresh, again } = await inTurn(
    { fresh: () => confirm(nextFresh()), again: () => confirm(nextAgain()) },
    { batch: 3, rounds: 101, warmUp: 50 },
  );
  console.log(
    table(
      ['verdict', 'time', 'target'],
      [
        ['new certificate', spread(fresh), '≤ 3 ms'],
        ['same certificate and host again', spread(again), '≤ 0.1 ms'],
      ],
    ),
  );
}

/** As from the browser: an array of its own for each page. */
const see = (leaf: Minted): Evidence[] => sighting({ leaf: { ...leaf, der: leaf.der.slice() } });
