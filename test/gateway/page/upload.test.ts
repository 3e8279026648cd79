import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { readBackup } from '../../../gateway/protection/backup.ts';
import { toPem } from '../../../src/core/encoding/pem.ts';
import { openssl } from '../../support/openssl.ts';
import { hosts, newSpki } from '../support/ca.ts';
import { GATEWAY_NAME, pageClient, PASSWORD, type PageClient, signedInClient } from '../support/page-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-upload-'));
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

/** Makes a certificate on the page. @returns its serial number. */
async function made(name: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { headers, text } = await client.post('/add/upload', { name, address: '', ...more });
  const [, serial] = /^\/add\/made\?serial=([0-9a-f]+)$/.exec(String(headers.location)) ?? [];
  if (serial === undefined) throw new Error(text);
  return serial;
}
/** Gets the key, as the page hands it over. */
async function keyFile(serial: string, format: string) {
  const { text } = await client.post('/add/key', { serial, format });
  const [, name = '', base64 = ''] = /download="([^"]+)" href="data:[^"]*;base64,([^"]+)"/.exec(text) ?? [];
  const [, password = ''] = /id="password">([^<]+)</.exec(text) ?? [];
  return { name, body: Buffer.from(base64, 'base64'), password, text };
}
const rootPem = (): string => toPem([gateway.authority.root.certificate.der]);
const printed = (args: readonly string[], files: Record<string, string | Uint8Array>): string =>
  Buffer.from(openssl(args, files)).toString();

