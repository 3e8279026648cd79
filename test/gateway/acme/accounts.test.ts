import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccounts } from '../../../gateway/acme/accounts.ts';
import { startGateway } from '../../../gateway/gateway.ts';
import type { OrderRecord } from '../../../gateway/records/types.ts';
import { acmeClient } from '../support/acme-client.ts';
import { newFolder, type TestAuthority, testAuthority } from '../support/ca.ts';

let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority();
});
afterAll(() => ca.remove());

it('forgets the oldest of too many accounts, and none that has a yes or an order under way', async () => {
  let time = Date.now();
  const accounts = createAccounts(
    ca.records,
    { opened: () => undefined, changed: () => undefined, keyChanged: () => undefined },
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

describe('an account that no one said yes to', () => {
  it('is changed sixty times an hour at most, as are all of an address; saying it again is no change', async () => {
    const folder = newFolder();
    const gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
    const open = async () => {
      const client = await acmeClient(`http://127.0.0.1:${gateway.port}`);
      await client.post(client.directory.newAccount ?? '', {});
      return client;
    };
    const [first, second, other] = [await open(), await open(), await open()];
    const change = async (client = first, mail = 'a@example.com') =>
      (await client.post(client.kid(), { contact: [`mailto:${mail}`] })).status;
    for (let each = 0; each < 70; each++) expect(await change()).toBe(200);
    for (let each = 1; each < 60; each++) expect(await change(second, `${each}@example.com`)).toBe(200);
    const answer = await first.post(first.kid(), { contact: [] });
    expect([answer.status, answer.body.type]).toEqual([429, 'urn:ietf:params:acme:error:rateLimited']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await change()).toBe(200);
    other.moveTo('127.0.0.2');
    expect(await change(other)).toBe(200);
    // No one keeps another from closing theirs.
    expect((await first.post(first.kid(), { status: 'deactivated' })).status).toBe(200);
    await gateway.close();
    await rm(join(folder, '..'), { recursive: true });
  });
});
