import { isDeepStrictEqual } from 'node:util';
import { readEntry, readerOf, readManifest } from './folder.ts';
import { judgeFor } from './registry.ts';
import type { Entry, Judges, Outcome } from '../types.ts';

/** How an entry came out, the worst first. */
export const RESULTS = ['wrongly accepted', 'wrongly refused', 'no answer', 'facts differ', 'agree'] as const;
export type Result = (typeof RESULTS)[number];

/** A fact that the product reads otherwise than the manifest says. */
export interface Difference {
  readonly fact: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** One entry, and what became of it. */
export interface Line {
  readonly file: string;
  readonly kind: string;
  readonly result: Result;
  readonly expected: boolean | null;
  readonly got: boolean | null;
  /** How many facts were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Why there is no answer. */
  readonly error?: string;
}

/** Runs every entry of a folder. An entry that cannot be read or judged has no answer; nothing stops the run. */
export async function runVectors(folder: string, judges: Judges): Promise<Line[]> {
  const read = readerOf(folder);
  const lines: Line[] = [];
  for (const [at, element] of readManifest(folder).entries()) {
    const entry = readEntry(element);
    lines.push(entry ? await runEntry(entry, judges, read) : unread(at));
  }
  return lines;
}

const unread = (at: number): Line => ({
  file: `entry ${String(at)}`,
  kind: 'not an entry',
  result: 'no answer',
  expected: null,
  got: null,
  compared: 0,
  differences: [],
  error: 'not of the form of an entry',
});

async function runEntry(entry: Entry, judges: Judges, read: (path: string) => Uint8Array): Promise<Line> {
  const about = { file: entry.files[0] ?? '', kind: entry.kind, expected: entry.expect.valid };
  const none = { ...about, result: 'no answer', got: null, compared: 0, differences: [] } as const;
  const judge = judgeFor(judges, entry.kind);
  if (!judge) return { ...none, error: 'no judge for this kind' };
  try {
    return { ...about, ...compare(entry, await judge(entry, read)) };
  } catch (error) {
    return { ...none, error: error instanceof Error ? error.message : String(error) };
  }
}

function compare(
  { expect }: Entry,
  outcome: Outcome,
): Pick<Line, 'result' | 'got' | 'compared' | 'differences' | 'error'> {
  // Facts come as JSON, so they are compared as JSON: what is undefined is not there.
  const facts = Object.entries(JSON.parse(JSON.stringify(outcome.facts)) as Record<string, unknown>);
  const compared = facts.filter(([fact]) => fact in expect.facts);
  const differences = compared
    .filter(([fact, got]) => !isDeepStrictEqual(got, expect.facts[fact]))
    .map(([fact, got]) => ({ fact, expected: expect.facts[fact], got }));
  const about = { got: outcome.valid, compared: compared.length, differences };
  if (expect.valid === false && outcome.valid === true) return { ...about, result: 'wrongly accepted' };
  if (expect.valid === true && outcome.valid === false) return { ...about, result: 'wrongly refused' };
  if (expect.valid !== null && outcome.valid === null)
    return { ...about, result: 'no answer', error: 'the product gives no verdict' };
  if (expect.valid === null && compared.length === 0)
    return { ...about, result: 'no answer', error: 'the product reads none of the facts' };
  return { ...about, result: differences.length > 0 ? 'facts differ' : 'agree' };
}
