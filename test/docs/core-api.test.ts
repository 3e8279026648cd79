import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as core from '../../src/core/index.ts';

const page = readFileSync(new URL('../../docs/core-api.md', import.meta.url), 'utf8');

/** Functions are named in the first cell of a row, with or without what they take. */
const named = [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([a-z]+[A-Z]\w*)(?:\([^`]*\))?`/g)].map(([, name = '']) => name),
);

it('the page about the core names only functions that it exports', () => {
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => typeof (core as Record<string, unknown>)[name] !== 'function')).toEqual([]);
});

it('the page about the core names every function that reads or appraises evidence', () => {
  const others = /^read(Answer|Backup|Code|LocalDeviceOid|Managed|Offer|StrictTransport|SyncItem|TypedAddress)$/;
  const ofEvidence = Object.keys(core).filter((name) => /^(read|appraise)[A-Z]/.test(name) && !others.test(name));
  expect(ofEvidence.filter((name) => !named.includes(name))).toEqual([]);
});
