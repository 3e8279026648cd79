import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevices } from '../../../gateway/devices/devices.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import type { Spki } from '../../../src/core/x509/basics/index.ts';
import { type AcmeDevice, type AcmeDevices, acmeDevices } from '../support/acme-devices.ts';
import { hosts, newSpki, testAuthority } from '../support/ca.ts';
import { GATEWAY_NAME, type PageClient, signedInClient } from '../support/page-client.ts';

const DAY = 24 * 60 * 60_000;
const HOME = '127.0.0.1';
const folder = mkdtempSync(join(tmpdir(), 'latchkey-revoking-'));
let gateway: Gateway;
let page: PageClient;
let devices: AcmeDevices;
beforeAll(async () => {
  devices = await acmeDevices(HOME);
  gateway = await startGateway({
    folder: join(folder, 'data'),
    port: 0,
    name: GATEWAY_NAME,
    address: HOME,
    challengePorts: { http: devices.port, tls: devices.port },
  });
  page = await signedInClient(gateway);
});
afterAll(async () => {
  await gateway.close();
  devices.close();
  rmSync(folder, { recursive: true });
});

/** Orders, is allowed where it waits, and has a certificate then. */
async function certified(device: AcmeDevice, ...names: readonly string[]): Promise<void> {
  const { id, certify } = await device.order(...names);
  await gateway.waitingRoom.approve(id);
  expect(await certify()).toBe(true);
}

/** The serial number of the row of these names, as the page lists it. */
const rowOf = async (...names: readonly string[]): Promise<string> =>
  (await gateway.devices.all()).find((each) => each.hosts.join() === names.join())?.serial ?? 'none';

/** Names of what still holds and has one of these in it. */
const holding = async (...names: readonly string[]): Promise<string[]> =>
  (await gateway.records.all('certificates'))
    .filter(([, { revoked, hosts: its }]) => revoked === null && its.some((host) => names.includes(host)))
    .map(([, { hosts: its }]) => its.join(' '))
    .sort();

const issue = async (holder: string, names: readonly string[], spki?: Spki) =>
  (
    await gateway.authority.issue({
      spki: spki ?? (await newSpki()),
      kind: 'local-device',
      hosts: hosts(...names),
      holder,
      lifetime: 30 * DAY,
    })
  ).serial;

describe('a device that is revoked', () => {
  it('keeps no certificate with one of its names, and gets none of what went along without a new yes', async () => {
    const [a, b, c] = ['a1.home.arpa', 'b1.home.arpa', 'c1.home.arpa'];
    const nas = await devices.at(gateway, HOME);
    await certified(nas, a, b);
    await certified(nas, a);
    await certified(nas, c);
    const serial = await rowOf(a);
    const { text } = await page.get(`/devices/revoke?serial=${serial}`);
    expect(text).toMatch(new RegExp(`with a name in common. They’re revoked, too:.*<strong>${a}, ${b}</strong>`, 's'));
    expect((await page.post('/devices/revoke', { serial })).headers.location).toBe('/devices?done=revoked');
    expect(await holding(a, b, c)).toEqual([c]);
    for (const names of [[a], [b], [a, b]]) {
      const again = await nas.order(...names);
      expect([names, await again.status()]).toEqual([names, 'pending']);
      await gateway.waitingRoom.refuse(again.id);
    }
    // What shares no name with it is another row, and stays as the page said.
    expect(await (await nas.order(c)).status()).toBe('ready');
  });

  it('leaves what another asker holds for the name, which is a row of its own', async () => {
    await issue('est:same.home.arpa', ['same.home.arpa']);
    const other = await issue('upload:same.home.arpa', ['same.home.arpa', 'more.home.arpa']);
    expect(await gateway.devices.revoke(await rowOf('same.home.arpa'))).toBe(true);
    expect((await gateway.records.get('certificates', other))?.revoked).toBeNull();
  });

  it('loses every code that could bring a name of it back', async () => {
    const serial = await issue('est:coded.home.arpa', ['coded.home.arpa', 'more-coded.home.arpa']);
    await gateway.admissions.admit(['first.home.arpa', 'more-coded.home.arpa']);
    await gateway.admissions.admit(['others.home.arpa']);
    expect(await gateway.devices.revoke(serial)).toBe(true);
    expect((await gateway.records.all('admissions')).map(([key]) => key)).toEqual(['others.home.arpa']);
  });

  it('can be revoked as long as a certificate of its row holds, also where its newest does not', async () => {
    await issue('account-x', ['twofold.home.arpa']);
    const newest = await issue('account-x', ['twofold.home.arpa']);
    expect(await gateway.authority.revoke(newest, 5)).toBe(true);
    const serial = await rowOf('twofold.home.arpa');
    expect((await page.get('/devices')).text).toContain(`/devices/revoke?serial=${serial}`);
    expect((await page.post('/devices/revoke', { serial })).headers.location).toBe('/devices?done=revoked');
    expect(await holding('twofold.home.arpa')).toEqual([]);
  });
});

