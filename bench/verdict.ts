import { appraise } from '../src/core/appraisal/evidence.ts';
import { ExaminationCache } from '../src/core/examination/cache.ts';
import { examine } from '../src/core/examination/examine.ts';
import { findObservation, type Observation } from '../src/core/index.ts';
import { table } from './table.ts';
import { pageSighting, paired } from '../test/support/observations.ts';
import { type Minted, mintGateway, mintLeaf, NOW } from '../test/support/mint.ts';
import { inRing } from './chains.ts';
import { measureInTurn, spread } from './pair.ts';

/** More certificates than results are kept for, so that each comes round as one never seen. */
const DEVICES = 80;

/** A verdict over leaf, intermediate and root (P-256), warm: a certificate never seen, and one seen just before. */
export async function benchVerdict(): Promise<void> {
  const { root, intermediate, leaf } = await mintGateway();
  const trust = { gateways: [paired(root, [intermediate])] };
  const cache = new ExaminationCache();
  const others = await Promise.all(Array.from({ length: DEVICES }, () => mintLeaf(intermediate)));
  const confirm = async (observations: Observation[]): Promise<void> => {
    const presented = findObservation(observations, 'certificate');
    const examination = presented && (await examine(presented, trust, NOW, cache));
    const recollection = { device: null, keySeenAt: [] };
    const { headline } = appraise({ observations, examination, recollection, now: NOW });
    if (headline.kind !== 'confirmed') throw new Error(`The headline is ${headline.kind}`);
  };
  const [nextFresh, nextAgain] = [inRing(others.map(see)), inRing(others.map(() => see(leaf)))];
  const { fresh, again } = await measureInTurn(
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
const see = (leaf: Minted): Observation[] => pageSighting({ leaf: { ...leaf, der: leaf.der.slice() } });
