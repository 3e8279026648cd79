import { describe, expect, it } from 'vitest';
import { rememberKeyAt } from '../../../src/core/device/decisions.ts';
import { joinDevices, partEndpoint } from '../../../src/core/device/join.ts';
import type { Device, DeviceChange, LogEntry } from '../../../src/core/device/types.ts';
import { afterVisit } from '../../../src/core/device/visit.ts';
import { deviceAt, KEY } from '../../support/device.ts';
import { NOW } from '../../support/mint.ts';

const NAS = 'nas.local:443';
const WIFI = 'nas-wifi.local:443';
const [SECOND, THIRD] = ['b'.repeat(64), 'c'.repeat(64)];
const GATEWAY = { id: 'gateway' };
const mine = { spkiSha256: KEY, since: 5 };
const vouched = { spkiSha256: KEY, since: 5, gateway: GATEWAY.id };

type Step = (device: Device, at: number) => DeviceChange;
const say =
  (endpoint: string, key: string): Step =>
  (device, at) =>
    rememberKeyAt(device, endpoint, key, at);
const visit =
  (id: string, spkiSha256: string, by: 'gateway' | 'no one' = 'no one'): Step =>
  (device, at) =>
    afterVisit(
      device,
      {
        endpoint: { id, host: id.slice(0, -4), port: 443 },
        address: null,
        spkiSha256,
        seenAt: at,
        at,
        concluded: { kind: 'remembered', reasons: [] },
        confirmedBy: by === 'gateway' ? { gateway: GATEWAY.id, exactName: true } : null,
        byBuiltInRoot: false,
        asks: false,
      },
      [GATEWAY],
      'new',
    );

/** Joins a device at NAS with one at WIFI, and takes that back after these steps. */
function partedAfter(before: readonly [Partial<Device>, Partial<Device>], ...steps: readonly Step[]) {
  const joined = joinDevices(
    [deviceAt('nas.local', before[0]), NAS],
    [deviceAt('nas-wifi.local', before[1]), WIFI],
    NOW,
  );
  if (!joined) throw new Error('not joined');
  let { device } = joined;
  const log: LogEntry[] = [...joined.log];
  steps.forEach((step, n) => {
    const change = step(device, NOW + n + 1);
    device = change.device;
    log.push(...change.log);
  });
  const apart = partEndpoint(device, log, WIFI, NOW + 99, 'fresh');
  if (!apart) throw new Error('not parted');
  return { nas: apart.rest.device, wifi: apart.taken };
}

describe("the person's pin, where two devices are no longer one", () => {
  it('stays the own one where the other was said to have another key', () => {
    const { nas, wifi } = partedAfter([{ personPin: mine }, {}], say(WIFI, SECOND));
    expect(nas.personPin).toEqual(mine);
    expect(wifi.personPin).toEqual({ spkiSha256: SECOND, since: NOW + 1 });
  });

  it('stays the own one, too, where someone has shown the key of the other here', () => {
    const { nas } = partedAfter([{ personPin: mine }, {}], say(WIFI, SECOND), visit(NAS, SECOND));
    expect(nas.personPin).toEqual(mine);
  });

  it('is what was said at each, whichever was said last', () => {
    const { nas, wifi } = partedAfter([{ personPin: mine }, {}], say(WIFI, SECOND), say(NAS, THIRD));
    expect([nas.personPin?.spkiSha256, wifi.personPin?.spkiSha256]).toEqual([THIRD, SECOND]);
  });

  it('is what was said of both where neither had one of its own', () => {
    const { nas, wifi } = partedAfter([{}, {}], say(WIFI, KEY));
    for (const { personPin } of [nas, wifi]) expect(personPin).toEqual({ spkiSha256: KEY, since: NOW + 1 });
  });

  it('leaves the pin of a gateway to the one of which nothing was said', () => {
    const { nas, wifi } = partedAfter([{ gatewayPin: vouched }, { gatewayPin: vouched }], say(WIFI, SECOND));
    expect(nas).toMatchObject({ personPin: null, gatewayPin: vouched });
    expect(wifi).toMatchObject({ personPin: { spkiSha256: SECOND }, gatewayPin: null });
  });
});

describe("a gateway's pin, where two devices are no longer one", () => {
  const both = [{ gatewayPin: vouched }, { gatewayPin: vouched }] as const;

  it('is the own one where the gateway renewed the key of the other', () => {
    const { nas, wifi } = partedAfter(both, visit(WIFI, SECOND, 'gateway'));
    expect(nas.gatewayPin).toEqual(vouched);
    expect(wifi.gatewayPin).toEqual({ ...vouched, spkiSha256: SECOND, since: NOW + 1 });
  });

  it.each([
    [visit(WIFI, SECOND, 'gateway'), visit(NAS, THIRD, 'gateway')],
    [visit(NAS, THIRD, 'gateway'), visit(WIFI, SECOND, 'gateway')],
  ])('is for the key of each where it renewed both', (...steps) => {
    const { nas, wifi } = partedAfter(both, ...steps);
    expect([nas.gatewayPin?.spkiSha256, wifi.gatewayPin?.spkiSha256]).toEqual([THIRD, SECOND]);
  });

  it('is none where it vouched for nothing but the other', () => {
    const { nas, wifi } = partedAfter([{}, { gatewayPin: vouched }], visit(WIFI, SECOND, 'gateway'));
    expect(nas.gatewayPin).toBeNull();
    expect(wifi.gatewayPin?.spkiSha256).toBe(SECOND);
  });
});
