import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOrders, type Orders } from '../../../gateway/acme/orders.ts';
import { createDailyLimits } from '../../../gateway/common/daily.ts';
import { type TestAuthority, testAuthority } from '../support/ca.ts';

const HERE = '192.168.1.66';
let now = Date.now();
let ca: TestAuthority;
let orders: Orders;
let commits = 0;
beforeEach(async () => {
  ca = await testAuthority(() => now);
  orders = createOrders({
    records: {
      ...ca.records,
      commit: (...changes) => {
        commits += 1;
        return ca.records.commit(...changes);
      },
    },
    authority: ca.authority,
    ports: { http: 1, tls: 1 },
    reserved: () => false,
    limit: () => undefined,
    daily: createDailyLimits(() => now),
    now: () => now,
  });
});
afterEach(() => ca.remove());

const account = (id: string) => ({ id, status: 'valid' as const, key: {}, contact: [] });
const order = (who: string, name: string, address = HERE) =>
  orders.create(account(who), { identifiers: [{ type: 'dns', value: name }] }, 'server', address);
/** Orders names one after the other, and gives each up. @returns the ids. */
async function giveUp(count: number, who: (at: number) => string, address: (at: number) => string): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    now += 1000;
    const { id } = await order(who(at), `flood-${at}.home.arpa`, address(at));
    ids.push(id);
    expect((await orders.deactivate(account(who(at)), id, `flood-${at}.home.arpa`)).status).toBe('invalid');
  }
  return ids;
}
const kept = async (): Promise<number> => (await ca.records.all('orders')).length;

it('keeps ten orders that one account gave up, the newest, and others as they were', async () => {
  const waiting = await order('other', 'lamp.home.arpa', '192.168.1.9');
  const ids = await giveUp(
    30,
    () => 'flood',
    () => HERE,
  );
  // The next order drops the eleventh.
  expect(await kept()).toBe(1 + 11);
  expect(await orders.get(account('flood'), ids.at(-1) ?? '')).toMatchObject({ status: 'invalid' });
  await expect(orders.get(account('flood'), ids[0] ?? '')).rejects.toMatchObject({ type: 'malformed' });
  expect((await orders.waiting()).map(({ id }) => id)).toEqual([waiting.id]);
});

it('keeps forty of one address, whatever its accounts, and two hundred in all', async () => {
  await giveUp(
    60,
    (at) => `account-${at % 20}`,
    () => HERE,
  );
  expect(await kept()).toBe(41);
  await giveUp(
    200,
    (at) => `account-${at % 20}`,
    (at) => `192.168.2.${at + 1}`,
  );
  expect(await kept()).toBe(201);
});

it('keeps a hundred and twenty of one IPv6 network', async () => {
  await giveUp(
    140,
    (at) => `account-${at % 20}`,
    (at) => `fd00::${at.toString(16)}`,
  );
  expect(await kept()).toBe(121);
});

it('keeps the newest of each account, whatever others gave up since', async () => {
  const [id] = await giveUp(
    1,
    () => 'honest',
    () => '192.168.1.9',
  );
  await giveUp(
    250,
    (at) => `account-${at % 25}`,
    (at) => `192.168.2.${(at % 250) + 1}`,
  );
  expect(await orders.get(account('honest'), id ?? '')).toMatchObject({ status: 'invalid' });
});

it('writes nothing where an order stays as it is, however often its client asks', async () => {
  const [id = ''] = await giveUp(
    1,
    () => 'flood',
    () => HERE,
  );
  const waiting = await order('flood', 'lamp.home.arpa');
  const answer = () => orders.answer(account('flood'), waiting.id, 'lamp.home.arpa', 'http-01', HERE);
  await answer();
  const before = commits;
  await answer();
  expect((await orders.deactivate(account('flood'), id, 'flood-0.home.arpa')).status).toBe('invalid');
  expect(commits).toBe(before);
});
