import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openControl, sendCommand } from '../../../gateway/control.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { openssl } from '../../support/openssl.ts';
import { type AcmeClient, acmeClient } from '../support/acme-client.ts';
import { hosts, newSpki } from '../support/ca.ts';
import { allowOnPage, GATEWAY_NAME, type PageClient, signedInClient } from '../support/page-client.ts';

const DAY = 24 * 60 * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'latchkey-devices-'));
let gateway: Gateway;
let client: PageClient;
let device: AcmeClient;
let proofs: Server;
/** What the device answers on port 80. */
let proof = '';

beforeAll(async () => {
  proofs = createServer((_request, response) => response.end(proof));
  await new Promise<void>((resolve) => proofs.listen(0, '127.0.0.1', resolve));
  const { port } = proofs.address() as AddressInfo;
  gateway = await startGateway({
    folder: join(folder, 'data'),
    port: 0,
    name: GATEWAY_NAME,
    address: '127.0.0.1',
    challengePorts: { http: port, tls: port },
  });
  client = await signedInClient(gateway);
  device = await acmeClient(`http://127.0.0.1:${gateway.port}`);
  await device.post(device.directory.newAccount ?? '', {});
});
afterAll(async () => {
  await gateway.close();
  proofs.close();
  rmSync(folder, { recursive: true });
});

/** Orders and says that the proof is in place; the yes is for the page. */
async function order(name: string) {
  const identifiers = [{ type: 'dns', value: name }];
  const { body, headers } = await device.post(device.directory.newOrder ?? '', { identifiers });
  const { body: authorization } = await device.post((body.authorizations as string[])[0] ?? '', null);
  const challenge = (authorization.challenges as { type: string; url: string; token: string }[]).find(
    ({ type }) => type === 'http-01',
  );
  proof = await device.keyAuthorization(challenge?.token ?? '');
  await device.post(challenge?.url ?? '', {});
  const place = headers.get('location') ?? '';
  return {
    id: place.split('/').at(-1) ?? '',
    status: async (): Promise<unknown> => {
      await gateway.orders.settled();
      return (await device.post(place, null)).body.status;
    },
    finalize: () => device.post(String(body.finalize), { csr: csr(name) }),
  };
}

const csr = (name: string): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
      ...['-subj', '/', '-addext', `subjectAltName=DNS:${name}`, '-outform', 'DER', '-out', 'out'],
    ]),
  ).toString('base64url');

const serialOf = async (name: string): Promise<string> =>
  (await gateway.devices.all()).find((each) => each.hosts.includes(name))?.serial ?? '';

