import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { type AcmeAnswer, type AcmeClient, acmeClient } from '../support/acme-client.ts';
import { newFolder } from '../support/ca.ts';

/** `LATCHKEY_ORDERS=10000` for the run before a release. */
const ORDERS = Number(process.env.LATCHKEY_ORDERS ?? 300);
const AT_ONCE = 8;

const folder = newFolder();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

async function newClient(): Promise<AcmeClient> {
  const client = await acmeClient(`http://127.0.0.1:${gateway.port}`);
  const answer = await client.post(client.directory.newAccount ?? '', { termsOfServiceAgreed: true });
  expect(answer.status).toBe(201);
  return client;
}

const order = (client: AcmeClient, name: string, nonce: string): Promise<AcmeAnswer> =>
  client.post(client.directory.newOrder ?? '', { identifiers: [{ type: 'dns', value: name }] }, { nonce });

it(
  `refuses all but ten of ${ORDERS} orders of one client as rateLimited, keeps no more, and serves another meanwhile`,
  { timeout: 300_000 + ORDERS * 100 },
  async () => {
    const [client, other] = [await newClient(), await newClient()];
    const answers = new Map<string, number>();
    let next = 0;
    const flood = async (): Promise<void> => {
      let nonce = await client.nonce();
      while (next < ORDERS) {
        const answer = await order(client, `flood-${next++}.home.arpa`, nonce);
        nonce = answer.headers.get('replay-nonce') ?? '';
        const what = answer.status === 201 ? 'ordered' : `${answer.status} ${String(answer.body.type)}`;
        answers.set(what, (answers.get(what) ?? 0) + 1);
        if (answer.status !== 201) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    };
    const before = process.memoryUsage().heapUsed;
    const all = Promise.all(Array.from({ length: AT_ONCE }, flood));
    expect((await order(other, 'lamp.home.arpa', await other.nonce())).status).toBe(201);
    await all;
    expect(Object.fromEntries(answers)).toEqual({
      ordered: 10,
      '429 urn:ietf:params:acme:error:rateLimited': ORDERS - 10,
    });
    expect(await gateway.records.all('orders')).toHaveLength(11);
    if (ORDERS >= 10_000)
      console.log(
        `${ORDERS} orders: heap grew by ${((process.memoryUsage().heapUsed - before) / 2 ** 20).toFixed(0)} MiB`,
      );
  },
);
