import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrders } from '../../gateway/acme/orders.ts';
import { createAddressLimit } from '../../gateway/acme/rate-limit.ts';
import { networkOf } from '../../gateway/common/addresses.ts';
import { createDailyLimits } from '../../gateway/common/daily.ts';
import { createUnknownDevices } from '../../gateway/est/unknown-devices.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from './support/ca.ts';

const HOUR = 60 * 60_000;
/** Addresses that one device gave itself, and others. */
const made = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `fd00:0:0:7::${(at + 1).toString(16)}`);
const NEAR = 'fd00:0:0:7:1234:5678:9abc:def0';
const OTHERS = ['192.168.1.9', 'fd00:0:0:8::1'];

/** How often each thing happened, in the order of the first. */
const counted = (all: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(all)].map((each) => [each, all.filter((other) => other === each).length]));

it.each([
  ['fd00:0:0:7::1', 'fd00:0:0:7:1234:5678:9abc:def0', true],
  ['fe80::1', 'fe80::ffff:1', true],
  ['fe80::1%eth0', 'fe80::2%eth0', true],
  ['fd00:0:0:7::1', 'fd00:0:0:8::1', false],
  ['::1', '::1.2.3.4', true],
  ['192.168.1.9', '192.168.1.10', false],
  ['::ffff:192.168.1.9', '::ffff:192.168.1.10', false],
  ['', 'what?', false],
])('the addresses %s and %s are in one network: %s', (a, b, isSame) => {
  expect(networkOf(a) === networkOf(b)).toBe(isSame);
});

describe('a device with many IPv6 addresses leaves room for others', () => {
  let ca: TestAuthority;
  beforeEach(async () => {
    ca = await testAuthority();
  });
  afterEach(() => ca.remove());

  it('among those who open accounts', () => {
    const limit = createAddressLimit({ ofAddress: 20, ofNetwork: 80 }, HOUR, 'new accounts', Date.now);
    const isFree = (address: string): boolean => {
      try {
        limit(address);
        return true;
      } catch {
        return false;
      }
    };
    expect(counted(made(100).map((each) => String(isFree(each))))).toEqual({ true: 80, false: 20 });
    expect(OTHERS.map(isFree)).toEqual([true, true]);
    for (let i = 1; i < 20; i++) isFree('192.168.1.9');
    expect(isFree('192.168.1.9')).toBe(false);
  });

  it('among those who order for the first time, and keeps no one near it from renewing', async () => {
    const orders = createOrders({
      records: ca.records,
      authority: ca.authority,
      ports: { http: 1, tls: 1 },
      reserved: () => false,
      limit: () => undefined,
      daily: createDailyLimits(Date.now),
      now: Date.now,
    });
    const place = async (address: string, id = address, value = 'lamp.local'): Promise<string> => {
      const account = { id, status: 'valid' as const, key: {}, contact: [] };
      const asked = { identifiers: [{ type: 'dns', value }] };
      return orders.create(account, asked, 'local-device', address).then(
        ({ status }) => status,
        ({ type }: { type: string }) => type,
      );
    };
    const states: string[] = [];
    for (const address of made(125)) states.push(await place(address));
    expect(counted(states)).toEqual({ pending: 120, rateLimited: 5 });
    for (const address of OTHERS) expect(await place(address)).toBe('pending');
    const value = { account: 'known', hosts: ['lamp.local'], at: Date.now(), unproved: { 'lamp.local': NEAR } };
    await ca.records.commit({ table: 'approvals', key: 'known', value });
    expect(await place(NEAR, 'known')).toBe('pending');
    // Nor one that a person let in beforehand, once.
    const allowed = 'fd00:0:0:7::1:1';
    await orders.expect(allowed, 'tv.local', Date.now() + HOUR);
    for (const [id, state] of [
      ['first', 'pending'],
      ['second', 'rateLimited'],
    ] as const)
      expect(await place(allowed, id, 'tv.local')).toBe(state);
  });

  it('among those who enrol, and a no makes room at once', async () => {
    const devices = createUnknownDevices(ca.records, ca.authority, () => false);
    const ask = async (address: string) => {
      const subject = { der: Uint8Array.of(0x30, 0), rdns: [], keys: [] };
      return String(await devices.ask({ subject, spki: await newSpki(), hosts: hosts('clock.local') }, address));
    };
    const states: string[] = [];
    for (const address of made(25)) states.push(await ask(address));
    expect(counted(states)).toEqual({ waiting: 20, 'too-many': 5 });
    for (const address of OTHERS) expect(await ask(address)).toBe('waiting');
    expect(await ask(NEAR)).toBe('too-many');
    const first = (await devices.waiting()).find(({ address }) => made(25).includes(address));
    await devices.refuse(first?.id ?? '');
    expect(await ask(NEAR)).toBe('waiting');
  });
});
