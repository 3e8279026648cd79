import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAcmeServer } from '../../../gateway/acme/server.ts';
import { startGateway } from '../../../gateway/gateway.ts';
import { acmeClient, httpRequest } from '../support/acme-client.ts';

/** Whoever asks by ACME from a public address. Run by public.test.ts, in a network that has some. */
const [home = '', ...publics] = process.argv.slice(2);
const folder = join(mkdtempSync(join(tmpdir(), 'latchkey-public-')), 'data');
const gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa' });
const { records, authority } = gateway;
const host = `gateway.home.arpa:${gateway.port}`;
const base = (address: string): string => `http://${address.includes(':') ? `[${address}]` : address}:${gateway.port}`;

/** The answer of each route to this address, as often as there is one. */
async function answersTo(address: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const route of Object.keys(createAcmeServer({ records, authority, reserved: () => false }).routes)) {
    const [method = '', path = ''] = route.split(' ');
    const options = { method, ...(method === 'POST' && { body: '{}' }) };
    const { status } = await httpRequest(`${base(address)}${path}`, { address, host }, options);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

const client = await acmeClient(base(home), { address: home, host });
const opened = await client.post(client.directory.newAccount ?? '', {});
// Even with an account, and a signature that is right.
client.moveTo(publics[0] ?? '');
const nonce = '';
const moved: unknown[] = [];
for (const url of [client.directory.newOrder ?? '', client.kid()]) {
  const body = await client.sign(url, { identifiers: [{ type: 'dns', value: 'nas.home.arpa' }] }, { nonce });
  const path = new URL(url).pathname;
  const options = { method: 'POST', body, headers: { 'content-type': 'application/jose+json' } };
  const answer = await httpRequest(`${base(publics[0] ?? '')}${path}`, { address: publics[0], host }, options);
  moved.push([answer.status, (JSON.parse(answer.text) as { type: string }).type]);
}
const outcome = {
  opened: opened.status,
  home: await answersTo(home),
  publics: await Promise.all(publics.map(answersTo)),
  moved,
  orders: (await records.all('orders')).length,
};
await gateway.close();
console.log(JSON.stringify(outcome));
process.exit(0);