describe('a device that asks by ACME', () => {
  it('waits on the page, gets its certificate after the yes there, and is listed', async () => {
    const { id, status, finalize } = await order('nas.home.arpa');
    expect(await status()).toBe('pending');
    const { text } = await client.get('/waiting');
    expect(text).toContain('nas.home.arpa');
    expect(text).toContain('Asked from 127.0.0.1, less than a minute ago.');
    expect(text).toContain('Waiting (1)');
    expect(text).not.toContain('data-tone="warn"');
    expect(await allowOnPage(client, id)).toBe('/waiting?done=allowed');
    expect(await status()).toBe('ready');
    expect((await finalize()).status).toBe(200);
    expect((await client.get('/waiting?done=allowed')).text).toMatch(/The device is allowed.*No device is waiting/s);
    expect((await client.get('/devices')).text).toMatch(/nas\.home\.arpa.*Certificate until .*Renews by itself\./s);
  });

  it('gets none after the no', async () => {
    const { id, status } = await order('other.home.arpa');
    expect((await client.post('/waiting/refuse', { id })).headers.location).toBe('/waiting?done=refused');
    expect(await status()).toBe('invalid');
    expect((await client.get('/devices')).text).not.toContain('other.home.arpa');
    expect((await client.post('/waiting/allow', { id })).headers.location).toBe('/waiting?done=gone');
  });

  it('is revoked only after a second question, and then needs a new yes', async () => {
    const serial = await serialOf('nas.home.arpa');
    const asked = await client.get(`/devices/revoke?serial=${serial}`);
    expect(asked.text).toMatch(/Revoke this device\?.*nas\.home\.arpa.*Keep it/s);
    expect((await gateway.records.get('certificates', serial))?.revoked).toBeNull();
    // Approved, proved and not yet issued: it must not slip through.
    const open = await order('nas.home.arpa');
    expect(await open.status()).toBe('ready');

    expect((await client.post('/devices/revoke', { serial })).headers.location).toBe('/devices?done=revoked');
    expect((await client.get('/devices')).text).toMatch(/nas\.home\.arpa.*Revoked on/s);
    expect((await gateway.records.get('certificates', serial))?.revoked).toMatchObject({ reason: 5 });
    expect(await open.status()).toBe('invalid');
    expect((await open.finalize()).status).toBe(403);
    const again = await order('nas.home.arpa');
    expect(await again.status()).toBe('pending');
    expect((await client.get('/waiting')).text).toContain('nas.home.arpa');
    await client.post('/waiting/refuse', { id: again.id });
    expect((await client.post('/devices/revoke', { serial })).headers.location).toBe('/devices');
  });

  it('needs no yes where its name was expected from its address', async () => {
    const fields = { address: '127.0.0.1', name: 'expected.home.arpa' };
    expect((await client.post('/add/expect', fields)).text).toContain(
      'The next request for expected.home.arpa from 127.0.0.1 within a day is allowed.',
    );
    const { status } = await order('expected.home.arpa');
    expect(await status()).toBe('ready');
    for (const address of ['8.8.8.8', 'nas.home.arpa', ''])
      expect([address, (await client.post('/add/expect', { ...fields, address })).status]).toEqual([address, 400]);
    for (const [name, said] of [
      ['', 'Type the device’s name.'],
      ['www.example.com', 'www.example.com isn’t a name or address in your network.'],
      [GATEWAY_NAME, `${GATEWAY_NAME} is the gateway itself.`],
      ['expected.home.arpa', 'You allowed expected.home.arpa for another request before.'],
    ] as const) {
      const answer = await client.post('/add/expect', { ...fields, name });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(said)]);
    }
  });
});

