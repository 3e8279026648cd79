import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/basics/index.ts';
import { GATEWAY_NAME, type PageClient, signedInClient } from '../support/page-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-again-'));
let gateway: Gateway;
let client: PageClient;
beforeAll(async () => {
  gateway = await startGateway({ folder: join(folder, 'data'), port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  client = await signedInClient(gateway);
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

type Fields = Readonly<Record<string, string>>;

/** Makes a certificate on the page. @returns the page that it leads to. */
async function made(fields: Fields): Promise<string> {
  const { headers, text } = await client.post('/add/upload', { address: '', ...fields });
  if (headers.location === undefined) throw new Error(text);
  return (await client.get(String(headers.location))).text;
}

/** What a link to another certificate has filled in, as a browser would send it. */
async function filledIn(link: string): Promise<Fields> {
  const { text } = await client.get(link.replaceAll('&amp;', '&'));
  const [form = ''] = /<form[^>]*action="\/add\/upload".*?<\/form>/s.exec(text) ?? [];
  const value = (name: string): string => new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(form)?.[1] ?? '';
  const [, key = ''] = /<option value="([^"]+)" selected/.exec(form) ?? [];
  const isPlain = /name="server" value="yes" checked/.test(form);
  return { name: value('name'), address: value('address'), key, ...(isPlain && { server: 'yes' }) };
}

/** Where the list leads for a new certificate of the device with this name. */
async function linkInList(name: string): Promise<string> {
  const { text } = await client.get('/devices');
  const item = text.split('<li>').find((each) => each.includes(name)) ?? '';
  return /href="([^"]+)">Make a new certificate/.exec(item)?.[1] ?? 'none';
}

const newest = async (name: string): Promise<X509Certificate> => {
  const found = await gateway.records.found('host', name);
  const [last] = found.map(([, each]) => each).sort((a, b) => b.issued - a.issued);
  return new X509Certificate(Buffer.from(last?.certificate ?? '', 'base64'));
};

describe('a certificate that is made again for a device', () => {
  it.each<[string, Fields, readonly string[]]>([
    ['old', { name: 'old', key: 'rsa2048', server: 'yes' }, ['rsa', OID_SERVER_AUTH]],
    ['long', { name: 'long', address: '192.168.1.20', key: 'p384' }, ['secp384r1', OID_SERVER_AUTH, OID_LOCAL_DEVICE]],
    ['usual', { name: 'usual', key: 'p256' }, ['prime256v1', OID_SERVER_AUTH, OID_LOCAL_DEVICE]],
  ])('has the key and the purposes that the device took before: %s', async (name, fields, kinds) => {
    const host = `${name}.home.arpa`;
    const page = await made(fields);
    const again = await filledIn(await linkInList(host));
    expect(again).toEqual({ address: '', ...fields, name: host });
    // The same where the device refused the file, or the file was lost.
    const [, link = ''] = /href="(\/add\/upload[^"]+)"/.exec(await handedOver(page)) ?? [];
    expect(await filledIn(link)).toEqual(again);
    await made(again);
    const { publicKey, keyUsage } = await newest(host);
    const { asymmetricKeyDetails, asymmetricKeyType } = publicKey;
    expect([asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType, ...(keyUsage ?? [])]).toEqual(kinds);
  });

  it('signs no request that stands in a link', async () => {
    const { text } = await client.get('/add/upload?own=yes&request=made-up&name=nas');
    expect(text).not.toContain('made-up');
  });
});

/** The page after the file with the key was fetched. */
async function handedOver(page: string): Promise<string> {
  const [, serial = ''] = /name="serial" value="([^"]+)"/.exec(page) ?? [];
  return (await client.post('/add/key', { serial, format: 'pair' })).text;
}

describe('what a person calls a device', () => {
  const HOST = 'living-room-printer.home.arpa';

  it('is shown with its names, kept when it gets another certificate, and need not be typed again', async () => {
    expect(await made({ name: 'Living room <printer>' })).toContain('A certificate for Living room &lt;printer>');
    const listed = /<h2>Living room &lt;printer><\/h2><p class="address">living-room-printer\.home\.arpa<\/p>/;
    expect((await client.get('/devices')).text).toMatch(listed);
    const again = await filledIn(await linkInList(HOST));
    expect(again.name).toBe('Living room &lt;printer>');
    await made({ name: 'Living room <printer>', key: 'rsa2048' });
    await made({ name: HOST, key: 'rsa2048' });
    await made({ name: 'living-room-printer' });
    const { text } = await client.get('/devices');
    expect(text).toMatch(listed);
    expect(text.match(/Living room &lt;printer><\/h2>/g)).toHaveLength(1);
    const [device] = (await gateway.devices.all()).filter(({ hosts }) => hosts.includes(HOST));
    const { text: asked } = await client.get(`/devices/revoke?serial=${device?.serial}`);
    expect(asked).toContain('Living room &lt;printer>, living-room-printer.home.arpa');
  });

  it('can be changed, whatever its name, which stays when it gets another certificate', async () => {
    await made({ name: 'Hall', address: '192.168.1.31' });
    const serial = async () => (await gateway.devices.all()).find(({ hosts }) => hosts[0] === 'hall.home.arpa')?.serial;
    const link = `/devices/rename?serial=${await serial()}`;
    expect((await client.get('/devices')).text).toContain(link);
    expect((await client.get(link)).text).toContain('Your words for hall.home.arpa, 192.168.1.31');
    const rename = async (name: string) =>
      (await client.post('/devices/rename', { serial: (await serial()) ?? '', name })).headers.location;
    expect(await rename('Kitchen <printer>')).toBe('/devices?done=renamed');
    const listed = /<h2>Kitchen &lt;printer><\/h2><p class="address">hall\.home\.arpa, 192\.168\.1\.31<\/p>/;
    expect((await client.get('/devices')).text).toMatch(listed);
    const again = await filledIn(await linkInList('hall.home.arpa'));
    expect(again).toMatchObject({ name: 'hall.home.arpa', address: '192.168.1.31' });
    await made(again);
    const { text } = await client.get('/devices');
    expect(text).toMatch(listed);
    expect(text.match(/hall\.home\.arpa, 192/g)).toHaveLength(1);
    expect(await rename('')).toBe('/devices?done=renamed');
    expect((await client.get('/devices')).text).toContain('<h2>hall.home.arpa</h2>');
    await client.post('/devices/rename', { serial: 'made-up', name: 'Nothing' });
    expect((await client.get('/devices')).text).not.toContain('Nothing');
  });

  it('is another where they call it otherwise now, and is cut where it has no end', async () => {
    await made({ name: 'TV room' });
    await made({ name: 'TV Room' });
    await made({ name: `${'long '.repeat(100)}name`, address: '' });
    const { text } = await client.get('/devices');
    expect(text).toContain('<h2>TV Room</h2>');
    expect(text).not.toContain('<h2>TV room</h2>');
    expect(text).toMatch(/<h2>(long ){15}long<\/h2>/);
  });

  it.each(['nas2', 'nas2.home.arpa', 'NAS2.home.arpa'])(
    'is nothing more where they typed its name: %s',
    async (name) => {
      await made({ name });
      expect((await client.get('/devices')).text).toContain('<h2>nas2.home.arpa</h2>');
      const [record] = (await gateway.records.found('host', 'nas2.home.arpa')).map(([, each]) => each);
      expect(record?.called).toBeUndefined();
    },
  );
});
