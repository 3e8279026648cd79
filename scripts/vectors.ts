/**
 * Runs a folder of test vectors made by others through the core: `npm run vectors -- DIR [--json]`. DIR holds a
 * manifest.json (docs/vectors.md says of which form). Ends with 1 where anything was wrongly accepted.
 */
import { allJudges } from './vectors/runner/registry.ts';
import { printVectors } from './vectors/runner/report.ts';
import { runVectors } from './vectors/runner/run.ts';

const args = process.argv.slice(2);
const [folder, ...more] = args.filter((arg) => arg !== '--json');
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run vectors -- DIR [--json]');
  process.exit(2);
}
const lines = await runVectors(folder, await allJudges()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
});
printVectors(lines, args.includes('--json'));
if (lines.some(({ result }) => result === 'wrongly accepted')) process.exitCode = 1;
