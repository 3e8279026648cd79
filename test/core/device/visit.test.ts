import { describe, expect, it } from 'vitest';
import {
  afterHold,
  afterLook,
  afterVisit,
  type Device,
  endpointOf,
  memoryAt,
  rememberKeyAt,
  renameDeviceAt,
  type Visit,
} from '../../../src/core/index.ts';
import { MAX_REMEMBERED_ADDRESSES, MAX_KEYS } from '../../../src/core/device/spans.ts';
import { DAY, NOW } from '../../support/mint.ts';

const ID = 'printer.local:443';
const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const [HOME, OFFICE] = ['home', 'office'];
const believed = [{ id: HOME }, { id: OFFICE }];

const visit = (spkiSha256: string, change: Partial<Visit> = {}): Visit => ({
  endpoint: { id: ID, host: 'printer.local', port: 443 },
  address: '192.168.1.20',
  spkiSha256,
  seenAt: change.at ?? NOW,
  at: NOW,
  concluded: { kind: 'new', reasons: [] },
  confirmedBy: null,
  byBuiltInRoot: false,
  asks: false,
  ...change,
});
const confirmed = (spkiSha256: string, at: number, gateway = HOME): Visit =>
  visit(spkiSha256, {
    at,
    concluded: { kind: 'confirmed', reasons: [] },
    confirmedBy: { gateway, exactName: true },
  });
const isPublic = (spkiSha256: string, at: number): Visit =>
  visit(spkiSha256, { at, concluded: { kind: 'public', reasons: [] }, byBuiltInRoot: true });

/** The device after one visit after another. */
const after = (visits: readonly Visit[], gateways = believed): Device => {
  const device = visits.reduce<Device | null>(
    (before, each) => afterVisit(before, each, gateways, `device ${String(each.at)}`).device,
    null,
  );
  if (!device) throw new Error('no visits');
  return device;
};
const mine = (device: Device, key: string, at: number): Device => rememberKeyAt(device, ID, key, at).device;
const memory = (device: Device, gateways = believed) => {
  const endpoint = endpointOf(device, ID);
  if (!endpoint) throw new Error('no such endpoint');
  return memoryAt(device, endpoint, gateways);
};

describe('a gateway that is unpaired', () => {
  it('is still known to have vouched for the key that is held, and for no other', () => {
    const device = after([confirmed(A, NOW)]);
    expect(memory(device).unpaired).toBeUndefined();
    expect(memory(device, [{ id: OFFICE }])).toMatchObject({ pinned: null, unpaired: true });
    const changed = afterVisit(device, visit(B, { at: NOW + DAY }), [], 'other').device;
    expect(memory(changed, [])).toMatchObject({ pinned: null, spkiSha256: B });
    expect(memory(changed, []).unpaired).toBeUndefined();
  });
});

