import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinWaiting } from '../../../gateway/common/waiting.ts';
import { createUnknownDevices } from '../../../gateway/est/unknown-devices.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { readRequest } from '../../../gateway/ca/request.ts';
import type { Spki } from '../../../src/core/x509/basics/index.ts';
import { runOpenssl } from '../../home/support/openssl.ts';
import { hosts, newSpki, testAuthority } from '../support/ca.ts';
import { allowOnPage, GATEWAY_NAME, type PageClient, signedInClient } from '../support/page-client.ts';

/** Devices that enrol by curl and openssl, without a code. */
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-est-'));
const at = (name: string): string => join(folder, name);
const HOUR = 60 * 60_000;

let gateway: Gateway;
let page: PageClient;
beforeAll(async () => {
  gateway = await startGateway({ folder: at('data'), port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  page = await signedInClient(gateway);
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

/** Makes a key and a request in files of this name. */
async function newRequest(name: string, ...names: string[]): Promise<void> {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at(`${name}.key`)];
  const asked = names.length > 0 ? ['-addext', `subjectAltName=${names.join(',')}`] : [];
  await runOpenssl([
    'req',
    '-new',
    ...key,
    '-subj',
    '/O=Maker',
    ...asked,
    '-outform',
    'DER',
    '-out',
    at(`${name}.der`),
  ]);
  writeFileSync(at(`${name}.csr`), readFileSync(at(`${name}.der`)).toString('base64'));
}

async function call(csr: string, { user, as, from = '127.0.0.1' }: { user?: string; as?: string; from?: string } = {}) {
  const operation = as === undefined ? 'simpleenroll' : 'simplereenroll';
  const { stdout } = await run('curl', [
    ...['-s', '-w', '\n%{http_code} %header{retry-after}', '--cacert', at('data/root.pem'), '--interface', from],
    ...(user === undefined ? [] : ['-u', user]),
    ...(as === undefined ? [] : ['--cert', at(`${as}.pem`), '--key', at(`${as}.key`)]),
    ...['-H', 'content-type: application/pkcs10', '--data-binary', `@${at(`${csr}.csr`)}`],
    ...['--resolve', `${GATEWAY_NAME}:${gateway.port}:127.0.0.1`],
    `https://${GATEWAY_NAME}:${gateway.port}/.well-known/est/${operation}`,
  ]);
  const lines = stdout.split('\n');
  const [status = '', retryAfter = ''] = (lines.at(-1) ?? '').split(' ');
  return { status, retryAfter, body: lines.slice(0, -1).join('\n') };
}

const idOf = async (host: string): Promise<string> =>
  (await gateway.waitingRoom.waiting()).find(({ hosts }) => hosts.includes(host))?.id ?? '';

describe('a device that asks by EST without a code', () => {
  /** An address that the gateway’s own certificate does not hold. */
  const from = { from: '127.0.0.5' };

  it('waits, gets its certificate after the yes on the page, and renews by that', async () => {
    await newRequest('clock', 'DNS:clock.home.arpa', 'IP:127.0.0.5');
    expect(await call('clock', from)).toMatchObject({ status: '202', retryAfter: '30' });
    expect(await call('clock', from)).toMatchObject({ status: '202' });
    const { text } = await page.get('/waiting');
    expect(text.match(/<h2>clock\.home\.arpa, 127\.0\.0\.5<\/h2>/g)).toHaveLength(1);
    expect(text).toContain('Asked from 127.0.0.5');
    expect(text).not.toContain('Another device');
    const id = await idOf('clock.home.arpa');
    expect(await allowOnPage(page, id)).toBe('/waiting?done=allowed');

    // The same names over another key were not what was said yes to.
    await newRequest('thief', 'DNS:clock.home.arpa', 'IP:127.0.0.5');
    expect((await call('thief', from)).status).toBe('202');
    await page.post('/waiting/refuse', { id: await idOf('clock.home.arpa') });
    expect((await call('thief', from)).status).toBe('403');

    const given = await call('clock', from);
    expect(given.status).toBe('200');
    const pem = await runOpenssl(['pkcs7', '-inform', 'DER', '-print_certs'], Buffer.from(given.body, 'base64'));
    writeFileSync(at('clock.pem'), pem);
    const files = ['-CAfile', at('data/root.pem'), '-untrusted', at('data/issuers.pem'), at('clock.pem')];
    expect(await runOpenssl(['verify', '-x509_strict', ...files])).toContain('OK');
    expect((await page.get('/devices')).text).toMatch(/clock\.home\.arpa.*May renew by itself/s);
    // The yes is spent.
    expect((await call('clock', from)).status).toBe('202');
    await page.post('/waiting/refuse', { id: await idOf('clock.home.arpa') });

    const request = ['req', '-new', '-key', at('clock.key'), '-subj', '/CN=clock.home.arpa', '-outform', 'DER'];
    const names = ['-addext', 'subjectAltName=DNS:clock.home.arpa,IP:127.0.0.5'];
    await runOpenssl([...request, ...names, '-out', at('again.der')]);
    writeFileSync(at('again.csr'), readFileSync(at('again.der')).toString('base64'));
    expect((await call('again', { as: 'clock', from: '127.0.0.6' })).status).toBe('403');
    expect((await call('again', { as: 'clock', ...from })).status).toBe('200');
  });

  it('is shown as one that takes the place of another where that holds the name', async () => {
    await newRequest('other', 'DNS:clock.home.arpa', 'IP:127.0.0.5');
    expect((await call('other', from)).status).toBe('202');
    expect((await page.get('/waiting')).text).toContain('Another device has a certificate for this name');
    await page.post('/waiting/refuse', { id: await idOf('clock.home.arpa') });
  });

  it('leaves a device that has the name by ACME what it has until that is revoked, as the page says', async () => {
    const before = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts('heir.home.arpa') };
    const { serial } = await gateway.authority.issue({ ...before, holder: 'account', lifetime: 24 * HOUR });
    await newRequest('heir', 'DNS:heir.home.arpa');
    await call('heir');
    expect((await page.get('/waiting')).text).toContain('until then its certificate stays valid');
    await gateway.waitingRoom.approve(await idOf('heir.home.arpa'));
    expect((await call('heir')).status).toBe('200');
    const kept = await gateway.records.get('certificates', serial);
    expect(kept).toMatchObject({ revoked: null });
    expect(kept).not.toHaveProperty('replacedBy');
    // Revoked first, as the page says, the one that waits goes on waiting.
    await newRequest('after', 'DNS:heir.home.arpa');
    await call('after');
    expect(await gateway.devices.revoke(serial)).toBe(true);
    await gateway.waitingRoom.approve(await idOf('heir.home.arpa'));
    expect((await call('after')).status).toBe('200');
  });

  it('gets nothing after the no, and is not asked about again', async () => {
    await newRequest('refused', 'DNS:refused.home.arpa');
    await call('refused');
    const id = await idOf('refused.home.arpa');
    expect((await page.post('/waiting/refuse', { id })).headers.location).toBe('/waiting?done=refused');
    expect((await call('refused')).status).toBe('403');
    expect(await idOf('refused.home.arpa')).toBe('');
    expect((await page.post('/waiting/allow', { id })).headers.location).toBe('/waiting?done=gone');
  });

  it('needs another yes where it asks from another address', async () => {
    await newRequest('moved', 'DNS:moved.home.arpa');
    await call('moved');
    await allowOnPage(page, await idOf('moved.home.arpa'));
    expect((await call('moved', { from: '127.0.0.2' })).status).toBe('202');
    expect((await call('moved')).status).toBe('200');
  });

  it('is asked for its code where it has one', async () => {
    const code = await gateway.admissions.admit(['coded.home.arpa']);
    await newRequest('coded', 'DNS:coded.home.arpa');
    expect((await call('coded')).status).toBe('401');
    expect((await call('coded', { user: `coded.home.arpa:${code}` })).status).toBe('200');
  });

  it('loses a yes that it did not use when the device is revoked', async () => {
    const [[serial = ''] = []] = (await gateway.records.all('certificates')).filter(([, { hosts }]) =>
      hosts.includes('moved.home.arpa'),
    );
    expect((await call('moved')).status).toBe('202');
    await gateway.waitingRoom.approve(await idOf('moved.home.arpa'));
    expect(await gateway.devices.revoke(serial)).toBe(true);
    expect((await call('moved')).status).toBe('202');
  });

  it.each([
    ['no name', []],
    ['a website', ['DNS:www.example.com']],
    ['a website beside its own name', ['DNS:two.home.arpa', 'DNS:www.example.com']],
    ['the gateway’s name', [`DNS:${GATEWAY_NAME}`]],
    ['an address that it does not ask from', ['DNS:two.home.arpa', 'IP:192.168.1.7']],
    ['a wildcard', ['DNS:*.home.arpa']],
  ])('is no device that could wait where it asks for %s', async (_what, names) => {
    await newRequest('odd', ...names);
    const before = (await gateway.waitingRoom.waiting()).length;
    expect((await call('odd')).status).toMatch(/^40[01]$/);
    expect((await gateway.waitingRoom.waiting()).length).toBe(before);
  });

  it('cannot fill the page, nor wait for ever', async () => {
    let time = Date.now();
    const { records, authority } = gateway;
    const devices = createUnknownDevices(
      records,
      authority,
      () => false,
      () => time,
    );
    await newRequest('many', 'DNS:many.home.arpa');
    const read = await readRequest(new Uint8Array(readFileSync(at('many.der'))));
    if (!read.ok) throw new Error(read.fault);
    const ask = (name: string, address = '192.168.1.9', { spki } = read.request) =>
      devices.ask({ ...read.request, spki, hosts: [{ kind: 'dns', value: `${name}.home.arpa` }] }, address);
    const first: unknown[] = [];
    for (let at = 0; at < 7; at++) first.push(await ask(`many-${at}`));
    expect(first.filter((each) => each === 'waiting')).toHaveLength(5);
    expect(first.filter((each) => each === 'too-many')).toHaveLength(2);
    expect(await ask('many-0')).toBe('waiting');
    expect(await ask('other', '192.168.1.10', { ...read.request, spki: await newSpki() })).toBe('waiting');
    expect(await ask('public', '93.184.216.34')).toBe('not-so');
    time += 3 * HOUR;
    expect((await devices.waiting()).filter(({ address }) => address === '192.168.1.9')).toEqual([]);
    expect(await ask('many-6')).toBe('waiting');
  });

  it('is one asker by its key, from however many addresses, also once it was allowed at one of them', async () => {
    const empty = await testAuthority();
    const devices = createUnknownDevices(empty.records, empty.authority, () => false);
    const room = joinWaiting(devices);
    const subject = { der: Uint8Array.of(0x30, 0), rdns: [], keys: [] };
    const [own, other] = [await newSpki(), await newSpki()];
    const ask = (spki: Spki, address: string) =>
      devices.ask({ subject, spki, hosts: hosts('clock.home.arpa') }, address);
    const seen = async () =>
      (await room.waiting()).map(({ address, rivals, claim }) => [address, rivals.join(' '), claim]);
    for (let at = 1; at <= 7; at++) expect(await ask(own, `192.168.1.${at}`)).toBe(at <= 5 ? 'waiting' : 'too-many');
    expect(await seen()).toEqual(Array.from({ length: 5 }, (_, at) => [`192.168.1.${at + 1}`, '', null]));
    const [first] = await room.waiting();
    expect(await room.approve(first?.id ?? '')).toBe('allowed');
    expect(await ask(other, '192.168.1.9')).toBe('waiting');
    const shown = await seen();
    expect(shown.at(-1)).toEqual(['192.168.1.9', '192.168.1.2 192.168.1.3 192.168.1.4 192.168.1.5', 'allowed']);
    expect(shown.slice(0, -1)).toEqual([2, 3, 4, 5].map((at) => [`192.168.1.${at}`, '192.168.1.9', null]));
    await empty.remove();
  });

  it('can wait as soon as the person refused some of those who fill the page from many addresses', async () => {
    const empty = await testAuthority();
    const devices = createUnknownDevices(empty.records, empty.authority, () => false);
    const ask = async (name: string, address: string) => {
      const subject = { der: Uint8Array.of(0x30, 0), rdns: [], keys: [] };
      return devices.ask({ subject, spki: await newSpki(), hosts: hosts(`${name}.home.arpa`) }, address);
    };
    for (let at = 0; at < 50; at++) expect(await ask(`flood-${at}`, `192.168.1.${100 + (at % 10)}`)).toBe('waiting');
    expect(await ask('honest', '192.168.1.9')).toBe('too-many');
    for (const { id, address } of await devices.waiting()) if (address === '192.168.1.100') await devices.refuse(id);
    expect(await ask('again', '192.168.1.100')).toBe('too-many');
    expect(await ask('honest', '192.168.1.9')).toBe('waiting');
    await empty.remove();
  });

  it('waits for a yes also where the next order from its address needs none, and does not use that up', async () => {
    await gateway.orders.expect('127.0.0.3', 'expected.home.arpa', Date.now() + HOUR);
    await newRequest('expected', 'DNS:expected.home.arpa', 'IP:127.0.0.3');
    expect((await call('expected', { from: '127.0.0.3' })).status).toBe('202');
    expect((await call('expected', { from: '127.0.0.3' })).status).toBe('202');
    expect(await gateway.records.get('expected', 'expected.home.arpa')).toBeDefined();
    await gateway.waitingRoom.refuse(await idOf('expected.home.arpa'));
  });
});
