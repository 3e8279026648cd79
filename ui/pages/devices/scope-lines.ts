import type { Scope } from '../../lib/index.ts';
import { rangeText, type RefusedPart } from '../../words/scope.ts';

/** A scope as it stands in the fields. */
export interface Written {
  readonly names: string;
  readonly addresses: string;
  readonly single: boolean;
}

/** Every field of its own. Ranges have the plainer spelling where all have one: two in one list are hard to read. */
export function writtenOf({ names, addresses }: Scope): Written {
  return {
    names: names.filter((name) => name !== '.').join('\n'),
    addresses: spelled(addresses).join('\n'),
    single: names.includes('.'),
  };
}

export const lines = (text: string): readonly string[] => text.split(/[\s,]+/).filter((line) => line !== '');

/** What was refused of the text in a field; it stays beside it until the line is gone. */
export function refusedIn(
  refused: readonly RefusedPart[],
  written: Written,
  field: 'names' | 'addresses',
): readonly RefusedPart[] {
  const inField = lines(written[field]);
  const ofNames = (problem: RefusedPart['problem']) => problem === 'not-a-name' || problem === 'single-label';
  return refused.filter(
    ({ text, problem }) =>
      inField.includes(text) && (problem === 'outside-scope' || ofNames(problem) === (field === 'names')),
  );
}

function spelled(ranges: readonly string[]): readonly string[] {
  const single = (range: string) => /\/(32|128)$/.test(range);
  const plain = ranges.map(rangeText);
  // One that is told in words can’t be read back; of IPv6 there is no plainer spelling than its own.
  const all = ranges.every((range, i) => range.includes(':') || /^[\w.]+$/.test(plain[i] ?? ''));
  return ranges.map((range, i) => (all || single(range) ? (plain[i] ?? range) : range));
}
