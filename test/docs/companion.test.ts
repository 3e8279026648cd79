import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as limits from '../../companion/protocol/limits.ts';
import { companionRequests } from '../../companion/protocol/requests.ts';
import { COMPANION_MINIMUM_NODE } from '../../companion/register/program.ts';
import { KNOWN_BROWSERS } from '../../companion/system/browsers.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const doc = read('docs/companion.md');
const types = read('companion/protocol/types.ts');
const union = (name: string): readonly string[] =>
  [...(new RegExp(`export type ${name} =([^;]*);`).exec(types)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
    ([, word = '']) => word,
  );
const listed = (start: string): readonly string[] =>
  [...(new RegExp(`${start}: ([^.]*)\\.`).exec(doc)?.[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word);

describe('docs/companion.md', () => {
  it('names every request, with all that it asks', () => {
    const rows = new Map(
      [...doc.matchAll(/^\| `([a-z][a-z/-]*)` \| ([^|]*)\|/gm)].map(([, name = '', asks = '']) => [
        name,
        [...asks.matchAll(/`(\w+)`/g)].map(([, field = '']) => field),
      ]),
    );
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(companionRequests).map(([name, { entries }]) => [name, Object.keys(entries)])),
    );
  });

  it.each([
    ['AddressFault', 'Why an address showed nothing'],
    ['TrustStoreFault', 'Why a store was not changed'],
    ['CompanionFault', 'Why a request has no value'],
  ])('names every %s', (name, start) => {
    expect(union(name).length).toBeGreaterThan(4);
    expect(listed(start)).toEqual(union(name));
  });

  it('says the limits as they are', () => {
    const table = doc.slice(doc.indexOf('| limit |'), doc.indexOf('## Whom it trusts'));
    const {
      MAX_REQUEST_BYTES,
      MAX_REPLY_BYTES,
      MAX_PENDING,
      PROBES_AT_ONCE,
      MAX_ADDRESSES,
      MAX_CERTIFICATES,
      CONNECT_MS,
      MAX_EVIDENCE_BYTES,
      EVIDENCE_MS,
      PROBE_GRACE_MS,
      CACHE_MS,
    } = limits;
    expect([...table.matchAll(/^\| [a-z][^|]*\| (\d+)/gm)].map(([, number]) => Number(number))).toEqual([
      MAX_REQUEST_BYTES,
      MAX_REPLY_BYTES,
      MAX_PENDING,
      PROBES_AT_ONCE,
      MAX_ADDRESSES,
      MAX_CERTIFICATES,
      CONNECT_MS,
      MAX_EVIDENCE_BYTES,
      EVIDENCE_MS,
      PROBE_GRACE_MS,
      CACHE_MS,
    ]);
    expect(limits.HANDSHAKE_MS).toBe(CONNECT_MS);
  });

  it('names every browser that is told, and the Node it needs', () => {
    for (const { label } of Object.values(KNOWN_BROWSERS)) expect(doc).toMatch(new RegExp(`^\\| ${label} \\|`, 'm'));
    expect(doc).toContain(`Node ${COMPANION_MINIMUM_NODE}`);
  });
});