describe('what a device shows about itself', () => {
  const refuted = { kind: 'caution', reasons: ['owner-refuted'] } as const;
  const looked = (device: Device, spkiSha256: string) => afterLook(device, visit(spkiSha256, { concluded: refuted }));
  const lastOf = (device: Device | undefined) => device && endpointOf(device, ID)?.last;

  it('is noted once it was read, and nothing else is learnt by that', () => {
    const before = after([visit(A)]);
    const change = looked(before, A);
    expect(change).toEqual({ device: { ...before, endpoints: [{ ...before.endpoints[0], last: refuted }] }, log: [] });
  });

  it.each([
    ['danger', visit(B, { at: NOW + DAY, concluded: { kind: 'danger', reasons: ['key-changed'] } })],
    ['something off', visit(A, { at: NOW + DAY, concluded: { kind: 'caution', reasons: ['outside-scope'] } })],
  ])('calms no device that showed %s since, as in a tab that stands open from before', (_, since) => {
    const device = after([confirmed(A, NOW), since]);
    expect(lastOf(device)).toEqual(since.concluded);
    expect(afterLook(device, visit(A, { concluded: { kind: 'remembered', reasons: [] } }))).toBeNull();
  });

  it.each(['new', 'cannot-tell'] as const)('stands at the next visit, which is %s without it', (kind) => {
    const device = looked(after([visit(A)]), A)?.device ?? null;
    const next = visit(A, { at: NOW + DAY, concluded: { kind, reasons: ['issuer-not-shown'] } });
    expect(lastOf(afterVisit(device, next, [], 'other').device)).toEqual(refuted);
  });

  it('calms what it said against a device itself, once it holds', () => {
    const device = looked(after([visit(A)]), A)?.device ?? null;
    expect(lastOf(afterLook(device, visit(A))?.device)).toEqual({ kind: 'new', reasons: [] });
  });

  it('is noted of no device that was forgotten, of no other key, and of no other endpoint', () => {
    const device = after([visit(A)]);
    expect(looked({ ...device, removedAt: NOW }, A)).toBeNull();
    expect(looked(device, B)).toBeNull();
    expect(afterLook(null, visit(A))).toBeNull();
    expect(afterLook(device, visit(A, { endpoint: { id: 'nas.local:443', host: 'nas.local', port: 443 } }))).toBeNull();
  });

  it('that could not be weighed leaves a word against the device in force until it is read again', () => {
    const unweighed = { kind: 'caution', reasons: ['evidence-unweighed'] } as const;
    const device = afterLook(looked(after([visit(A)]), A)?.device ?? null, visit(A, { concluded: unweighed }))?.device;
    const next = afterVisit(device ?? null, visit(A, { at: NOW + 1 }), believed, 'none').device;
    expect(lastOf(next)).toEqual(unweighed);
    expect(lastOf(afterLook(next, visit(A))?.device)).toEqual({ kind: 'new', reasons: [] });
  });

  it('stands against the device until more than a first look is taken, or its key is another', () => {
    const device = looked(after([visit(A)]), A)?.device;
    if (!device) throw new Error('not noted');
    const then = (next: Visit) => lastOf(afterVisit(device, next, believed, 'none').device);
    expect(then(visit(A, { at: NOW + 1 }))).toEqual(refuted);
    expect(then(visit(B, { at: NOW + 1 }))).toEqual({ kind: 'new', reasons: [] });
    expect(then(confirmed(A, NOW + 1))).toEqual({ kind: 'confirmed', reasons: [] });
    const danger = { kind: 'danger', reasons: ['key-on-other-device'] } as const;
    expect(then(visit(A, { at: NOW + 1, concluded: danger }))).toEqual(danger);
  });
});

