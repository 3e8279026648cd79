import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccounts } from '../../../gateway/acme/accounts.ts';
import type { OrderRecord } from '../../../gateway/records/types.ts';
import { type TestAuthority, testAuthority } from '../support/ca.ts';

let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority();
});
afterAll(() => ca.remove());

it('forgets the oldest of too many accounts, and none that has a yes or an order under way', async () => {
  let time = Date.now();
  const accounts = createAccounts(
    ca.records,
    () => undefined,
    () => (time += 1),
    5,
  );
  const keys: JWK[] = [];
  const open = async (): Promise<string> => {
    const key = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) as JWK;
    keys.push(key);
    return (await accounts.open(key, {}, '192.168.1.9')).account.id;
  };
  const [approved, ordering, first, second] = [await open(), await open(), await open(), await open()];
  const hour = 60 * 60_000;
  const order: OrderRecord = {
    account: ordering,
    status: 'pending',
    kind: 'local-device',
    hosts: ['nas.home.arpa'],
    address: '192.168.1.9',
    expires: time + hour,
    authorizations: {},
    approved: false,
  };
  await ca.records.commit(
    { table: 'approvals', key: approved, value: { account: approved, hosts: ['tv.home.arpa'], at: time } },
    { table: 'orders', key: '0', value: order },
    // What came to nothing keeps no account.
    { table: 'orders', key: '1', value: { ...order, account: first, status: 'invalid' } },
    { table: 'orders', key: '2', value: { ...order, account: second, expires: time - hour } },
  );
  const later: string[] = [];
  for (let each = 0; each < 5; each++) later.push(await open());
  const left = (await ca.records.all('accounts')).map(([id]) => id);
  expect(new Set(left)).toEqual(new Set([approved, ordering, ...later]));
  expect(left).not.toContain(first);
  await expect(accounts.get(second)).rejects.toMatchObject({ type: 'accountDoesNotExist' });
  // Whoever was forgotten can come again with the same key, as a client that was never there.
  expect((await accounts.open(keys[2] ?? {}, {}, '192.168.1.9')).isNew).toBe(true);
  expect((await ca.records.all('keys')).length).toBe((await ca.records.all('accounts')).length);
});
