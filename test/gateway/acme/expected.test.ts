import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { openssl } from '../../support/openssl.ts';
import { type AcmeDevice, type AcmeDevices, acmeDevices } from '../support/acme-devices.ts';
import { hosts, newFolder, newSpki } from '../support/ca.ts';

/** Two devices of the home, on addresses of this computer. */
const NAS = '127.0.0.1';
const OTHER = '127.0.0.2';
const HOUR = 60 * 60_000;

const folder = newFolder();
let devices: AcmeDevices;
let gateway: Gateway;
let other: AcmeDevice;
let count = 0;
/** A name of the present test alone. */
let name = '';
beforeAll(async () => {
  devices = await acmeDevices(NAS, OTHER);
  gateway = await startGateway({
    folder,
    port: 0,
    name: 'gateway.home.arpa',
    address: NAS,
    challengePorts: { http: devices.port, tls: devices.port },
  });
});
afterAll(async () => {
  await gateway.close();
  devices.close();
  await rm(join(folder, '..'), { recursive: true });
});
beforeEach(() => {
  name = `n${count++}.home.arpa`;
});
/** Only where it is needed: an address may open so many accounts. */
const withOther = (): void =>
  beforeEach(async () => {
    other = await devices.at(gateway, OTHER);
  });

const sayYes = (to = name, from = OTHER) => gateway.orders.expect(from, to, Date.now() + HOUR);
/** What an order for these names becomes, each with its proofs in place. */
const placed = async (device: AcmeDevice, ...names: readonly string[]) => {
  const order = await device.order(...names);
  return { ...order, state: await order.status() };
};
const claimOf = async (id: string) => (await gateway.waitingRoom.waiting()).find((each) => each.id === id)?.claim;

describe('a yes said beforehand', () => {
  withOther();
  it('is good once, for its name and its address, with or without that in the certificate', async () => {
    await sayYes();
    expect(await placed(other, name)).toMatchObject({ state: 'ready' });
    expect(await placed(await devices.at(gateway, OTHER), name)).toMatchObject({ state: 'pending' });
    await sayYes(`with-${name}`);
    expect(await placed(other, `with-${name}`, OTHER)).toMatchObject({ state: 'ready' });
  });

  it('is none to another name, nor to others beside its own, however many, and stays for its own', async () => {
    await sayYes();
    for (const wrong of [`not-${name}`, OTHER]) expect(await placed(other, wrong)).toMatchObject({ state: 'pending' });
    const many = Array.from({ length: 19 }, (_, at) => `many${at}-${name}`);
    expect(await placed(other, name, ...many)).toMatchObject({ state: 'pending' });
    expect(await placed(await devices.at(gateway, NAS), name)).toMatchObject({ state: 'pending' });
    expect(await placed(other, name)).toMatchObject({ state: 'ready' });
  });

  it('can be said to several names of one address, and to a name anew from another address', async () => {
    await sayYes();
    await sayYes(`two-${name}`);
    expect(await placed(other, `two-${name}`)).toMatchObject({ state: 'ready' });
    expect(await sayYes(name, NAS)).toBeNull();
    expect(await placed(other, name)).toMatchObject({ state: 'pending' });
    expect(await placed(await devices.at(gateway, NAS), name)).toMatchObject({ state: 'ready' });
  });

  it('is not used up by a renewal, which needs none', async () => {
    const { id, certify } = await other.order(name);
    await gateway.orders.approve(id);
    expect(await certify()).toBe(true);
    await sayYes(`new-${name}`);
    expect(await placed(other, name)).toMatchObject({ state: 'ready' });
    expect(await placed(await devices.at(gateway, OTHER), `new-${name}`)).toMatchObject({ state: 'ready' });
  });

  it('ends with the device, where that is revoked meanwhile', async () => {
    const { id, certify } = await other.order(name);
    await gateway.orders.approve(id);
    expect(await certify()).toBe(true);
    await sayYes(`more-${name}`);
    const [serial = ''] =
      (await gateway.records.all('certificates')).find(([, each]) => each.holder === other.account) ?? [];
    // As after a day.
    const orders = await gateway.records.all('orders');
    await gateway.records.commit(...orders.map(([key]) => ({ table: 'orders' as const, key, value: null })));
    await gateway.devices.revoke(serial, true);
    expect(await placed(await devices.at(gateway, OTHER), `more-${name}`)).toMatchObject({ state: 'pending' });
  });
});

it('a name that was allowed another account long ago is no longer its own where that never fetched it', async () => {
  const { records } = gateway;
  const approve = (account: string, at: number) =>
    records.commit({ table: 'approvals', key: account, value: { account, hosts: [name], at } });
  await approve('old', Date.now() - 25 * HOUR);
  expect(await sayYes()).toBeNull();
  // One that renews may come again.
  const asked = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts(`x${name}`), lifetime: 24 * HOUR };
  await gateway.authority.issue({ ...asked, holder: 'old' });
  expect(await sayYes()).toBe('allowed');
  await records.commit({ table: 'approvals', key: 'old', value: null });
  expect(await sayYes()).toBeNull();
  await approve('new', Date.now());
  expect(await sayYes()).toBe('allowed');
});

/** Each makes the name another device's. */
const CLAIMS: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  [
    'another device holds it',
    'held',
    async () => {
      const asked = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts(name), lifetime: 24 * HOUR };
      await gateway.authority.issue({ ...asked, holder: 'upload:it' });
    },
  ],
  ['a code was made for it', 'allowed', () => gateway.admissions.admit([name])],
  ['a code was made for a device that has it, too', 'allowed', () => gateway.admissions.admit([`a-${name}`, name])],
  [
    'a request by EST was allowed',
    'allowed',
    () => {
      const value = { hosts: [name], address: NAS, since: 0, until: Date.now() + HOUR, state: 'allowed' as const };
      return gateway.records.commit({ table: 'enrolments', key: name, value });
    },
  ],
  [
    'the order of another account is ready',
    'allowed',
    async () => {
      const order = await (await devices.at(gateway, NAS)).order(name);
      await gateway.orders.approve(order.id);
      expect(await order.status()).toBe('ready');
    },
  ],
  [
    'a device without a certificate is listed under it',
    'listed',
    () => gateway.records.commit({ table: 'plainDevices', key: name, value: { name: 'It', host: name, at: 0 } }),
  ],
];

describe('a name is another device’s where', () => {
  withOther();
  it.each(CLAIMS)('%s: no yes beforehand is taken', async (_what, claim, happen) => {
    await happen();
    expect(await sayYes()).toBe(claim);
    expect(await placed(other, name)).toMatchObject({ state: 'pending' });
  });

  it.each(CLAIMS)('%s: one that was said before is none, and the person is told', async (_what, claim, happen) => {
    await sayYes();
    await happen();
    const order = await placed(other, name);
    expect([order.state, await claimOf(order.id)]).toEqual(['pending', claim]);
  });
});

describe('where', () => {
  it.each(CLAIMS.slice(1))('%s: no request that a person uploads gets it unseen', async (_what, _claim, happen) => {
    await happen();
    const request = openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
      ...['-subj', '/', '-addext', `subjectAltName=DNS:${name}`, '-out', 'out'],
    ]);
    const asked = { others: [], kind: 'local-device' as const, key: { request: new Uint8Array(Buffer.from(request)) } };
    expect(await gateway.handOvers.make({ ...asked, name: '' })).toMatchObject({ fault: 'promised', host: name });
    expect(await gateway.handOvers.make({ ...asked, name })).toMatchObject({ ok: true });
  });
});
