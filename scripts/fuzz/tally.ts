import { type CaseOutcome, CASE_OUTCOMES } from './judge-case.ts';
import type { MutationName } from './mutations.ts';

/** Counts per mutation and outcome. */
export class FuzzTally {
  readonly #counts = new Map<MutationName, Map<CaseOutcome | 'finding', number>>();
  cases = 0;
  findings = 0;

  add(mutation: MutationName, outcome: CaseOutcome | 'finding'): void {
    const row = this.#counts.get(mutation) ?? new Map<CaseOutcome | 'finding', number>();
    this.#counts.set(mutation, row.set(outcome, (row.get(outcome) ?? 0) + 1));
    this.cases++;
    if (outcome === 'finding') this.findings++;
  }

  print(): void {
    const columns = [...CASE_OUTCOMES, 'finding'] as const;
    console.log(line('mutation', columns));
    const total = new Map<CaseOutcome | 'finding', number>();
    for (const [mutation, row] of [...this.#counts].sort()) {
      for (const column of columns) total.set(column, (total.get(column) ?? 0) + (row.get(column) ?? 0));
      console.log(
        line(
          mutation,
          columns.map((column) => row.get(column) ?? 0),
        ),
      );
    }
    console.log(
      line(
        'all',
        columns.map((column) => total.get(column) ?? 0),
      ),
    );
  }
}

const line = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(16) + cells.map((cell) => String(cell).padStart(14)).join('');