describe('a device that was stolen', () => {
  it('loses all that it has, over any of its keys and as whatever it asked, and its account', async () => {
    const [a, b, c] = ['a2.home.arpa', 'b2.home.arpa', 'c2.home.arpa'];
    const nas = await devices.at(gateway, HOME);
    for (const name of [a, b, c]) await certified(nas, name);
    const waiting = await nas.order('d2.home.arpa');
    const ready = await nas.order(b);
    expect(await ready.status()).toBe('ready');
    // The same key under another account, which holds more.
    const key = await newSpki();
    await issue(nas.account, [c], key);
    await issue('est:c2.home.arpa', [c], key);
    await issue('est:c2.home.arpa', ['e2.home.arpa']);
    await issue('upload:f2.home.arpa', ['f2.home.arpa']);

    const serial = await rowOf(a);
    const { text } = await page.get(`/devices/revoke?serial=${serial}`);
    for (const name of [b, c, 'e2.home.arpa'])
      expect(text).toMatch(new RegExp(`stolen.*revoked then, too:.*<strong>${name}</strong>`, 's'));
    expect(text).not.toContain('f2.home.arpa');
    expect((await page.post('/devices/revoke', { serial, lost: 'yes' })).headers.location).toBe('/devices?done=lost');
    expect((await page.get('/devices?done=lost')).text).toContain('All that the device had is revoked.');

    expect(await holding(a, b, c, 'e2.home.arpa', 'f2.home.arpa')).toEqual(['f2.home.arpa']);
    expect(await ready.certify()).toBe(false);
    for (const { id } of [waiting, ready])
      expect(await gateway.records.get('orders', id)).toMatchObject({ status: 'invalid', approved: false });
    expect((await nas.order(b)).id).toBe('');
    expect(await gateway.records.get('approvals', nas.account)).toBeUndefined();
    expect(await gateway.records.get('accounts', nas.account)).toMatchObject({ status: 'deactivated' });
    await expect(issue('another', ['new.home.arpa'], key)).rejects.toThrow('others have the key');
  });

  it.each(['its device', 'the person'])('can be said so of after it was revoked by %s', async (by) => {
    const name = by === 'its device' ? 'first3.home.arpa' : 'second3.home.arpa';
    const nas = await devices.at(gateway, HOME);
    await certified(nas, name);
    await certified(nas, `more-${name}`);
    const serial = await rowOf(name);
    if (by === 'its device') await gateway.authority.revoke(serial, 0);
    else expect(await gateway.devices.revoke(serial)).toBe(true);
    expect((await page.get('/devices')).text).toMatch(new RegExp(`serial=${serial}">It was stolen`));
    expect((await page.get(`/devices/revoke?serial=${serial}`)).text).toMatch(/name="lost" value="yes" checked/);
    expect((await page.post('/devices/revoke', { serial, lost: 'yes' })).headers.location).toBe('/devices?done=lost');
    expect((await gateway.records.get('certificates', serial))?.revoked).toMatchObject({ reason: 1 });
    expect(await holding(`more-${name}`)).toEqual([]);
    expect((await nas.order(name)).id).toBe('');
    expect((await page.post('/devices/revoke', { serial, lost: 'yes' })).headers.location).toBe('/devices');
  });

  it('that revoked its certificate itself loses its approval where the person revokes it, too', async () => {
    const nas = await devices.at(gateway, HOME);
    await certified(nas, 'self.home.arpa');
    const serial = await rowOf('self.home.arpa');
    await gateway.authority.revoke(serial, 0);
    expect(await gateway.devices.revoke(serial)).toBe(true);
    const again = await nas.order('self.home.arpa');
    expect(await again.status()).toBe('pending');
    await gateway.waitingRoom.refuse(again.id);
  });

  it('is one device with what it had over the same key earlier', async () => {
    const ca = await testAuthority();
    const key = await newSpki();
    const asked = { spki: key, kind: 'local-device' as const, hosts: hosts('x.local'), lifetime: DAY };
    const first = await ca.authority.issue({ ...asked, holder: 'first' });
    await ca.authority.revoke(first.serial, 5);
    const { serial } = await ca.authority.issue({ ...asked, holder: 'second' });
    const third = await ca.authority.issue({
      ...asked,
      spki: await newSpki(),
      holder: 'first',
      hosts: hosts('y.local'),
    });
    const list = createDevices(ca.records, 'gateway');
    expect((await list.goingAlong(serial, true)).map((each) => each.serial)).toEqual([third.serial]);
    expect(await list.revoke(serial, true)).toBe(true);
    for (const each of [first, third])
      expect((await ca.records.get('certificates', each.serial))?.revoked).toMatchObject({ reason: 1 });
    await ca.remove();
  });

  it.each([
    ['its certificate has ended', false],
    ['it revoked its own certificate and waited for its end', true],
  ])('can be said so of while it is listed, although %s', async (_, byItself) => {
    let time = Date.now();
    const ca = await testAuthority(() => time);
    const list = createDevices(ca.records, 'gateway', () => time);
    const asked = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts('off.local') };
    const { serial } = await ca.authority.issue({ ...asked, holder: 'it', lifetime: 30 * DAY });
    const approval = { account: 'it', hosts: ['off.local'], at: time };
    await ca.records.commit({ table: 'approvals', key: 'it', value: approval });
    if (byItself) expect(await ca.authority.revoke(serial, 4)).toBe(true);
    time += 40 * DAY;
    expect(await list.all()).toMatchObject([{ serial, isLost: false }]);
    expect(await list.revoke(serial, true)).toBe(true);
    expect(await ca.records.get('approvals', 'it')).toBeUndefined();
    expect(await list.all()).toEqual([]);
    await ca.remove();
  });
});

it('a key that its device says others have is compromised in every certificate over it', async () => {
  const key = await newSpki();
  const first = await issue('est:leaky.home.arpa', ['leaky.home.arpa'], key);
  await issue('est:leaky.home.arpa', ['leaky.home.arpa', 'leaky2.home.arpa'], key);
  await issue('est:leaky.home.arpa', ['leaky.home.arpa']);
  expect(await gateway.authority.revoke(first, 1)).toBe(true);
  expect(await holding('leaky.home.arpa')).toEqual(['leaky.home.arpa']);
});