describe('a visit that is judged, or judged again, after a later one', () => {
  const late = (spkiSha256: string, change: Partial<Visit> = {}): Visit =>
    visit(spkiSha256, { ...change, seenAt: NOW, at: NOW + 9 });
  const calm = { kind: 'remembered', reasons: [] } as const;
  const danger = { kind: 'danger', reasons: ['path-revoked'] } as const;
  const moved = visit(A, {
    at: NOW + 5,
    address: '192.168.1.21',
    validity: { notBefore: 0, notAfter: NOW + 2 * DAY },
    concluded: { kind: 'caution', reasons: ['outside-scope'] },
  });
  const validity = { notBefore: 0, notAfter: NOW + DAY };

  it('leaves when, where and with which dates it was seen since, and calms nothing', () => {
    const device = after([visit(A, { validity }), moved]);
    expect(afterVisit(device, late(A, { validity, concluded: calm }), believed, 'x')).toEqual({ device, log: [] });
  });

  it('warns of the same key all the same where it is worse than what is known', () => {
    const device = after([visit(A), moved]);
    const { device: warned } = afterVisit(device, late(A, { concluded: danger }), believed, 'x');
    expect(warned).toEqual({ ...device, endpoints: [{ ...device.endpoints[0], last: danger }] });
  });

  it('neither holds its key again nor moves a pin, whoever vouches for it', () => {
    const device = after([confirmed(A, NOW), confirmed(B, NOW + 5)]);
    for (const old of [
      late(A, { concluded: { kind: 'confirmed', reasons: [] }, confirmedBy: { gateway: HOME, exactName: true } }),
      late(A, { concluded: { kind: 'public', reasons: [] }, byBuiltInRoot: true }),
      late(A, { concluded: danger }),
    ])
      expect(afterVisit(device, old, believed, 'x')).toEqual({ device, log: [] });
  });

  it('tells of a key that no one has seen, and holds it not', () => {
    const { device, log } = afterVisit(after([visit(A, { at: NOW + 5 })]), late(B), believed, 'x');
    expect(device.endpoints).toMatchObject([{ spkiSha256: A, lastSeen: NOW + 5 }]);
    expect(device.keys.map(({ spkiSha256 }) => spkiSha256)).toEqual([B, A]);
    expect(log).toMatchObject([{ what: 'key-seen', spkiSha256: B, at: NOW + 9 }]);
  });

  it('does not calm what showed another key since, nor a page that was stopped since', () => {
    const pinned = mine(after([visit(A)]), A, NOW + 1);
    const { device: shown } = afterVisit(pinned, visit(B, { at: NOW + 5, concluded: danger }), believed, 'x');
    const stopped = afterHold(pinned, ID, danger, NOW + 5);
    for (const device of [shown, stopped])
      expect(afterVisit(device, late(A, { concluded: calm }), believed, 'x').device).toEqual(device);
  });

  it('calms nothing where it was seen by a clock that was ahead, and was put right since', () => {
    const device = after([visit(A), moved]);
    const ahead = visit(A, { seenAt: NOW + 365 * DAY, at: NOW + 9, concluded: calm });
    expect(afterVisit(device, ahead, believed, 'x')).toEqual({ device, log: [] });
  });

  it('does not bring a device back that was forgotten since', () => {
    const gone = { ...after([visit(A)]), removedAt: NOW + 5 };
    expect(afterVisit(gone, late(A), believed, 'fresh')).toEqual({ device: gone, log: [] });
  });

  it('counts as ever where it is the newest, and says when it was seen, not when it was judged', () => {
    const { device } = afterVisit(after([visit(A)]), late(A, { concluded: calm }), believed, 'x');
    expect(device.endpoints).toMatchObject([{ lastSeen: NOW, last: calm, judged: { seenAt: NOW, at: NOW + 9 } }]);
  });

  it('counts as ever where the clock ran ahead before', () => {
    const device = after([visit(A, { at: NOW + 100 * DAY })]);
    const { device: now } = afterVisit(device, late(A, { concluded: calm }), believed, 'x');
    expect(now.endpoints).toMatchObject([{ lastSeen: NOW, last: calm }]);
  });
});

describe('a first visit', () => {
  it('makes a device of its own, with one endpoint, one key and one address', () => {
    const { device, log } = afterVisit(null, visit(A), believed, 'fresh');
    expect(device).toMatchObject({
      id: 'fresh',
      endpoints: [{ id: ID, spkiSha256: A, address: '192.168.1.20', firstSeen: NOW, lastSeen: NOW }],
      keys: [{ spkiSha256: A, endpoints: [ID] }],
      personPin: null,
      gatewayPin: null,
    });
    expect(log).toEqual([
      { device: 'fresh', at: NOW, endpoint: ID, what: 'first-seen', spkiSha256: A, address: '192.168.1.20' },
    ]);
  });

  it('when the device was forgotten, makes another one that knows nothing of it', () => {
    const gone = { ...mine(renameDeviceAt(after([visit(A)]), ID, 'Printer', NOW).device, A, NOW), removedAt: NOW };
    expect(afterVisit(gone, visit(A, { at: NOW + 1 }), believed, 'fresh').device).toMatchObject({
      id: 'fresh',
      label: null,
      personPin: null,
      endpoints: [{ firstSeen: NOW + 1 }],
    });
  });
});

