import { describe, expect, test } from 'vitest';
import type { DeviceView } from '../../../../src/protocol/index.ts';
import { countsOf, firstOf, fits, groupsOf, listed, networkOf, sorted } from '../../../../ui/pages/devices/grouping.ts';

const NOW = Date.UTC(2026, 10, 29);
const DAY = 86_400_000;

const device = (host: string, parts: Partial<DeviceView> = {}): DeviceView => ({
  id: `${host}:443`,
  host,
  port: 443,
  label: null,
  spkiSha256: 'ab'.repeat(32),
  firstSeen: NOW - 200 * DAY,
  lastSeen: NOW - DAY,
  pinned: null,
  pinnedAt: null,
  last: null,
  ...parts,
});
const home = [
  device('printer.home.arpa', { label: 'Printer', pinned: 'gateway', pinnedBy: 'g1' }),
  device('192.168.1.20', { label: 'camera 10', pinned: 'person' }),
  device('192.168.1.3', { label: 'Camera 9', pinned: 'person', lastSeen: NOW - 120 * DAY }),
  device('doorbell', { pinned: 'person', last: { kind: 'danger', reasons: ['key-changed'] } }),
  device('nas.home.arpa'),
].map((each) => listed(each, {}, NOW));
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

describe('the devices in groups', () => {
  test('by status, what needs attention comes first', () => {
    expect(groupsOf(home, 'status', []).map(({ key, devices }) => [key, ...names(devices)])).toEqual([
      ['attention', 'doorbell'],
      ['new', 'nas.home.arpa'],
      ['remembered', 'camera 10', 'Camera 9'],
      ['confirmed', 'Printer'],
    ]);
  });

  test('by gateway, what needs attention still comes first, and what none confirmed last', () => {
    const groups = groupsOf(home, 'gateway', [{ id: 'g1', name: 'Home' }]);
    expect(groups.map(({ of, key }) => [of, key])).toEqual([
      ['status', 'attention'],
      ['gateway', 'g1'],
      ['gateway', null],
    ]);
  });

  test('by network, addresses of one range and names of one domain are together', () => {
    expect(groupsOf(home, 'network', []).map(({ key }) => key)).toEqual(['attention', '.home.arpa', '192.168.1.x']);
  });

  test('give the first so many of all together, and no group without a device', () => {
    const groups = firstOf(groupsOf(home, 'status', []), 3);
    expect(groups.map(({ key, devices }) => [key, ...names(devices)])).toEqual([
      ['attention', 'doorbell'],
      ['new', 'nas.home.arpa'],
      ['remembered', 'camera 10'],
    ]);
  });

  test('never count one whose gateway no longer stands for it as confirmed', () => {
    const [printer] = home;
    expect(printer?.status).toBe('confirmed');
    const later = printer && listed(printer.device, { [printer.device.id]: 'scope-lost' }, NOW);
    expect(later?.status).toBe('unsure');
    expect(printer && listed(printer.device, null, NOW).status).toBe('unsure');
  });
});

test('counts what each filter leaves, and leaves out what would leave nothing', () => {
  expect(countsOf(home)).toEqual([
    { filter: 'attention', count: 1 },
    { filter: 'new', count: 1 },
    { filter: 'remembered', count: 2 },
    { filter: 'confirmed', count: 1 },
    { filter: 'unseen', count: 1 },
  ]);
  expect(names(home.filter((each) => fits(each, 'unseen', '')))).toEqual(['Camera 9']);
});

test('finds a device by its name or address, in any case', () => {
  expect(names(home.filter((each) => fits(each, null, ' CAMERA ')))).toEqual(['camera 10', 'Camera 9']);
  expect(names(home.filter((each) => fits(each, null, '1.20')))).toEqual(['camera 10']);
  expect(names(home.filter((each) => fits(each, 'confirmed', 'camera')))).toEqual([]);
});

test('sorts by name as people count, or by when each was seen', () => {
  expect(names(sorted(home, 'name'))).toEqual(['doorbell', 'Camera 9', 'camera 10', 'nas.home.arpa', 'Printer']);
  expect(names(sorted(home, 'seen')).at(-1)).toBe('Camera 9');
});

test('has danger before all else that needs attention, whatever the order', () => {
  const seen = (label: string, kind: 'danger' | 'caution' | 'confirmed', lastSeen: number) =>
    listed(
      device(label, { label, lastSeen, pinned: 'gateway', pinnedBy: 'g1', last: { kind, reasons: ['expired'] } }),
      {},
      NOW,
    );
  const all = [
    seen('Attic', 'caution', NOW),
    seen('Zoo', 'danger', NOW - 9),
    seen('Barn', 'danger', NOW - 1),
    seen('Cellar', 'confirmed', NOW),
  ];
  const first = (order: 'name' | 'seen') => names(groupsOf(sorted(all, order), 'status', [])[0]?.devices ?? []);
  expect(first('name')).toEqual(['Barn', 'Zoo', 'Attic']);
  expect(first('seen')).toEqual(['Barn', 'Zoo', 'Attic']);
});

test.each([
  ['192.168.1.20', '192.168.1.x'],
  ['printer.home.arpa', '.home.arpa'],
  ['fd00:1:2:3::9', 'fd00:1:2:3…'],
  ['printer', null],
])('the network of %s is %s', (host, network) => {
  expect(networkOf(host)).toBe(network);
});
