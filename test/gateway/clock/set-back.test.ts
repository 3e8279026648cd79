import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { startGateway } from '../../../gateway/gateway.ts';
import { type AcmeDevices, acmeDevices } from '../support/acme-devices.ts';
import { newFolder } from '../support/ca.ts';
import { GATEWAY_NAME, signedInClient } from '../support/page-client.ts';

const DAY = 24 * 60 * 60_000;
afterEach(() => void vi.useRealTimers());

it('issues and revokes nothing while the clock is set back behind its records, and then goes on', async () => {
  const right = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: right });
  const folder = newFolder();
  const devices: AcmeDevices = await acmeDevices('127.0.0.1');
  const told: string[] = [];
  const gateway = await startGateway({
    folder,
    port: 0,
    name: GATEWAY_NAME,
    address: '127.0.0.1',
    challengePorts: { http: devices.port, tls: devices.port },
    onError: (error) => told.push(String(error)),
  });
  const page = await signedInClient(gateway);
  await page.post('/add/upload', { name: 'lamp', address: '' });
  const [{ serial = '' } = {}] = await gateway.devices.all();
  const device = await devices.at(gateway, '127.0.0.1');
  const order = await device.order('nas.home.arpa');
  await gateway.orders.approve(order.id);
  expect(await order.status()).toBe('ready');
  const records = async () =>
    JSON.stringify((await gateway.records.dump()).filter(({ table }) => table !== 'counters'));
  const before = await records();

  vi.setSystemTime(right - 2 * DAY);
  expect(await order.certify()).toBe(false);
  expect((await device.order('other.home.arpa')).id).toBe('');
  const answer = await page.post('/add/upload', { name: 'printer', address: '' });
  expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('Set the clock right')]);
  expect((await page.post('/devices/revoke', { serial })).status).toBe(503);
  expect(await records()).toBe(before);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((each) => !each.includes('clock'))).toEqual([]);
  // What it has can be looked at.
  expect((await page.get('/devices')).status).toBe(200);

  vi.setSystemTime(right + 60_000);
  expect(await order.certify()).toBe(true);
  expect((await page.post('/add/upload', { name: 'printer', address: '' })).status).toBe(303);
  expect((await page.post('/devices/revoke', { serial })).headers.location).toBe('/devices?done=revoked');

  await gateway.close();
  devices.close();
  await rm(join(folder, '..'), { recursive: true });
});
