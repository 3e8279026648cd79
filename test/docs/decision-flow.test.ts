import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/decision-flow.md', () => {
  const doc = read('docs/decision-flow.md');
  const body = /return \(\n([\s\S]*?)\n {2}\);/.exec(read('src/core/appraisal/headline.ts'))?.[1] ?? '';
  const steps = [...body.matchAll(/^\s+(\w+)\(found\)/gm)].map((match) => match[1]);

  it('draws the steps of headlineOf() in their order', () => {
    const drawn = [...doc.matchAll(/^ {2}(\w+)\["/gm)].map((match) => match[1]);
    expect(steps.length).toBeGreaterThan(10);
    expect(drawn).toEqual(steps);
  });

  it('names the headline of every step', () => {
    const rows = [...doc.matchAll(/^\| `(\w+)` \| `/gm)].map((match) => match[1]);
    expect(rows).toEqual(expect.arrayContaining(steps));
  });

  it('lists the questions in the order they are asked', () => {
    const union = /export type Question =([\s\S]*?);/.exec(read('src/core/appraisal/types.ts'))?.[1] ?? '';
    const codes = [...union.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    const questions = doc.slice(doc.indexOf('## The questions'), doc.indexOf('## The decision'));
    expect([...questions.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1])).toEqual(codes);
  });
});
