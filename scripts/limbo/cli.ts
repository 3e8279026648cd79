import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LimboCase } from './case.ts';
import type { Report, SuiteTally } from './run.ts';

export interface Options {
  readonly file: string;
  readonly json: boolean;
  readonly profile: 'home' | 'strict';
}

const USAGE = 'Usage: npm run limbo -- FILE [--json] [--profile home|strict]';

/** Strict by default: that is what the suite is written for. */
export function toOptions(args: readonly string[]): Options {
  const rest = [...args];
  const at = rest.indexOf('--profile');
  const profile = at < 0 ? 'strict' : rest.splice(at, 2)[1];
  const [file, ...more] = rest.filter((arg) => arg !== '--json');
  if (file === undefined || more.length > 0 || (profile !== 'home' && profile !== 'strict')) {
    console.error(USAGE);
    process.exit(2);
  }
  return { file, json: args.includes('--json'), profile };
}

/** The cases of a limbo file, gzipped or not. */
export function readCases(file: string): LimboCase[] {
  const bytes = readFileSync(file);
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return (JSON.parse(text.toString('utf8')) as { testcases: LimboCase[] }).testcases;
}

export function printReport(report: Report, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  console.log(`profile ${report.profile}\n`);
  console.log(
    row('namespace', ['cases', 'agree', 'false accept', 'false reject', 'crash', 'time-out', 'ms/case', 'slowest ms']),
  );
  for (const [name, tally] of [...Object.entries(report.namespaces).sort(), ['total', report.total] as const])
    console.log(row(name, cells(tally)));
  console.log(`\nslowest: ${report.slowest.id} ${report.slowest.milliseconds.toFixed(1)} ms`);
  console.log(`\n${report.disagreements.length} disagreements`);
  for (const { kind, id, reason } of report.disagreements) console.log(`  ${kind.padEnd(12)}  ${id}  (${reason})`);
}

const cells = (tally: SuiteTally): string[] =>
  [tally.cases, tally.agreements, tally.falseAccepts, tally.falseRejects, tally.crashes, tally.timeOuts]
    .map(String)
    .concat((tally.milliseconds / tally.cases).toFixed(2), tally.slowest.toFixed(1));

const row = (name: string, columns: readonly string[]): string =>
  name.padEnd(28) + columns.map((cell) => cell.padStart(13)).join('');
