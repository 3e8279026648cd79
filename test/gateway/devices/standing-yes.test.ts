import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrders, type Orders } from '../../../gateway/acme/orders.ts';
import { createDailyLimits } from '../../../gateway/common/daily.ts';
import { createAllowedRequests } from '../../../gateway/devices/allowed.ts';
import { createDevices, type Devices } from '../../../gateway/devices/devices.ts';
import { prune } from '../../../gateway/pruning.ts';
import { readClaims } from '../../../gateway/records/claims.ts';
import { keepPassed, standingYes } from '../../../gateway/records/standing-yes.ts';
import { openssl } from '../../support/openssl.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

const DAY = 24 * 60 * 60_000;
const NAME = 'camera.home.arpa';
const [HERE, THERE] = ['192.168.1.9', '192.168.1.77'];

const accountKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });

let begun = 0;
let now = 0;
let ca: TestAuthority;
let orders: Orders;
let devices: Devices;
beforeEach(async () => {
  begun = now = Date.now();
  ca = await testAuthority(() => now);
  const limit = (): void => undefined;
  const reserved = (): boolean => false;
  const { records, authority } = ca;
  const daily = createDailyLimits(() => now);
  orders = createOrders({ records, authority, ports: { http: 1, tls: 1 }, reserved, limit, daily, now: () => now });
  devices = createDevices(ca.records, 'gateway', () => now);
});
afterEach(() => ca.remove());

const issue = async (holder: string, lifetime = 30 * DAY): Promise<string> =>
  (
    await ca.authority.issue({
      ...{ spki: await newSpki(), kind: 'local-device', hosts: hosts(NAME), holder, lifetime },
    })
  ).serial;

/** Allows an account the name, which proved it then. @returns its serial number. */
async function certified(account: string, lifetime?: number): Promise<string> {
  const approval = { account, hosts: [NAME], at: now, unproved: {}, said: {} };
  await ca.records.commit({ table: 'approvals', key: account, value: approval });
  return issue(account, lifetime);
}

/** Day by day, as a gateway does that runs. */
async function until(day: number): Promise<void> {
  now = begun + day * DAY;
  await prune(ca.records, ca.authority, now);
}

const ASKED = { identifiers: [{ type: 'dns', value: NAME }] };
const accountOf = (id: string) => ({ id, status: 'valid' as const, key: accountKey, contact: [] });
const csr = Buffer.from(
  openssl([
    ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
    ...['-outform', 'DER', '-out', 'out', '-subj', '/', '-addext', `subjectAltName=DNS:${NAME}`],
  ]),
).toString('base64url');

/** An order of an account for the name; it is dropped again where nothing waits for a yes. */
async function ordered(account: string, address = THERE) {
  const order = await orders.create(accountOf(account), ASKED, 'server', address);
  if (order.approved) await ca.records.commit({ table: 'orders', key: order.id, value: null });
  return order;
}
const isUnasked = async (account: string, address?: string): Promise<boolean> =>
  (await ordered(account, address)).approved;
const claimFor = async (other: string) => (await readClaims(ca.records, now))([NAME], other, HERE);

describe('the yes to a device that is off', () => {
  it.each([29, 61, 100, 119])('is seen, claims its name and can be ended on day %i', async (day) => {
    const serial = await certified('off');
    await until(day);
    expect(await isUnasked('off')).toBe(true);
    expect(await devices.all()).toMatchObject([{ serial, isAllowed: true }]);
    expect(await claimFor('new')).toBe(day < 30 ? 'held' : 'allowed');
    expect(await devices.revoke(serial, true)).toBe(true);
    expect(await isUnasked('off')).toBe(false);
    expect(await claimFor('new')).toBeNull();
  });

  it('ends when the list forgets it', async () => {
    await certified('off');
    await until(121);
    expect(await devices.all()).toEqual([]);
    expect(await isUnasked('off')).toBe(false);
  });

  it('is seen for as long as it lasts where the clock does not let it be removed', async () => {
    const serial = await certified('off');
    now = begun + 300 * DAY;
    expect(await isUnasked('off')).toBe(true);
    expect(await devices.all()).toMatchObject([{ serial, isAllowed: true }]);
    expect(await devices.revoke(serial)).toBe(true);
    expect(await isUnasked('off')).toBe(false);
  });

  it('can be ended where the device itself said that others have its key', async () => {
    const serial = await certified('off');
    await ca.authority.revoke(serial, 1);
    await until(61);
    expect(await isUnasked('off')).toBe(true);
    expect(await devices.all()).toMatchObject([{ serial, isLost: true, isAllowed: true }]);
    expect(await devices.revoke(serial, true)).toBe(true);
    expect(await isUnasked('off')).toBe(false);
    expect(await devices.all()).toEqual([]);
  });

  it('counts for nothing where the clock keeps it and nothing to end it by is listed', async () => {
    const serial = await certified('off');
    await ca.authority.revoke(serial, 4);
    now = begun + 300 * DAY;
    expect(await devices.all()).toEqual([]);
    expect(await isUnasked('off')).toBe(false);
  });
});

