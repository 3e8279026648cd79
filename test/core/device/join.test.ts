import { describe, expect, it } from 'vitest';
import { joinDevices, partEndpoint } from '../../../src/core/device/join.ts';
import type { Device } from '../../../src/core/device/types.ts';
import { deviceAt, KEY } from '../../support/device.ts';
import { NOW } from '../../support/mint.ts';

const LAN = '192.168.1.20:443';
const WIFI = '192.168.1.21:443';
const lan = deviceAt('192.168.1.20');
const wifi = deviceAt('192.168.1.21');
const pin = (since: number, spkiSha256 = KEY) => ({ spkiSha256, since });

function joined(kept: Device = lan, given: Device = wifi) {
  const change = joinDevices([kept, LAN], [given, WIFI], NOW);
  if (!change) throw new Error('not joined');
  return change;
}

function parted(device: Device, log = joined().log, endpoint = WIFI) {
  const apart = partEndpoint(device, log, endpoint, NOW + 1, 'fresh');
  if (!apart) throw new Error('not parted');
  return apart;
}

describe('joining two devices', () => {
  it('gives the one the endpoints, keys and pins of both', () => {
    const { device, log } = joined(lan, { ...wifi, label: 'NAS', personPin: pin(5) });
    expect(device).toMatchObject({ id: lan.id, label: 'NAS', personPin: pin(5) });
    expect(device.endpoints.map(({ id }) => id)).toEqual([LAN, WIFI]);
    expect(device.keys).toEqual([{ ...lan.keys[0], endpoints: [LAN, WIFI] }]);
    expect(log).toMatchObject([{ what: 'joined', device: lan.id, parts: [{ id: lan.id }, { id: wifi.id }] }]);
  });

  it('is refused where the two show different keys', () => {
    const other = deviceAt('192.168.1.21', {}, { spkiSha256: 'b'.repeat(64) });
    expect(joinDevices([lan, LAN], [other, WIFI], NOW)).toBeNull();
  });

  it('is refused where someone vouched for different keys, or different gateways did', () => {
    const other = 'b'.repeat(64);
    const mine = { ...lan, personPin: pin(1) };
    expect(joinDevices([mine, LAN], [{ ...wifi, personPin: pin(1, other) }, WIFI], NOW)).toBeNull();
    const vouched = { ...lan, gatewayPin: { ...pin(1), gateway: 'a' } };
    expect(joinDevices([vouched, LAN], [{ ...wifi, gatewayPin: { ...pin(1), gateway: 'b' } }, WIFI], NOW)).toBeNull();
  });

  it('is refused where they are one already', () => {
    const { device } = joined();
    expect(joinDevices([device, LAN], [device, WIFI], NOW)).toBeNull();
  });
});

describe('parting them again', () => {
  it('gives each back what it was remembered for', () => {
    const [kept, given] = [
      { ...lan, personPin: pin(5) },
      { ...wifi, label: 'Camera' },
    ];
    const { device, log } = joined(kept, given);
    expect(device).toMatchObject({ label: 'Camera', personPin: pin(5) });
    const { rest, taken } = parted(device, log);
    expect(rest.device).toEqual(kept);
    expect(taken).toEqual(given);
    expect(rest.log).toMatchObject([{ what: 'parted', endpoints: [WIFI] }]);
  });

  it('leaves with each what was seen and said since', () => {
    const { device, log } = joined();
    const since: Device = {
      ...device,
      endpoints: device.endpoints.map((each) => ({ ...each, lastSeen: NOW + 1 })),
      personPin: pin(NOW + 1),
    };
    const { rest, taken } = parted(since, log);
    for (const each of [rest.device, taken])
      expect(each).toMatchObject({ personPin: pin(NOW + 1), endpoints: [{ lastSeen: NOW + 1 }] });
  });

  it('takes the endpoint out alone where the log does not tell what was before', () => {
    const { device } = joined();
    expect(parted(device, []).taken).toMatchObject({ id: 'fresh', personPin: null, endpoints: [{ id: WIFI }] });
  });

  it('is nothing for a device with one endpoint, or for one that leads elsewhere', () => {
    expect(partEndpoint(lan, [], LAN, NOW, 'fresh')).toBeNull();
    expect(partEndpoint(joined().device, [], '192.168.1.99:443', NOW, 'fresh')).toBeNull();
  });
});
