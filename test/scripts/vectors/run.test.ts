import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeFor } from '../../../scripts/vectors/runner/registry.ts';
import { summary } from '../../../scripts/vectors/runner/report.ts';
import { type Line, runVectors } from '../../../scripts/vectors/runner/run.ts';
import type { Judges } from '../../../scripts/vectors/types.ts';

const entry = (kind: string, valid: boolean | null, facts = {}, file = 'one') => ({
  files: [file],
  kind,
  source: 'test',
  expect: { valid, facts },
  notes: '',
});

const MANIFEST = [
  entry('first byte (odd)', true, { byte: 7, unread: 1 }),
  entry('first byte (odd)', false),
  entry('first byte (even)', true),
  entry('first byte', true, { byte: 8 }),
  entry('first byte', true, {}, '../outside'),
  entry('never heard of', true),
  entry('facts only', null, { other: 1 }),
  entry('facts only', null, { byte: 7 }),
  'not an entry',
];

/** What a file says of itself: its first byte must be odd. */
const judges: Judges = {
  'first byte': ({ files: [file = ''] }, read) => {
    const [byte = 0] = read(file);
    return Promise.resolve({ valid: byte % 2 === 1, facts: { byte } });
  },
  'first byte (even)': ({ files: [file = ''] }, read) =>
    Promise.resolve({ valid: (read(file)[0] ?? 0) % 2 === 0, facts: {} }),
  'facts only': ({ files: [file = ''] }, read) => Promise.resolve({ valid: null, facts: { byte: read(file)[0] } }),
};

let folder = '';
let lines: Line[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  writeFileSync(join(folder, 'one'), Uint8Array.of(7));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  lines = await runVectors(folder, judges);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the run of a folder of vectors', () => {
  it('tells agreement, both wrong verdicts, facts that differ and what has no answer apart', () => {
    expect(lines.map(({ result }) => result)).toEqual([
      'agree',
      'wrongly accepted',
      'wrongly refused',
      'facts differ',
      'no answer',
      'no answer',
      'no answer',
      'agree',
      'no answer',
    ]);
  });

  it('compares the facts that the product read, and no others', () => {
    expect(lines[0]).toMatchObject({ compared: 1, differences: [] });
    expect(lines[3]?.differences).toEqual([{ fact: 'byte', expected: 8, got: 7 }]);
  });

  it('ends with the count', () => {
    expect(summary(lines)).toBe(
      'vectors: 9 entries, 2 agree, 1 wrongly accepted, 1 wrongly refused, 1 facts differ, 4 without an answer',
    );
  });

  it('takes the judge with the longest beginning of the kind', () => {
    expect(judgeFor(judges, 'first byte (even) of a file')).toBe(judges['first byte (even)']);
    expect(judgeFor(judges, 'first')).toBeUndefined();
  });
});
