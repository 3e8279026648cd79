import type { Scope } from '../../lib/index.ts';
import { rangeText, type RefusedPart } from '../../words/scope.ts';

/** A scope as it stands in the fields. */
export interface Written {
  readonly names: string;
  readonly addresses: string;
  readonly single: boolean;
}

/** Every field of its own; ranges that have a plainer spelling are written in it. */
export function writtenOf({ names, addresses }: Scope): Written {
  return {
    names: names.filter((name) => name !== '.').join('\n'),
    addresses: addresses.map(plainRange).join('\n'),
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

function plainRange(cidr: string): string {
  const text = rangeText(cidr);
  // One that is told in words can’t be read back.
  return /^[\w.:/]+$/.test(text) ? text : cidr;
}
