import { type Line, type Result, RESULTS } from './run.ts';

/** How many entries came out in which way. */
export type Tally = Readonly<Record<Result, number>>;

/** Counts the lines by their result. */
export const tallyOf = (lines: readonly Line[]): Tally =>
  Object.fromEntries(RESULTS.map((result) => [result, lines.filter((line) => line.result === result).length])) as Tally;

/** The line that the report ends with. */
export function summary(lines: readonly Line[]): string {
  const tally = tallyOf(lines);
  return [
    `vectors: ${String(lines.length)} entries`,
    `${String(tally.agree)} agree`,
    `${String(tally['wrongly accepted'])} wrongly accepted`,
    `${String(tally['wrongly refused'])} wrongly refused`,
    `${String(tally['facts differ'])} facts differ`,
    `${String(tally['no answer'])} without an answer`,
  ].join(', ');
}

/**
 * The report: a table by kind and every disagreement by file, or with `json` one line of JSON; then the summary.
 */
export function printVectors(lines: readonly Line[], json: boolean): void {
  const kinds = byKind(lines);
  if (json)
    console.log(
      JSON.stringify({
        summary: summary(lines),
        total: { entries: lines.length, ...tallyOf(lines) },
        kinds: Object.fromEntries([...kinds].map(([kind, of]) => [kind, { entries: of.length, ...tallyOf(of) }])),
        entries: lines,
      }),
    );
  else {
    console.log(row('kind', ['entries', 'agree', 'wrongly acc.', 'wrongly ref.', 'facts differ', 'no answer']));
    for (const [kind, of] of kinds) console.log(row(kind, cells(of)));
    for (const result of RESULTS.filter((each) => each !== 'agree')) printResult(result, lines);
    console.log('');
  }
  console.log(summary(lines));
}

function byKind(lines: readonly Line[]): Map<string, Line[]> {
  const kinds = new Map<string, Line[]>();
  for (const line of lines) kinds.set(line.kind, [...(kinds.get(line.kind) ?? []), line]);
  return kinds;
}

function printResult(result: Result, lines: readonly Line[]): void {
  const those = lines.filter((line) => line.result === result);
  if (those.length === 0) return;
  console.log(`\n${result}:`);
  for (const { file, kind, differences, error } of those) {
    console.log(`  ${file}  [${kind}]${error === undefined ? '' : `  ${error}`}`);
    for (const { fact, expected, got } of differences)
      console.log(`    ${fact}: expected ${shorten(expected)}, read ${shorten(got)}`);
  }
}

/** The middle is cut out of long values. */
function shorten(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length <= 200 ? text : `${text.slice(0, 120)} ... ${text.slice(-60)}`;
}

function cells(lines: readonly Line[]): string[] {
  const tally = tallyOf(lines);
  return [
    lines.length,
    tally.agree,
    tally['wrongly accepted'],
    tally['wrongly refused'],
    tally['facts differ'],
    tally['no answer'],
  ].map(String);
}

const row = (name: string, columns: readonly string[]): string =>
  name.padEnd(56) + columns.map((cell) => cell.padStart(13)).join('');
