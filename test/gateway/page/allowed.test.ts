import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAllowedRequests } from '../../../gateway/devices/allowed.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { prune } from '../../../gateway/pruning.ts';
import { type AcmeDevice, acmeDevices, type AcmeDevices } from '../support/acme-devices.ts';
import { GATEWAY_NAME, type PageClient, signedInClient } from '../support/page-client.ts';

const DAY = 24 * 60 * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'latchkey-allowed-'));
let gateway: Gateway;
let page: PageClient;
let devices: AcmeDevices;
let nas: AcmeDevice;

beforeAll(async () => {
  devices = await acmeDevices('127.0.0.1');
  gateway = await startGateway({
    folder: join(folder, 'data'),
    port: 0,
    name: GATEWAY_NAME,
    address: '127.0.0.1',
    challengePorts: { http: devices.port, tls: devices.port },
  });
  page = await signedInClient(gateway);
  nas = await devices.at(gateway, '127.0.0.1');
});
afterAll(async () => {
  await gateway.close();
  devices.close();
  rmSync(folder, { recursive: true });
});

const listed = async (): Promise<string> => (await page.get('/waiting/allowed')).text;
/** Takes back what the list shows under this name, by its button. */
async function takeBack(name: string): Promise<unknown> {
  const [, card = ''] = (await listed()).split(`<h2>${name}`);
  const field = (of: string): string => new RegExp(`name="${of}" value="([^"]*)"`).exec(card)?.[1] ?? '';
  return (await page.post('/waiting/take-back', { kind: field('kind'), id: field('id') })).headers.location;
}
const BACK = '/waiting/allowed?done=back';

describe('what was allowed and not used yet', () => {
  it('is nothing at first, and the page of who waits leads there', async () => {
    expect(await listed()).toContain('Nothing you allowed is still unused');
    expect((await page.get('/waiting')).text).toContain('href="/waiting/allowed"');
    expect((await page.get('/add/itself')).text).toContain('href="/waiting/allowed"');
  });

  it('is a name at an address, which waits once it is taken back', async () => {
    await page.post('/add/expect', { name: 'tv.home.arpa', address: '127.0.0.1' });
    expect(await listed()).toMatch(/tv\.home\.arpa.*by ACME.*127\.0\.0\.1.*Expires on .* at \d\d:\d\d/s);
    expect(await takeBack('tv.home.arpa')).toBe(BACK);
    expect((await page.get(BACK)).text).toMatch(/taken back.*Nothing you allowed/s);
    expect(await takeBack('tv.home.arpa')).toBe('/waiting/allowed?done=gone');
    const order = await nas.order('tv.home.arpa');
    expect(await order.status()).toBe('pending');
    await gateway.orders.refuse(order.id);
  });

  it('is a password for EST, which is good for nothing once it is taken back', async () => {
    const code = /with the password (\w+)/.exec(
      (await page.post('/add/admit', { names: 'clock.home.arpa' })).text,
    )?.[1];
    expect(await listed()).toMatch(/clock\.home\.arpa.*password for EST/s);
    expect(await listed()).not.toContain(code);
    expect(await gateway.admissions.admitted('clock.home.arpa', code ?? '')).not.toBeNull();
    expect(await takeBack('clock.home.arpa')).toBe(BACK);
    expect(await gateway.admissions.admitted('clock.home.arpa', code ?? '')).toBeNull();
  });

  it('is a request that waited, whose order ends where the yes is taken back', async () => {
    const order = await nas.order('nas.home.arpa');
    await gateway.orders.approve(order.id);
    expect(await order.status()).toBe('ready');
    expect(await listed()).toMatch(/nas\.home\.arpa.*You allowed its request by ACME, from 127\.0\.0\.1 alone/s);
    expect(await takeBack('nas.home.arpa')).toBe(BACK);
    expect(await order.status()).toBe('invalid');
    expect(await order.certify()).toBe(false);
    expect(await (await nas.order('nas.home.arpa')).status()).toBe('pending');
  });

  it('is no yes that a certificate came of', async () => {
    const order = await nas.order('disk.home.arpa');
    await gateway.orders.approve(order.id);
    expect(await order.certify()).toBe(true);
    expect(await listed()).toContain('Nothing you allowed is still unused');
    expect(await gateway.records.get('approvals', nas.account)).toMatchObject({ hosts: ['disk.home.arpa'] });
  });
});

describe('a yes to a request', () => {
  it('that no certificate came of ends after a week, and is said to', async () => {
    const other = await devices.at(gateway, '127.0.0.1');
    const order = await other.order('lamp.home.arpa');
    await gateway.orders.approve(order.id);
    const approval = await gateway.records.get('approvals', other.account);
    if (!approval) throw new Error('There is no approval');
    expect(await createAllowedRequests(gateway.records).all()).toMatchObject([
      { hosts: ['lamp.home.arpa'], address: '127.0.0.1', until: approval.at + 7 * DAY },
    ]);
    // As if it had been said so long ago.
    const said = (at: number) =>
      gateway.records.commit({ table: 'approvals', key: other.account, value: { ...approval, at, said: {} } });
    await said(Date.now() - 7 * DAY + 60_000);
    expect(await (await other.order('lamp.home.arpa')).status()).toBe('ready');
    await said(Date.now() - 7 * DAY);
    expect(await (await other.order('lamp.home.arpa')).status()).toBe('pending');
    expect(await listed()).not.toContain('lamp.home.arpa');
    await prune(gateway.records, gateway.authority, Date.now());
    expect(await gateway.records.get('approvals', other.account)).toBeUndefined();
  });

  it('ends a quarter of a year after the last certificate that came of it', async () => {
    const { account } = nas;
    const [, { until } = { until: 0 }] = (await gateway.records.found('holder', account))[0] ?? [];
    await prune(gateway.records, gateway.authority, until + 90 * DAY - 1);
    expect(await gateway.records.get('approvals', account)).toMatchObject({ hosts: ['disk.home.arpa'] });
    await prune(gateway.records, gateway.authority, until + 90 * DAY + 1);
    expect(await gateway.records.get('approvals', account)).toBeUndefined();
  });
});
