import { judge } from '../src/core/index.ts';
import { table } from '../scripts/start/table.ts';
import { paired, sighting } from '../test/support/evidence.ts';
import { mintGateway, mintLeaf, NOW } from '../test/support/mint.ts';
import { inTurn, median, ms } from './pair.ts';

/** A verdict over leaf, intermediate and root (P-256), warm: a certificate never seen, and one seen just before. */
export async function benchVerdict(): Promise<void> {
  const { root, intermediate, leaf } = await mintGateway();
  const trust = { gateways: [paired(root, [intermediate])] };
  const leaves = await Promise.all(Array.from({ length: 300 }, () => mintLeaf(intermediate)));
  const confirm = async (minted: typeof leaf): Promise<void> => {
    const { verdict } = await judge(sighting({ leaf: minted }), trust, NOW);
    if (verdict.kind !== 'confirmed') throw new Error(verdict.kind);
  };
  let next = 0;
  const { fresh, again } = await inTurn({ fresh: () => confirm(leaves[next++ % leaves.length] ?? leaf), again: () => confirm(leaf) }, { batch: 1, rounds: 201 });
  console.log(table(['verdict', 'median', 'target'], [
    ['new certificate', ms(median(fresh)), '≤ 3 ms'],
    ['same certificate and host again', ms(median(again)), '≤ 0.1 ms'],
  ]));
}