describe('a certificate that is made on the page', () => {
  it('is for what the person calls the device, and its address', async () => {
    const serial = await made('Printer in the Hall', { address: '192.168.1.20' });
    const { text } = await client.get(`/add/made?serial=${serial}`);
    expect(text).toContain('printer-in-the-hall.home.arpa, 192.168.1.20');
    const { body } = await client.get(`/add/file?serial=${serial}&format=chain`);
    const chain = body.toString();
    const [leaf = '', issuer = ''] = chain.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n/g) ?? [];
    const files = { 'root.pem': rootPem(), 'issuer.pem': issuer, 'leaf.pem': leaf };
    expect(
      printed(['verify', '-x509_strict', '-CAfile', 'root.pem', '-untrusted', 'issuer.pem', 'leaf.pem'], files),
    ).toContain('OK');
    expect(printed(['x509', '-in', 'leaf.pem', '-noout', '-ext', 'subjectAltName'], files)).toContain(
      'DNS:printer-in-the-hall.home.arpa, IP Address:192.168.1.20',
    );
    expect((await client.get('/devices')).text).toMatch(/printer-in-the-hall\.home\.arpa.*?Needs a new certificate/s);
  });

  it('comes with its key once, and then the gateway has forgotten it', async () => {
    const serial = await made('nas');
    const before = await client.get(`/add/made?serial=${serial}`);
    expect(before.text).toContain('Get the file');
    const { name, body, password } = await keyFile(serial, 'pkcs12');
    expect(name).toBe('nas.home.arpa.p12');
    const opened = printed(['pkcs12', '-in', 'file.p12', '-passin', `pass:${password}`, '-nodes'], {
      'file.p12': body,
    });
    expect(opened).toContain('BEGIN PRIVATE KEY');
    expect(opened).toContain('subject=CN = nas.home.arpa');
    for (const format of ['pkcs12', 'pair', 'key']) {
      const again = await keyFile(serial, format);
      expect(again.body).toHaveLength(0);
      expect(again.text).toContain('The gateway no longer has the key: it was handed over');
      // The way on is a form that knows the device.
      const [, link = ''] = /href="([^"]+)">make a new one/.exec(again.text) ?? [];
      expect((await client.get(link.replaceAll('&amp;', '&'))).text).toContain('value="nas.home.arpa"');
    }
    const after = await client.get(`/add/made?serial=${serial}`);
    expect(after.text).toContain('The gateway hasn’t got the key');
    expect(after.text).not.toContain('Get the file');
    expect(after.text).not.toContain('data:');
    expect((await client.get(`/add/file?serial=${serial}&format=certificate`)).text).toContain('BEGIN CERTIFICATE');
  });

  it('gives its key to one of two who ask at once', async () => {
    const serial = await made('twice');
    const files = await Promise.all([keyFile(serial, 'pair'), keyFile(serial, 'pair')]);
    expect(files.filter(({ body }) => body.includes('PRIVATE KEY'))).toHaveLength(1);
  });

  it('has the kind of key that the person chose', async () => {
    const { body } = await keyFile(await made('old printer', { key: 'rsa2048' }), 'old-key');
    expect(body.toString()).toContain('BEGIN RSA PRIVATE KEY');
  });

  it('says what to do with each file: what else the device needs, and under which name it is confirmed', async () => {
    const apart = await keyFile(await made('apart'), 'key');
    expect(apart.text).toContain('The device needs its certificate, too:');
    const whole = await keyFile(await made('whole'), 'pair');
    expect(whole.text).not.toContain('The device needs its certificate, too:');
    expect(whole.text).toContain('https://whole.home.arpa<');
    const byAddress = await keyFile(await made('fd12::7'), 'pair');
    expect(byAddress.text).toContain('https://[fd12::7]<');
  });

  it('is asked for again with what was typed, where something was wrong with that', async () => {
    const typed = { name: 'printer', address: '8.8.8.8', key: 'rsa2048', server: 'yes' };
    const { text } = await client.post('/add/upload', typed);
    expect(text).toMatch(/<option value="rsa2048" selected/);
    expect(text).toMatch(/name="address"[^>]*value="8.8.8.8"/);
    // The other form, of a device's own request, stays empty and closed.
    expect(text.match(/<details open/g)).toHaveLength(1);
    expect(text.match(/name="server" value="yes" checked/g)).toHaveLength(1);
    expect(text.match(/value="8.8.8.8"/g)).toHaveLength(1);
  });

  it.each([
    ['www.example.com', '', 'www.example.com is not a name or address'],
    ['printer', '8.8.8.8', '8.8.8.8 is not a name or address'],
    [GATEWAY_NAME, '', `${GATEWAY_NAME} is the gateway itself.`],
    ['***', '', 'Say what the device is called'],
    ['', '', 'Say what the device is called'],
  ])('is refused for %j at %j', async (name, address, said) => {
    const before = (await gateway.records.all('certificates')).length;
    const answer = await client.post('/add/upload', { name, address });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(said);
    expect((await gateway.records.all('certificates')).length).toBe(before);
  });

  it('is refused under a name that another device has', async () => {
    const asked = {
      spki: await newSpki(),
      kind: 'local-device' as const,
      hosts: hosts('taken.home.arpa'),
      lifetime: 1e9,
    };
    await gateway.authority.issue({ ...asked, holder: 'another' });
    const answer = await client.post('/add/upload', { name: 'Taken', address: '' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Another device has a certificate for taken.home.arpa.');
  });
});