describe('a key that the person pinned', () => {
  const pinned = mine(after([visit(A)]), A, NOW + 1);

  it('stays held when another is shown, which is kept among the keys that were seen', () => {
    const { device, log } = afterVisit(pinned, visit(B, { at: NOW + 2, address: '192.168.1.66' }), believed, 'x');
    expect(device.endpoints).toMatchObject([{ spkiSha256: A, lastSeen: NOW, address: '192.168.1.20' }]);
    expect(device.keys.map(({ spkiSha256 }) => spkiSha256)).toEqual([B, A]);
    expect(log).toMatchObject([{ what: 'key-seen', spkiSha256: B, address: '192.168.1.66' }]);
    expect(afterVisit(device, visit(B, { at: NOW + 3 }), believed, 'x').log).toEqual([]);
  });

  it('stands behind the pin of a gateway that confirms it, and outlives that gateway', () => {
    const device = afterVisit(pinned, confirmed(A, NOW + 2), believed, 'x').device;
    expect(memory(device)).toMatchObject({ pinned: 'gateway', pinnedBy: HOME, pinnedAt: NOW + 2 });
    expect(memory(device, [])).toMatchObject({ pinned: 'person', pinnedAt: NOW + 1 });
  });

  it('is still what the person said after the gateway that pinned it, too, renewed the key', () => {
    const device = afterVisit(
      afterVisit(pinned, confirmed(A, NOW + 2), believed, 'x').device,
      confirmed(B, NOW + 3),
      believed,
      'x',
    ).device;
    expect(device.personPin).toEqual({ spkiSha256: A, since: NOW + 1 });
    expect(memory(device)).toMatchObject({ pinned: 'gateway', gatewayPin: { spkiSha256: B, gateway: HOME } });
    expect(memory(device, [])).toMatchObject({ spkiSha256: B, pinned: 'person', pinnedAt: NOW + 1 });
  });

  it('is not moved by a gateway that never pinned it, nor does that gateway pin another', () => {
    const { device, log } = afterVisit(pinned, confirmed(B, NOW + 2), believed, 'x');
    expect(device).toMatchObject({ personPin: { spkiSha256: A }, gatewayPin: null, endpoints: [{ spkiSha256: A }] });
    expect(log).toMatchObject([{ what: 'key-seen', spkiSha256: B }]);
  });

  it('counts again once the device shows it again', () => {
    const renewed = afterVisit(pinned, confirmed(B, NOW + 2), believed, 'x').device;
    const back = afterVisit(renewed, visit(A, { at: NOW + 3 }), [], 'x').device;
    expect(memory(back, [])).toMatchObject({ spkiSha256: A, pinned: 'person', pinnedAt: NOW + 1 });
  });

  it('gives way where a public authority vouches for another, though what the person said stays', () => {
    const device = afterVisit(pinned, isPublic(B, NOW + 2), believed, 'x').device;
    expect(memory(device)).toMatchObject({ spkiSha256: B, gatewayPin: null });
    expect(device.personPin).toEqual({ spkiSha256: A, since: NOW + 1 });
  });

  it('is moved by an explicit yes alone, which takes the place of the gateway’s pin, too', () => {
    const device = mine(after([confirmed(A, NOW)]), B, NOW + 5);
    expect(device).toMatchObject({ personPin: { spkiSha256: B, since: NOW + 5 }, gatewayPin: null });
    expect(memory(device)).toMatchObject({ spkiSha256: B, pinned: 'person' });
  });
});

