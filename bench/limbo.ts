import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCases } from '../scripts/limbo/cli.ts';
import { runLimbo } from '../scripts/limbo/run.ts';
import { table } from './table.ts';
import { ms } from './pair.ts';

const FILE = fileURLToPath(new URL('../../shared/limbo/limbo-dev.json.gz', import.meta.url));

/** The slowest cases of x509-limbo, where it is at hand: pathological name constraints and path building among them. */
export async function benchWorstCases(): Promise<void> {
  console.log('\nWorst cases of x509-limbo (no case over 250 ms)');
  if (!existsSync(FILE)) {
    console.log('not measured: the suite is not here');
    return;
  }
  const cases = readCases(FILE);
  const rows = [];
  for (const profile of ['strict', 'home'] as const) {
    const { slowest: first } = await runLimbo(cases, profile);
    const { slowest, total } = await runLimbo(cases, profile);
    rows.push([
      profile,
      String(total.cases),
      ms(total.milliseconds / total.cases),
      ms(slowest.milliseconds),
      slowest.id,
      ms(first.milliseconds),
    ]);
  }
  console.log(table(['profile', 'cases', 'mean', 'slowest, warm', 'case', 'slowest, first run'], rows));
}
