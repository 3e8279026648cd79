import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table } from './table.ts';
import { readEntry, readerOf, readManifest } from '../scripts/vectors/runner/folder.ts';
import { allJudges, judgeFor } from '../scripts/vectors/runner/registry.ts';
import type * as Core from '../src/core/index.ts';
import { announce } from './announce.ts';
import { type EvidenceCase, evidenceCases } from './evidence-cases.ts';
import { difference, measureInTurn, median, ms, ratio, spread } from './pair.ts';
import { recordSignatures } from './recorded-signatures.ts';
import { shippedCore } from './shipped.ts';

const VECTORS = fileURLToPath(new URL('../../shared/vectors', import.meta.url));
const ROUNDS = 9;

/**
 * How long evidence takes, warm: each kind from bytes to what is shown, beside the import of the same keys and the
 * check of the same signatures by WebCrypto alone; and each kind of the test vectors, where they are there.
 */
export async function benchEvidence(): Promise<void> {
  announce('bundling the core as it is shipped');
  const core = await shippedCore();
  announce('making evidence of every kind');
  const rows: string[][] = [];
  for (const each of await evidenceCases()) rows.push(await beside(core, each));
  console.log(
    table(
      ['evidence that holds', 'signatures', 'all of it', 'bare import + verify', 'on top (≤ 5 ms)', 'all/bare'],
      rows,
    ),
  );
  if (!existsSync(VECTORS)) {
    console.log('\nThere are no test vectors beside this clone.');
    return;
  }
  console.log('\nTest vectors, each kind’s entries one after another, with their signature checks');
  console.log(table(['kind', 'entries', 'median of an entry', 'slowest entry'], await kinds()));
}

async function beside(core: typeof Core, { name, appraise }: EvidenceCase): Promise<string[]> {
  announce(name);
  const appraised = await appraise(core);
  if (appraised?.genuine !== 'proved') throw new Error(`${name} was not proved: ${JSON.stringify(appraised)}`);
  const { signatures, again } = await recordSignatures(() => appraise(core));
  const { all, bare } = await measureInTurn(
    { all: () => appraise(core), bare: again },
    { batch: 5, rounds: 41, warmUp: 40 },
  );
  const beside = signatures === 0 ? ['none', 'none'] : [spread(bare), ratio(all, bare)];
  return [name, String(signatures), spread(all), beside[0] ?? '', difference(all, bare), beside[1] ?? ''];
}

async function kinds(): Promise<string[][]> {
  const judges = await allJudges();
  const read = readerOf(VECTORS);
  const times = new Map<string, number[]>();
  for (const element of readManifest(VECTORS)) {
    const entry = readEntry(element);
    const judge = entry && judgeFor(judges, entry.kind);
    if (!entry || !judge) continue;
    if (!times.has(entry.kind)) announce(`vectors: ${entry.kind}`);
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      // What cannot be judged takes its time as well.
      await judge(entry, read).catch(() => null);
      taken.push(performance.now() - start);
    }
    times.set(entry.kind, [...(times.get(entry.kind) ?? []), median(taken)]);
  }
  return [...times].map(([kind, taken]) => [kind, String(taken.length), ms(median(taken)), ms(Math.max(...taken))]);
}