describe('a key that a gateway pinned', () => {
  const since = (...visits: Visit[]) => after(visits).gatewayPin;
  const pin = { spkiSha256: A, gateway: HOME, since: NOW };

  it('is pinned since its first confirmation, and anew for another key of the same gateway', () => {
    expect(since(confirmed(A, NOW), confirmed(A, NOW + 1))).toEqual(pin);
    expect(since(confirmed(A, NOW), confirmed(B, NOW + 1))).toEqual({ spkiSha256: B, gateway: HOME, since: NOW + 1 });
  });

  it('stays that gateway’s when another vouches for it, or for another key', () => {
    expect(since(confirmed(A, NOW), confirmed(A, NOW + 1, OFFICE))).toEqual(pin);
    expect(since(confirmed(A, NOW), confirmed(B, NOW + 1, OFFICE))).toEqual(pin);
  });

  it('gives way to no wildcard, even of the same gateway', () => {
    const wildcard = { ...confirmed(B, NOW + 1), confirmedBy: { gateway: HOME, exactName: false } };
    expect(since(confirmed(A, NOW), wildcard)).toEqual(pin);
  });

  it('is moved by the proved successor of its gateway, which is believed for the pin before that, too', () => {
    const next = { id: 'next', succeeds: [HOME] };
    const device = after([confirmed(A, NOW)]);
    expect(memory(device, [next])).toMatchObject({ pinned: 'gateway', gatewayPin: pin });
    expect(afterVisit(device, confirmed(B, NOW + 1, 'next'), [next], 'x').device.gatewayPin).toEqual({
      spkiSha256: B,
      gateway: 'next',
      since: NOW + 1,
    });
  });

  it('gives way to a root that the browser ships with', () => {
    expect(after([confirmed(A, NOW), isPublic(B, NOW + 1)])).toMatchObject({
      endpoints: [{ spkiSha256: B }],
      gatewayPin: null,
    });
  });

  it('gives way to no other authority that the browser trusts', () => {
    const trusted = { ...isPublic(B, NOW + 1), byBuiltInRoot: false };
    expect(after([confirmed(A, NOW), trusted])).toMatchObject({ endpoints: [{ spkiSha256: A }], gatewayPin: pin });
  });

  it('is given up by no sighting, and counts for nothing while its gateway is not believed', () => {
    const device = after([confirmed(A, NOW)]);
    expect(afterVisit(device, visit(B, { at: NOW + 1 }), believed, 'x').device.endpoints[0]?.spkiSha256).toBe(A);
    const unpaired = afterVisit(device, visit(B, { at: NOW + 1 }), [{ id: OFFICE }], 'x').device;
    expect(memory(unpaired, [{ id: OFFICE }])).toMatchObject({ spkiSha256: B, pinned: null });
    expect(memory(unpaired)).toMatchObject({ pinned: 'gateway', gatewayPin: pin });
  });
});

describe('what is kept of a device that shows ever new keys and addresses', () => {
  it('is the latest, and always the keys that are held or pinned', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      visit(n.toString(16).padStart(64, '0'), { at: NOW + n * DAY, address: `10.0.0.${String(n)}` }),
    );
    const unpinned = after(many);
    expect(unpinned.keys).toHaveLength(MAX_KEYS);
    expect(unpinned.endpoints[0]?.addresses).toHaveLength(MAX_REMEMBERED_ADDRESSES);
    expect(unpinned.endpoints[0]?.addresses[0]?.address).toBe('10.0.0.59');
    const [first = visit(C), ...others] = many;
    const pinned = others.reduce(
      (device, each) => afterVisit(device, each, [], 'x').device,
      mine(after([first]), first.spkiSha256, NOW),
    );
    expect(pinned.keys).toHaveLength(MAX_KEYS);
    expect(pinned.keys.map(({ spkiSha256 }) => spkiSha256)).toContain(first.spkiSha256);
  });

  it('says from when to when each was there', () => {
    const device = after([visit(A, { at: NOW }), visit(B, { at: NOW + 1 }), visit(A, { at: NOW + 2, address: null })]);
    expect(device.keys).toEqual([
      { spkiSha256: A, firstSeen: NOW, lastSeen: NOW + 2, endpoints: [ID] },
      { spkiSha256: B, firstSeen: NOW + 1, lastSeen: NOW + 1, endpoints: [ID] },
    ]);
    expect(device.endpoints[0]).toMatchObject({
      address: null,
      addresses: [{ address: '192.168.1.20', firstSeen: NOW, lastSeen: NOW + 1 }],
    });
  });
});