describe('the list of devices', () => {
  const issue = async (name: string, holder: string, lifetime = 30 * DAY) =>
    gateway.authority.issue({ spki: await newSpki(), kind: 'local-device', hosts: hosts(name), holder, lifetime });

  it('says of each whether it renews by itself, and warns where it will not', async () => {
    await issue('printer.home.arpa', 'upload:printer.home.arpa', 3 * DAY);
    await issue('clock.home.arpa', 'est:clock.home.arpa');
    const { text } = await client.get('/devices');
    expect(text).toMatch(/clock\.home\.arpa.*?May renew by itself\./s);
    expect(text).toMatch(/printer\.home\.arpa.*?data-tone="warn".*?Needs a new certificate from you/s);
    // The gateway's own certificate is none of a device.
    expect(text).not.toContain(GATEWAY_NAME);
  });

  it('shows a device once, however often it renewed, and revokes all that it holds', async () => {
    const [first, second] = [await issue('twice.home.arpa', 'abc'), await issue('twice.home.arpa', 'abc')];
    const other = await issue('twice.home.arpa', 'another account');
    const { text } = await client.get('/devices');
    expect(text.match(/<h2>twice\.home\.arpa/g)).toHaveLength(2);
    await client.post('/devices/revoke', { serial: first.serial });
    const revoked = async (serial: string) => (await gateway.records.get('certificates', serial))?.revoked;
    expect(await revoked(first.serial)).not.toBeNull();
    expect(await revoked(second.serial)).not.toBeNull();
    expect(await revoked(other.serial)).toBeNull();
  });

  it('says of one that is off for long that it may still come back, and ends that', async () => {
    const { serial } = await issue('off.home.arpa', 'account-off');
    const record = await gateway.records.get('certificates', serial);
    if (!record) throw new Error('Nothing was recorded');
    const [issued, until] = [Date.now() - 119 * DAY, Date.now() - 89 * DAY];
    const approval = { account: 'account-off', hosts: ['off.home.arpa'], at: issued, unproved: {} };
    await gateway.records.commit(
      { table: 'certificates', key: serial, value: { ...record, issued, until } },
      { table: 'approvals', key: 'account-off', value: approval },
    );
    const said = /off\.home\.arpa.*?expired on .*?it may get another without asking you\. Revoke it if you no longer/s;
    expect((await client.get('/devices')).text).toMatch(said);
    const control = await openControl(gateway, join(folder, 'data'));
    expect((await sendCommand(join(folder, 'data'), 'GET', '/devices'))?.text).toContain(serial);
    await control.close();
    expect((await client.get(`/devices/revoke?serial=${serial}`)).text).toContain('off.home.arpa');
    expect((await client.post('/devices/revoke', { serial })).headers.location).toBe('/devices?done=revoked');
    expect((await client.get('/devices')).text).not.toMatch(/off\.home\.arpa.*?without asking you/s);
    expect(await gateway.records.get('approvals', 'account-off')).toBeUndefined();
  });

  it('gives the key of a device that was stolen no certificate any more', async () => {
    const spki = await newSpki();
    const asked = {
      spki,
      kind: 'local-device' as const,
      hosts: hosts('stolen.home.arpa'),
      holder: 'it',
      lifetime: DAY,
    };
    const { serial } = await gateway.authority.issue(asked);
    await client.post('/devices/revoke', { serial, lost: 'yes' });
    expect((await gateway.records.get('certificates', serial))?.revoked?.reason).toBe(1);
    await expect(gateway.authority.issue(asked)).rejects.toThrow('others have the key');
  });

  it('cannot revoke the gateway’s own certificate, or one that is made up', async () => {
    const [own] = (await gateway.records.all('certificates')).filter(([, { holder }]) => holder === 'gateway');
    for (const serial of [own?.[0] ?? '', 'f00', ''])
      expect((await client.post('/devices/revoke', { serial })).headers.location).toBe('/devices');
    expect((await gateway.records.get('certificates', own?.[0] ?? ''))?.revoked).toBeNull();
  });

  it('has devices that can hold no certificate, until they are removed', async () => {
    for (const host of ['www.example.com', '8.8.8.8', '127.0.0.1', 'a b', ''])
      expect([host, (await client.post('/add/plain', { name: 'Lamp', host })).status]).toEqual([host, 400]);
    expect((await client.post('/add/plain', { name: ' ', host: 'lamp.local' })).status).toBe(400);
    const withPort = await client.post('/add/plain', { name: 'Lamp', host: 'lamp.home.arpa:9580' });
    expect([withPort.status, withPort.text]).toEqual([400, expect.stringContaining('without a port')]);
    await client.post('/add/plain', { name: '<b>Lamp</b>', host: 'LAMP.local' });
    const { text } = await client.get('/devices');
    expect(text).toContain('&lt;b>Lamp&lt;/b>');
    expect(text).toContain('href="http://lamp.local/"');
    expect(text).toContain('href="https://lamp.local/"');
    // There is no key to remember it by.
    expect(text).toContain('A device that only has http can’t be recognised.');
    await client.post('/devices/remove', { host: 'lamp.local' });
    expect((await client.get('/devices')).text).not.toContain('Lamp');
  });
});

describe('the page for pairing', () => {
  it('shows a code that pairs, and another after it', async () => {
    await client.get('/pair');
    await client.post('/pair/code', {});
    const [, first] = /class="big">(\d{4} \d{4})</.exec((await client.get('/pair')).text) ?? [];
    expect(first).toBeDefined();
    await client.post('/pair/code', {});
    const { text } = await client.get('/pair');
    expect(text).not.toContain(first);
    expect(text).toContain(gateway.pairingLink.replaceAll('&', '&amp;'));
    expect((await client.get('/pair/qr.svg')).headers['content-type']).toBe('image/svg+xml');
  });

  it('tells devices where to ask, also to a browser on the same computer', async () => {
    const { text } = await client.get('/add/itself', { host: `localhost:${gateway.port}` });
    expect(text).toContain(`https://${GATEWAY_NAME}:${gateway.port}/acme/directory`);
    expect(text).not.toContain('https://localhost');
  });

  it('makes a password for a device that enrols by EST, inside the home alone', async () => {
    const said = await client.post('/add/admit', { names: 'clock2.home.arpa 192.168.1.7' });
    expect(said.text).toMatch(/clock2\.home\.arpa can enrol once within a day, with the password [0-9a-f]{20}/);
    expect((await client.post('/add/admit', { names: 'www.example.com' })).status).toBe(400);
    expect((await client.post('/add/admit', { names: '' })).status).toBe(400);
    const own = await client.post('/add/admit', { names: GATEWAY_NAME });
    expect([own.status, own.text]).toEqual([400, expect.stringContaining(`${GATEWAY_NAME} is the gateway itself.`)]);
  });
});
