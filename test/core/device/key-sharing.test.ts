import { describe, expect, it } from 'vitest';
import { seenOnOtherDevices, type KeySighting } from '../../../src/core/device/key-sharing.ts';

const HOUR = 3_600_000;
const now = 1_000 * HOUR;
const at = (host: string, port: number, address: string | null, lastSeen = now): KeySighting => ({
  host,
  port,
  address,
  lastSeen,
});
const plug = at('plug.local', 443, '192.168.1.20');

describe('when a key was seen before', () => {
  it('at another name and address, it is on another device', () => {
    const bulb = at('bulb.local', 443, '192.168.1.21', now - 300 * HOUR);
    expect(seenOnOtherDevices(plug, [bulb])).toEqual([bulb]);
  });
  it('at the same name and another port, it is the same device', () => {
    expect(seenOnOtherDevices(plug, [at('plug.local', 8443, '192.168.1.99')])).toEqual([]);
  });
  it('at the same address and port under another name, it is the same device', () => {
    expect(seenOnOtherDevices(plug, [at('plug.lan', 443, '192.168.1.20')])).toEqual([]);
  });
  it('at the same first label under another suffix, it is the same device, wherever it moved in between', () => {
    expect(seenOnOtherDevices(plug, [at('plug.lan', 443, '192.168.1.99')])).toEqual([]);
    expect(seenOnOtherDevices(plug, [at('plug', 443, '192.168.1.99')])).toEqual([]);
    expect(
      seenOnOtherDevices(at('192.168.1.20', 443, '192.168.1.20'), [at('192.168.1.21', 443, '192.168.1.21')]),
    ).toHaveLength(1);
  });
  it('at the bare address of the same device, it is the same device', () => {
    expect(seenOnOtherDevices(plug, [at('192.168.1.20', 8443, '192.168.1.20')])).toEqual([]);
  });
  it('with an address unknown on either side, nothing is proved', () => {
    expect(seenOnOtherDevices(plug, [at('bulb.local', 443, null)])).toEqual([]);
    expect(seenOnOtherDevices({ ...plug, address: null }, [at('bulb.local', 443, '192.168.1.21')])).toEqual([]);
  });
  it('over IPv6 there and IPv4 here, it may be the same device', () => {
    expect(seenOnOtherDevices(plug, [at('plug.lan', 443, 'fe80::20')])).toEqual([]);
  });
  it('under a bare address more than a day ago, the address may have changed hands', () => {
    expect(seenOnOtherDevices(plug, [at('192.168.1.33', 443, '192.168.1.33', now - 25 * HOUR)])).toEqual([]);
    expect(seenOnOtherDevices(plug, [at('192.168.1.33', 443, '192.168.1.33', now - HOUR)])).toHaveLength(1);
  });
  it('on loopback at another port and name, it is another service', () => {
    expect(seenOnOtherDevices(at('plug.local', 9101, '127.0.0.1'), [at('bulb.local', 9102, '127.0.0.1')])).toHaveLength(
      1,
    );
  });
});