describe('an address at which no page with the key was shown', () => {
  const [HERE, THERE] = ['192.168.1.20', '192.168.1.21'];
  const refused = (key: string, at: number, address = HERE) => visit(key, { at, address, refused: true });
  const shown = (key: string, at: number, address = HERE) => visit(key, { at, address });
  const marked = (...visits: readonly Visit[]) =>
    after(visits).endpoints[0]?.addresses.flatMap((each) => (each.refused ? [each.address] : []));

  it('is marked while the browser refused each, and no longer once one was shown', () => {
    expect(marked(refused(A, NOW), refused(A, NOW + 1))).toEqual([HERE]);
    expect(marked(refused(A, NOW), shown(A, NOW + 1))).toEqual([]);
    expect(marked(shown(A, NOW), refused(A, NOW + 1))).toEqual([]);
  });

  it('is each by itself', () => {
    expect(marked(shown(A, NOW), refused(A, NOW + 1, THERE))).toEqual([THERE]);
    expect(marked(refused(A, NOW), shown(A, NOW + 1, THERE))).toEqual([HERE]);
  });

  it('is every one but the last where the key is another since', () => {
    expect(marked(shown(A, NOW), shown(A, NOW + 1, THERE), refused(B, NOW + 2))).toEqual([HERE, THERE]);
    expect(marked(shown(A, NOW), shown(A, NOW + 1, THERE), shown(B, NOW + 2))).toEqual([THERE]);
  });

  it('is none of those of which no one wrote that down', () => {
    const before = after([shown(A, NOW)]);
    const { device } = afterVisit(before, refused(A, NOW + 1), believed, 'none');
    expect(device.endpoints[0]?.addresses).toEqual([{ address: HERE, firstSeen: NOW, lastSeen: NOW + 1 }]);
  });
});

describe('a certificate with the same key', () => {
  const until = (notAfter: number, at: number, key = A): Visit =>
    visit(key, { at, validity: { notBefore: 0, notAfter } });
  const noted = (device: Device, next: Visit) =>
    afterVisit(device, next, believed, 'other').log.map(({ what }) => what);

  it('is noted when it lasts longer, and not when it is the same, an older one, or of another key', () => {
    const device = after([until(DAY, 1)]);
    expect(afterVisit(device, until(2 * DAY, 2), believed, 'other').log).toEqual([
      { device: device.id, endpoint: ID, at: 2, what: 'certificate-renewed', notAfter: 2 * DAY },
    ]);
    expect(noted(device, until(DAY, 2))).toEqual([]);
    expect(noted(device, until(DAY / 2, 2))).toEqual([]);
    expect(noted(device, until(2 * DAY, 2, B))).toEqual(['key-changed']);
    expect(noted(mine(device, A, 1), until(2 * DAY, 2, B))).toEqual(['key-seen']);
  });

  it('is not noted when the person has said meanwhile that another key is their device’s', () => {
    const device = mine(mine(after([until(DAY, 1)]), A, 2), B, 3);
    expect(noted(device, until(2 * DAY, 4, B))).toEqual([]);
    const { device: later } = afterVisit(device, until(2 * DAY, 4, B), believed, 'other');
    expect(noted(later, until(3 * DAY, 5, B))).toEqual(['certificate-renewed']);
  });

  it('counts as renewed by itself only in time, and with a key that was held or that a gateway vouches for', () => {
    const renewed = (...visits: readonly Visit[]) => after(visits).endpoints[0]?.validity?.renewed;
    expect(renewed(until(DAY, 1), until(2 * DAY, 2), until(3 * DAY, DAY + 3))).toBe(2);
    expect(renewed(until(DAY, 1), until(3 * DAY, DAY + 1))).toBe(0);
    expect(renewed(until(DAY, 1), until(2 * DAY, 2), until(9 * DAY, 3 * DAY))).toBe(0);
    const issued = (key: string, at: number, notAfter: number): Visit => ({
      ...confirmed(key, at),
      validity: { notBefore: 0, notAfter },
    });
    expect(renewed(issued(A, 1, DAY), issued(B, 2, 2 * DAY))).toBe(1);
    const replaced = mine(mine(after([until(DAY, 1)]), A, 2), B, 3);
    const { device } = afterVisit(replaced, until(2 * DAY, 4, B), believed, 'other');
    expect(device?.endpoints[0]?.validity?.renewed).toBe(0);
  });

  it('is not noted when nothing is known of the dates of the one before', () => {
    expect(noted(after([visit(A, { at: 1 })]), until(DAY, 2))).toEqual([]);
  });
});
