import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterVisit,
  type Device,
  type DeviceChange,
  entriesToDrop,
  foldHistory,
  forgetDeviceAt,
  type LogEntry,
  rememberKeyAt,
  renameDeviceAt,
  restoreDeviceAt,
} from '../../../src/core/index.ts';
import { NOW } from '../../support/mint.ts';

const ID = 'printer.local:443';
const KEYS = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const GATEWAYS = ['home', 'office'];

/** One thing that happens to a device, at a time. */
type Step = (device: Device | null, at: number) => DeviceChange | null;

const key = fc.constantFrom(...KEYS);
const decision =
  (decide: (device: Device, at: number) => DeviceChange): Step =>
  (device, at) =>
    device && decide(device, at);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        spkiSha256: key,
        address: fc.option(fc.constantFrom('192.168.1.20', '192.168.1.21'), { nil: null }),
        kind: fc.constantFrom('new', 'danger', 'remembered', 'public', 'confirmed'),
        gateway: fc.constantFrom(...GATEWAYS),
        exactName: fc.boolean(),
        believed: fc.subarray(GATEWAYS),
        late: fc.constantFrom(0, 0, 0, 3),
      })
      .map(
        ({ spkiSha256, address, kind, gateway, exactName, believed, late }): Step =>
          (device, at) =>
            afterVisit(
              device,
              {
                endpoint: { id: ID, host: 'printer.local', port: 443 },
                address,
                spkiSha256,
                seenAt: at - late,
                at,
                concluded: { kind, reasons: [] },
                confirmedBy: kind === 'confirmed' ? { gateway, exactName } : null,
                byBuiltInRoot: kind === 'public',
                asks: false,
              },
              believed.map((id) => ({ id })),
              `device ${String(at)}`,
            ),
      ),
  },
  { weight: 2, arbitrary: key.map((spki) => decision((device, at) => rememberKeyAt(device, ID, spki, at))) },
  fc
    .constantFrom('Printer', ' ', 'Box ')
    .map((label) => decision((device, at) => renameDeviceAt(device, ID, label, at))),
  fc.constant(decision((device, at) => forgetDeviceAt(device, ID, at))),
  fc.constant(decision((device, at) => restoreDeviceAt(device, ID, device.id, at) ?? { device, log: [] })),
);

/** The device after all of it, and its log. */
function live(steps: readonly Step[]): { readonly device: Device | null; readonly log: readonly LogEntry[] } {
  let device: Device | null = null;
  let log: readonly LogEntry[] = [];
  for (const [n, each] of steps.entries()) {
    const change = each(device, NOW + n);
    if (!change) continue;
    // Another device in its place has a log of its own.
    log = change.device.id === device?.id ? [...log, ...change.log] : change.log;
    device = change.device;
  }
  return { device, log };
}

describe('the history that is folded from a log', () => {
  it('adds up to the pins, the name and the keys that the device has, whatever happened to it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { device, log } = live(steps);
        if (!device) return;
        const history = foldHistory(log);
        expect({
          label: history.label,
          personPin: history.personPin,
          gatewayPin: history.gatewayPin,
          forgotten: history.forgotten,
          held: history.held[ID],
          firstSeen: history.firstSeen,
        }).toEqual({
          label: device.label,
          personPin: device.personPin,
          gatewayPin: device.gatewayPin,
          forgotten: device.removedAt !== null,
          held: device.endpoints[0]?.spkiSha256,
          firstSeen: device.endpoints[0]?.firstSeen,
        });
        expect(new Set(history.keys.map(({ spkiSha256 }) => spkiSha256))).toEqual(
          new Set(device.keys.map(({ spkiSha256 }) => spkiSha256)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('shows a person’s word that no sequence of visits removes', () => {
    const visits = step.filter((each) => each(null, NOW) !== null);
    fc.assert(
      fc.property(key, fc.array(visits, { maxLength: 30 }), (spki, steps) => {
        const [first] = fc.sample(visits, { numRuns: 1, seed: 1 });
        const { device } = live([first as Step, decision((each, at) => rememberKeyAt(each, ID, spki, at)), ...steps]);
        expect(device?.personPin).toEqual({ spkiSha256: spki, since: NOW + 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('tells the latest first', () => {
    const noted = { device: 'd', endpoint: ID };
    const log: LogEntry[] = [
      { ...noted, at: 1, what: 'first-seen', spkiSha256: 'a', address: null },
      { ...noted, at: 2, what: 'renamed', label: 'Printer' },
      { ...noted, at: 3, what: 'forgotten' },
    ];
    expect(foldHistory(log).timeline.map(({ what }) => what)).toEqual(['forgotten', 'renamed', 'first-seen']);
  });

  it('claims nothing about what came before the entries that are left', () => {
    const log: LogEntry[] = [{ device: 'd', endpoint: ID, at: 5, what: 'key-seen', spkiSha256: 'b', address: null }];
    expect(foldHistory(log)).toMatchObject({ firstSeen: null, held: {}, personPin: null, gatewayPin: null });
  });
});

describe('a log that grows too long', () => {
  const noted = { device: 'd', endpoint: ID, at: 0 };
  const seen = (n: number): LogEntry => ({ ...noted, what: 'key-seen', spkiSha256: String(n), address: null });
  const decided: LogEntry = { ...noted, what: 'remembered', spkiSha256: 'a' };

  it('keeps what a person decided for as long as anything else can go, oldest first', () => {
    const log = [decided, seen(1), decided, seen(2), seen(3)];
    expect(entriesToDrop(log, 5)).toEqual([]);
    expect(entriesToDrop(log, 3)).toEqual([1, 3]);
    expect(entriesToDrop(log, 1)).toEqual([1, 3, 4, 0]);
  });

  it('lets renewals go first, of which there may be one a day', () => {
    const renewed: LogEntry = { ...noted, what: 'certificate-renewed', notAfter: 1 };
    const log = [decided, seen(1), renewed, decided, renewed];
    expect(entriesToDrop(log, 3)).toEqual([2, 4]);
    expect(entriesToDrop(log, 1)).toEqual([2, 4, 1, 0]);
  });

  it('lets silence over https go before what the guard stopped and what changed', () => {
    const silent: LogEntry = { ...noted, what: 'https-unanswered' };
    const held: LogEntry = { ...noted, what: 'guard-held', shown: null, reasons: [] };
    const changed: LogEntry = { ...noted, what: 'key-changed', spkiSha256: 'b', from: 'a' };
    expect(entriesToDrop([held, silent, changed, silent], 2)).toEqual([1, 3]);
  });
});
