import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startGateway } from '../../../gateway/gateway.ts';
import { acmeClient } from '../support/acme-client.ts';
import { newFolder } from '../support/ca.ts';

it('looks at a proof that it was asking for when it was killed, once its client asks how the order is', async () => {
  const folder = newFolder();
  let answer = (_proof: string): void => undefined;
  const asked: string[] = [];
  const proof = new Promise<string>((resolve) => (answer = resolve));
  const device = createServer((request, response) => {
    asked.push(request.url ?? '');
    void proof.then((text) => response.end(text));
  });
  await new Promise<void>((resolve) => device.listen(0, '127.0.0.1', resolve));
  const { port } = device.address() as AddressInfo;
  const options = { name: 'gateway.home.arpa', address: '127.0.0.1', challengePorts: { http: port, tls: port } };
  const first = await startGateway({ ...options, folder: join(folder, 'first'), port: 0 });

  const client = await acmeClient(`http://127.0.0.1:${first.port}`);
  await client.post(client.directory.newAccount ?? '', {});
  const identifiers = [{ type: 'dns', value: 'nas.home.arpa' }];
  const { body, headers } = await client.post(client.directory.newOrder ?? '', { identifiers });
  const order = headers.get('location') ?? '';
  const { challenges } = (await client.post((body.authorizations as string[])[0] ?? '', null)).body;
  const http = (challenges as { type: string; url: string; token: string }[]).find(({ type }) => type === 'http-01');
  await client.post(http?.url ?? '', {});
  expect(await first.orders.approve(order.split('/').at(-1) ?? '')).toBe(true);
  await expect.poll(() => asked.length).toBe(1);

  // What a kill at this moment leaves. The first one then ends as it would otherwise, and gives its port up.
  await cp(join(folder, 'first'), join(folder, 'killed'), { recursive: true });
  answer(await client.keyAuthorization(http?.token ?? ''));
  await first.orders.settled();
  await first.close();
  const again = await startGateway({ ...options, folder: join(folder, 'killed'), port: first.port });
  await expect.poll(async () => (await client.post(order, null)).body.status, { timeout: 20_000 }).toBe('ready');
  // And only once, however often its client asked.
  expect(asked).toHaveLength(2);

  await again.close();
  device.close();
  await rm(join(folder, '..'), { recursive: true });
});
