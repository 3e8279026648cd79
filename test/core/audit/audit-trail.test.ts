import { describe, expect, it } from 'vitest';
import { auditTrail } from '../../../src/core/audit/audit-trail.ts';
import type { Decision } from '../../../src/core/audit/types.ts';
import type { LogEntry } from '../../../src/core/index.ts';

const entry = (at: number, rest: Record<string, unknown>): LogEntry =>
  ({ device: 'one', at, endpoint: 'printer.local:443', ...rest }) as LogEntry;

describe('the audit log', () => {
  const trail = auditTrail({
    devices: [{ id: 'one', label: 'Printer' }],
    log: [
      entry(1, { what: 'first-seen', spkiSha256: 'a', address: null }),
      entry(5, { what: 'remembered', spkiSha256: 'a' }),
      entry(9, { what: 'guard-held', shown: 'b', reasons: ['key-changed'] }),
      { ...entry(3, { what: 'taken-from-backup', spkiSha256: 'c', label: null, mineAt: null }), device: 'gone' },
    ],
    gateways: [
      { id: 'g1', name: 'Home', pairedAt: 4, source: 'code' },
      { id: 'g2', name: 'Old', pairedAt: 6, source: 'sync' },
      { id: 'g3', name: 'Office', pairedAt: 0, source: 'managed' },
    ],
    makers: [{ name: 'Acme', addedAt: 7, from: null }],
    decisions: [{ at: 8, what: 'gateway-unpaired', name: 'Cottage', details: {} }],
  });

  it('lists what was decided and what changed, the latest first, and what has no date last', () => {
    expect(trail.map(({ at, what }) => [at, what])).toEqual([
      [9, 'guard-held'],
      [8, 'gateway-unpaired'],
      [7, 'maker-added'],
      [6, 'gateway-paired'],
      [5, 'remembered'],
      [4, 'gateway-paired'],
      [3, 'taken-from-backup'],
      [1, 'first-seen'],
      [null, 'gateway-paired'],
    ]);
  });

  it('says where each came from: the person, their other browsers, a backup, their organisation or the guard', () => {
    expect(trail.map(({ by }) => by)).toEqual([
      'guard',
      'person',
      'person',
      'sync',
      'person',
      'person',
      'backup',
      'visit',
      'policy',
    ]);
  });

  it('keeps that a device was forgotten, under its name, once: also when its own log is gone', () => {
    const decisions: Decision[] = [{ at: 6, what: 'forgotten', name: 'Printer', details: { device: 'one', at: 5 } }];
    const none = { devices: [], gateways: [], makers: [], decisions };
    const shown = (log: readonly LogEntry[]) => auditTrail({ ...none, log }).map(({ what, name }) => [what, name]);
    const earlier = entry(2, { what: 'forgotten' });
    expect(shown([])).toEqual([['forgotten', 'Printer']]);
    expect(shown([entry(5, { what: 'forgotten' })])).toEqual([['forgotten', 'Printer']]);
    expect(shown([earlier])).toEqual([
      ['forgotten', 'Printer'],
      ['forgotten', 'printer.local:443'],
    ]);
  });

  it('keeps that a gateway was paired when it is unpaired, and each time that it is paired again, once', () => {
    const noted = (at: number, what: Decision['what'], pairedAt: number, source = 'file'): Decision => ({
      at,
      what,
      name: 'Home',
      details: { gateway: 'g1', pairedAt, source },
    });
    const decisions = [
      noted(5, 'gateway-paired', 4, 'sync'),
      noted(8, 'gateway-unpaired', 0),
      noted(12, 'gateway-paired', 11),
      noted(15, 'gateway-paired-again', 14),
    ];
    const said = (pairedAt: number | null) =>
      auditTrail({
        devices: [],
        log: [],
        gateways: pairedAt === null ? [] : [{ id: 'g1', name: 'Home', pairedAt, source: 'file' }],
        makers: [],
        decisions,
      }).map(({ at, what, by }) => [at, what, by]);
    const all = [
      [15, 'gateway-paired-again', 'person'],
      [12, 'gateway-paired', 'person'],
      [8, 'gateway-unpaired', 'person'],
      [5, 'gateway-paired', 'sync'],
    ];
    expect(said(null)).toEqual(all);
    expect(said(14)).toEqual(all);
    expect(said(20)).toEqual([[20, 'gateway-paired', 'person'], ...all]);
  });

  it('names a device as the person does, and by its endpoint where it is forgotten', () => {
    expect(trail[0]).toMatchObject({ name: 'Printer', details: { shown: 'b', reasons: ['key-changed'] } });
    expect(trail[6]).toMatchObject({ name: 'printer.local:443' });
  });

  it('puts what was noted later above what was noted earlier in the same moment, and names the gateway', () => {
    const told = (decisions: readonly Decision[], gateways: readonly [] | readonly [{ readonly id: 'g1' }]) =>
      auditTrail({
        devices: [],
        log: [
          entry(1, { what: 'first-seen', spkiSha256: 'a', address: null }),
          entry(1, { what: 'pinned-by-gateway', spkiSha256: 'a', gateway: 'g1' }),
        ],
        gateways: gateways.map(({ id }) => ({ id, name: 'Home', pairedAt: 0, source: 'managed' })),
        makers: [],
        decisions,
      })
        .filter(({ endpoint }) => endpoint !== null)
        .map(({ what, gateway }) => [what, gateway]);
    expect(told([], [{ id: 'g1' }])).toEqual([
      ['pinned-by-gateway', 'Home'],
      ['first-seen', undefined],
    ]);
    // It is unpaired since.
    const unpaired: Decision = { at: 2, what: 'gateway-unpaired', name: 'Attic', details: { gateway: 'g1' } };
    expect(told([unpaired], [])[0]).toEqual(['pinned-by-gateway', 'Attic']);
    expect(told([], [])[0]).toEqual(['pinned-by-gateway', undefined]);
  });
});
