import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGateway } from '../../../gateway/gateway.ts';
import { type AcmeClient, acmeClient } from '../support/acme-client.ts';

/** A device that knows no address but its link-local one. Run by link-local.test.ts. */
const [AT, NAME] = ['fe80::77%lan', 'gateway.home.arpa'];
let client: AcmeClient | null = null;
const device = createServer((request, response) => {
  const token = request.url?.split('/').at(-1) ?? '';
  void client?.keyAuthorization(token).then((proof) => response.end(proof));
});
await new Promise<void>((resolve) => device.listen(0, '::', resolve));
const { port } = device.address() as AddressInfo;
const challengePorts = { http: port, tls: port };
const gateway = await startGateway({ folder: '/run/data', port: 0, name: NAME, challengePorts });

client = await acmeClient(`http://${NAME}:${gateway.port}`, { address: AT });
await client.post(client.directory.newAccount ?? '', {});
const identifiers = [{ type: 'dns', value: 'lamp.home.arpa' }];
const { body, headers } = await client.post(client.directory.newOrder ?? '', { identifiers });
const [authorization = ''] = body.authorizations as string[];
const { challenges } = (await client.post(authorization, null)).body as { challenges: { type: string; url: string }[] };
await client.post(challenges.find(({ type }) => type === 'http-01')?.url ?? '', {});
const waiting = await gateway.waitingRoom.waiting();
await gateway.waitingRoom.approve(waiting[0]?.id ?? '');
await gateway.orders.settled();
const { status } = (await client.post(headers.get('location') ?? '', null)).body;
const [, { address, zone } = {}] = (await gateway.records.all('orders'))[0] ?? [];
console.log(JSON.stringify({ address, zone, waiting: waiting.map((each) => each.address), status }));
process.exit(0);