describe('a request that the device made itself', () => {
  const request = (form: 'DER' | 'PEM'): Buffer =>
    Buffer.from(
      openssl([
        ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
        ...['-subj', '/CN=www.example.com', '-addext', 'subjectAltName=DNS:router.home.arpa'],
        ...['-outform', form, '-out', 'out'],
      ]),
    );

  it.each(['DER', 'PEM'] as const)('in %s is signed, for the names that the person gave alone', async (form) => {
    const fields = { own: 'yes', name: `router ${form}`, address: '', request: '' };
    const { headers } = await client.upload('/add/upload', fields, { name: 'router.csr', body: request(form) });
    const location = String(headers.location);
    const { text } = await client.get(location);
    expect(text).toContain(`router-${form.toLowerCase()}.home.arpa`);
    expect(text).not.toContain('example.com');
    expect(text).not.toContain('Get the file');
  });

  it('is read as text, too', async () => {
    const fields = { own: 'yes', name: 'pasted', address: '', request: request('PEM').toString() };
    const { headers } = await client.upload('/add/upload', fields, { name: '', body: Buffer.alloc(0) });
    expect(headers.location).toMatch(/^\/add\/made/);
  });

  it('leads to the certificate, and where something is wrong with it, is still there', async () => {
    const fields = { own: 'yes', name: 'own <router>', address: '', request: request('PEM').toString() };
    const { headers } = await client.upload('/add/upload', fields, { name: '', body: Buffer.alloc(0) });
    expect((await client.get(String(headers.location))).text).toContain('Save certificate with intermediate');
    const half = { ...fields, request: '</textarea>half a request', server: 'yes' };
    const { status, text } = await client.upload('/add/upload', half, { name: '', body: Buffer.alloc(0) });
    expect(status).toBe(400);
    expect(text).toMatch(/<details open><summary>The device made a request[^]*is not a certification request/);
    expect(text).toContain('&lt;/textarea>half a request</textarea>');
    expect(text).toMatch(/id="own-name"[^>]*value="own &lt;router>"/);
    expect(text.match(/own &lt;router>/g)).toHaveLength(1);
    expect(text.match(/name="server" value="yes" checked/g)).toHaveLength(1);
  });

  it('that is none is refused', async () => {
    for (const body of [Buffer.from('nothing of the kind'), Buffer.from(rootPem()), Buffer.alloc(0)]) {
      const fields = { own: 'yes', name: 'router', address: '', request: '' };
      expect((await client.upload('/add/upload', fields, { name: 'x', body })).status).toBe(400);
    }
  });
});

describe('a backup', () => {
  it('is made on the page by whoever knows the password, and opens with its passphrase', async () => {
    await client.get('/backup');
    const passphrase = 'a passphrase for the backup';
    const fields = { password: PASSWORD, passphrase, again: passphrase };
    expect((await client.post('/backup', { ...fields, password: 'wrong' })).status).toBe(403);
    expect((await client.post('/backup', { ...fields, again: 'other' })).status).toBe(400);
    expect((await client.post('/backup', { ...fields, passphrase: 'x', again: 'x' })).status).toBe(400);
    const { status, headers, body } = await client.post('/backup', fields);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="gateway-[\d-]{10}\.latchkey-backup"$/);
    const { records } = await readBackup(new Uint8Array(body), passphrase);
    expect(records.some(({ table, key }) => table === 'authorities' && key === 'root')).toBe(true);
    // The password comes along; who is signed in does not.
    expect(records.some(({ table }) => table === 'passwords')).toBe(true);
    expect(records.some(({ table }) => table === 'sessions')).toBe(false);
  });
});

describe('the page for phones', () => {
  it('shows the fingerprint to those who are signed in, and the files to everyone', async () => {
    const [, fingerprint = '?'] =
      printed(['x509', '-in', 'r', '-noout', '-fingerprint', '-sha256'], { r: rootPem() }).split('=') ?? [];
    const { text: shown } = await client.get('/phones');
    // A narrow page breaks it between bytes only.
    expect(shown).toContain(fingerprint.trim().replaceAll(':', ':<wbr/>'));
    expect((await client.get('/phones/qr.svg')).headers['content-type']).toBe('image/svg+xml');
    const stranger = pageClient(gateway);
    for (const scheme of ['http', 'https'] as const) {
      const { status, text } = await stranger.get('/install', {}, scheme);
      expect(status).toBe(200);
      expect(text).toContain('/install/latchkey-home.mobileconfig');
      expect(text).toContain('Not tried here');
      // Whoever changed the file on its way would change this, too.
      expect(text).not.toContain(fingerprint.trim());
      expect((await stranger.get('/install/latchkey-home.crt', {}, scheme)).headers['content-type']).toBe(
        'application/x-x509-ca-cert',
      );
    }
  });
});