describe('the yes to a name that another device got since', () => {
  it.each([31, 61, 100, 119])('is asked for again on day %i, and the person is told whose the name is', async (day) => {
    await certified('old');
    now = begun + 28 * DAY;
    await certified('new', 90 * DAY);
    await until(day);
    const order = await ordered('old', HERE);
    expect(order).toMatchObject({ status: 'pending', approved: false });
    expect(await orders.waiting()).toMatchObject([
      { id: order.id, address: HERE, claim: day < 118 ? 'held' : 'allowed' },
    ]);
    expect(await isUnasked('new')).toBe(true);

    // Said again, it counts as any other: from there alone, until the name is proved.
    await orders.approve(order.id);
    await orders.settled();
    await ca.records.commit({ table: 'orders', key: order.id, value: null });
    expect((await createAllowedRequests(ca.records, () => now).all()).map(({ address }) => address)).toEqual([HERE]);
    expect(await isUnasked('old', HERE)).toBe(true);
    expect(await isUnasked('old', THERE)).toBe(false);
  });

  it('stays ended once that device has none any more', async () => {
    await certified('old');
    now = begun + 40 * DAY;
    await certified('new', 10 * DAY);
    expect(await isUnasked('old')).toBe(false);
    await until(60);
    expect(await isUnasked('old', HERE)).toBe(false);
  });

  it.each<[string, number, (serial: string) => Promise<unknown>]>([
    ['revoked', 40, (serial) => devices.revoke(serial)],
    ['revoked itself', 40, (serial) => ca.authority.revoke(serial, 4)],
    ['let its certificate end until it was removed', 100, () => Promise.resolve()],
  ])('stays ended where that device was %s', async (_how, day, end) => {
    await certified('old');
    now = begun + DAY;
    const serial = await certified('new', 5 * DAY);
    now = begun + 3 * DAY;
    await end(serial);
    await until(day);
    expect(await isUnasked('old')).toBe(false);
  });

  it('ends for good with the certificate, where the own one had expired by then', async () => {
    const serial = await certified('old');
    now = begun + 40 * DAY;
    await certified('new');
    expect(await devices.all()).toContainEqual(expect.objectContaining({ serial, isAllowed: false }));
    expect(await isUnasked('old', HERE)).toBe(false);
  });

  it('stands after the own device got one since, whatever the others got before', async () => {
    await certified('old');
    now = begun + DAY;
    await certified('new', 5 * DAY);
    now = begun + 20 * DAY;
    await issue('old');
    await until(60);
    expect(await isUnasked('old')).toBe(true);
  });

  it('stands where each renews in time, and where the other has an older one', async () => {
    await certified('first');
    await certified('second', 90 * DAY);
    now = begun + 10 * DAY;
    await certified('third');
    for (const account of ['first', 'second', 'third']) expect(await isUnasked(account)).toBe(true);
    now = begun + 11 * DAY;
    await issue('first');
    await until(45);
    expect(await isUnasked('first')).toBe(true);
    expect(await isUnasked('second')).toBe(true);
  });

  it('stands where the clock was only ahead when that device got one', async () => {
    await certified('old');
    now = begun + 365 * DAY;
    await certified('new');
    await isUnasked('old');
    expect(await standingYes(ca.records, 'old', [NAME], now)).toBeNull();
    now = begun + DAY;
    expect((await standingYes(ca.records, 'old', [NAME], now))?.hosts).toEqual([NAME]);
  });

  it.each(['held', 'revoked', 'removed'])(
    'ends what an earlier gateway wrote of, too, where that is %s',
    async (how) => {
      await certified('old');
      const before = await ca.records.get('approvals', 'old');
      now = begun + DAY;
      const serial = await certified('new', 90 * DAY);
      await ca.records.commit({ table: 'approvals', key: 'old', value: before ?? null });
      now = begun + 2 * DAY;
      await keepPassed(ca.records, now);
      if (how === 'revoked') await devices.revoke(serial);
      if (how === 'removed') await ca.records.commit({ table: 'certificates', key: serial, value: null });
      expect(await isUnasked('old')).toBe(true);
      now = begun + 40 * DAY;
      expect(await isUnasked('old')).toBe(false);
    },
  );

  it('gives no certificate by an order that was approved before', async () => {
    await certified('old');
    now = begun + 40 * DAY;
    const parked = await orders.create(accountOf('old'), ASKED, 'server', THERE);
    expect(parked.approved).toBe(true);
    now += 1000;
    await certified('new');
    const authorizations = { [NAME]: { token: 'x', status: 'valid' as const } };
    await ca.records.commit({
      ...{ table: 'orders', key: parked.id },
      value: { ...parked, status: 'ready', authorizations },
    });
    await expect(orders.finalize(accountOf('old'), parked.id, csr)).rejects.toMatchObject({ type: 'unauthorized' });
    expect(await orders.get(accountOf('old'), parked.id)).toMatchObject({ status: 'invalid', approved: false });
    expect((await ca.records.found('holder', 'old')).length).toBe(1);
    // Asked for again, and allowed, it gets one.
    const next = await orders.create(accountOf('old'), ASKED, 'server', THERE);
    await orders.approve(next.id);
    await orders.settled();
    await ca.records.commit({
      ...{ table: 'orders', key: next.id },
      value: { ...next, approved: true, status: 'ready', authorizations },
    });
    expect((await orders.finalize(accountOf('old'), next.id, csr)).status).toBe('valid');
  });
});
