import { describe, expect, it } from 'vitest';
import { keySharing, type KeySighting, namesToKeep } from '../../../src/core/device/key-sharing.ts';

const HOUR = 3_600_000;
const now = 1_000 * HOUR;

function at(host: string, address: string | null, change: Partial<KeySighting> = {}): KeySighting {
  const { lastSeen = now } = change;
  return { host, address, firstSeen: lastSeen, lastSeen, names: [], ...change };
}
const plug = at('plug.local', '192.168.1.20');
const bulb = at('bulb.local', '192.168.1.21');

describe('a key seen at two names and addresses at one time', () => {
  it('is on two devices where no certificate explains it', () => {
    expect(keySharing(plug, bulb)).toBe('two-devices');
    expect(keySharing(plug, { ...bulb, names: ['unit.maker.example'] })).toBe('two-devices');
    expect(keySharing(at('plug.local', 'fd00::20'), at('bulb.local', 'fd00::21'))).toBe('two-devices');
  });
  it('is on two devices where each certificate names its own place and not the other', () => {
    const own = (address: string) => at(address, address, { names: [address] });
    expect(keySharing(own('192.168.1.20'), own('192.168.1.21'))).toBe('two-devices');
    expect(keySharing({ ...plug, names: ['plug.local'] }, { ...bulb, names: ['bulb.local'] })).toBe('two-devices');
  });
  it('may be passed on where the browser refused either page, and asks no less than that', () => {
    for (const [now, other] of [
      [{ ...plug, refused: true }, bulb],
      [plug, { ...bulb, refused: true }],
      [
        { ...plug, refused: true },
        { ...bulb, refused: true },
      ],
    ] as const) {
      expect(keySharing(now, other)).toBe('two-or-relayed');
      expect(keySharing(now, { ...other, names: ['plug.local', 'bulb.local'] })).toBe('one-device');
      expect(keySharing(now, { ...other, host: '192.168.1.21' })).toBe('perhaps-two');
    }
  });
  it.each([
    ['by names', ['plug.local', 'bulb.local']],
    ['by addresses', ['192.168.1.20', '192.168.1.21']],
    ['by a name and an address', ['PLUG.local', '::ffff:192.168.1.21']],
  ])('is on one device where either certificate names both places %s', (_, names) => {
    expect(keySharing({ ...plug, names }, bulb)).toBe('one-device');
    expect(keySharing(plug, { ...bulb, names })).toBe('one-device');
  });
  it('may be on one where a certificate names the other place, or has a wildcard', () => {
    expect(keySharing(plug, { ...bulb, names: ['plug.local'] })).toBe('perhaps-two');
    expect(keySharing({ ...plug, names: ['bulb.local'] }, bulb)).toBe('perhaps-two');
    expect(keySharing({ ...plug, names: ['*.local'] }, bulb)).toBe('perhaps-two');
  });
  it('may be on one where a name only adds the link', () => {
    expect(keySharing(at('nas.lan', '192.168.1.20'), at('nas-wifi.lan', '192.168.1.21'))).toBe('perhaps-two');
    expect(keySharing(at('nas.lan', '192.168.1.20'), at('nas-2.lan', '192.168.1.21'))).toBe('two-devices');
  });
  it.each([
    ['nas.local', 'nas-2.local', 'perhaps-two'],
    ['nas.lan', 'nas-2.local', 'perhaps-two'],
    ['nas-3.local', 'nas-2.local', 'perhaps-two'],
    ['nas-wifi.local', 'nas-12.local', 'perhaps-two'],
    ['nas-wifi-2.local', 'nas.local', 'perhaps-two'],
    ['nas.local', 'nas-1.local', 'two-devices'],
    ['nas.local', 'nas2.local', 'two-devices'],
    ['nas.local', 'nas-100.local', 'two-devices'],
    ['nas.local', 'plug-2.local', 'two-devices'],
  ])('may be on one where multicast DNS numbered it: %s and %s', (here, there, standing) => {
    const [one, other] = [at(here, '192.168.1.20'), at(there, '192.168.1.21')];
    expect(keySharing(one, other)).toBe(standing);
    expect(keySharing({ ...one, names: [here] }, { ...other, names: [there] })).toBe('two-devices');
  });
  it.each([
    ['192.168.1.20', '100.101.1.20', 'perhaps-two'],
    ['192.168.1.20', '10.8.0.20', 'perhaps-two'],
    ['fd00::20', 'fe80::20', 'perhaps-two'],
    ['fd00::20', '2a02:8109:9ac0:1::20', 'perhaps-two'],
    ['192.168.1.20', '192.168.20.20', 'two-devices'],
    ['fd00::20', 'fd12::20', 'two-devices'],
    ['2a02:8109:9ac0:1::20', '2a02:8109:9ac0:2::20', 'two-devices'],
  ])('may be on one where the addresses are in two blocks: %s and %s', (here, there, standing) => {
    const [one, other] = [at('plug.local', here), at('bulb.local', there)];
    expect(keySharing(one, other)).toBe(standing);
    expect(keySharing({ ...one, names: [here] }, { ...other, names: [there] })).toBe('two-devices');
  });
});

describe('a key seen at two names or addresses', () => {
  it('is on one device at one address, whatever the port and the name', () => {
    expect(keySharing(plug, at('bulb.lan', '192.168.1.20'))).toBe('one-device');
    expect(keySharing(plug, at('192.168.1.20', '192.168.1.20', { lastSeen: 0 }))).toBe('one-device');
    expect(keySharing(plug, at('bulb.lan', '::ffff:192.168.1.20'))).toBe('one-device');
  });
  it('is on one device under one first label, wherever it moved in between', () => {
    expect(keySharing(plug, at('plug.lan', '192.168.1.99'))).toBe('one-device');
    expect(keySharing(plug, at('plug', '192.168.1.99', { lastSeen: 0 }))).toBe('one-device');
  });
  it('is perhaps on one where an address was not seen', () => {
    expect(keySharing(plug, at('bulb.local', null))).toBe('perhaps-one');
    expect(keySharing({ ...plug, address: null }, bulb)).toBe('perhaps-one');
  });
  it('is perhaps on one over IPv4 here and IPv6 there', () => {
    expect(keySharing(plug, at('bulb.local', 'fe80::20'))).toBe('perhaps-one');
  });
  it('tells nothing by bare addresses: one device on two links has two of IPv4, and several of IPv6', () => {
    expect(keySharing(plug, at('192.168.1.21', '192.168.1.21'))).toBe('perhaps-two');
    expect(keySharing(at('fd00::20', 'fd00::20'), at('fe80::20', 'fe80::20'))).toBe('perhaps-one');
  });
  it('tells less where a lease may have ended in between', () => {
    const before = { lastSeen: now - 2 * HOUR };
    expect(keySharing(plug, at('192.168.1.21', '192.168.1.21', before))).toBe('perhaps-one');
    expect(keySharing(plug, { ...bulb, firstSeen: 0, ...before })).toBe('perhaps-two');
    expect(keySharing(plug, { ...bulb, firstSeen: 0, lastSeen: now + 9 * HOUR })).toBe('two-devices');
  });
});

it('keeps no more names of a certificate than a device has', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ kind: 'dns', value: `HOST${String(i)}.lan` }));
  expect(
    namesToKeep([{ kind: 'email', value: 'a@b.c' }, { kind: 'dns', value: 'x'.repeat(254) }, ...many]),
  ).toHaveLength(50);
  expect(namesToKeep(many)[0]).toBe('host0.lan');
});
