import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openControl } from '../../../gateway/control.ts';
import { createAdmissions } from '../../../gateway/est/admissions.ts';
import { createUnknownDevices } from '../../../gateway/est/unknown-devices.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { MAX_LISTED } from '../../../gateway/revocation/room.ts';
import { runOpenssl } from '../../home/support/openssl.ts';
import { hosts, newSpki } from '../support/ca.ts';
import { writeMany } from '../support/many-records.ts';
import { gatewayCommand } from '../support/program.ts';

/** The gateway by curl and openssl, as a device with a shell would renew. */
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-est-'));
const at = (name: string): string => join(folder, name);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ folder: at('data'), port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

/** Makes a key and a request, in files of these names. */
async function newRequest(name: string, subject: string, ...alternative: string[]): Promise<void> {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at(`${name}.key`)];
  const names = alternative.length > 0 ? ['-addext', `subjectAltName=${alternative.join(',')}`] : [];
  await runOpenssl(['req', '-new', ...key, '-subj', subject, ...names, '-outform', 'DER', '-out', at(`${name}.der`)]);
  writeFileSync(at(`${name}.csr`), readFileSync(at(`${name}.der`)).toString('base64'));
}

interface Call {
  readonly scheme?: 'http' | 'https';
  /** Whose certificate and key are presented. */
  readonly as?: string;
  readonly user?: string;
  readonly csr?: string;
  readonly type?: string;
}

/** What came, as texts. */
async function call(operation: string, { scheme = 'https', as, user, csr, type = 'application/pkcs10' }: Call) {
  const { stdout } = await run('curl', [
    ...['-s', '-w', '\n%{http_code} %header{retry-after};%{content_type}', '--cacert', at('data/root.pem')],
    ...(user === undefined ? [] : ['-u', user]),
    ...(as === undefined ? [] : ['--cert', at(`${as}.pem`), '--key', at(`${as}.key`)]),
    ...(csr === undefined ? [] : ['-H', `content-type: ${type}`, '--data-binary', `@${at(`${csr}.csr`)}`]),
    ...['--resolve', `gateway.home.arpa:${gateway.port}:127.0.0.1`],
    `${scheme}://gateway.home.arpa:${gateway.port}/.well-known/est/${operation}`,
  ]);
  const lines = stdout.split('\n');
  const [, status = '', retryAfter = '', kind = ''] = /^(\d+) (\d*);(.*)$/.exec(lines.at(-1) ?? '') ?? [];
  return { status, retryAfter, type: kind, body: lines.slice(0, -1).join('\n') };
}

/** Keeps the certificate of an answer in `NAME.pem`. @returns its serial number, as the records have it. */
async function keep(name: string, body: string): Promise<string> {
  writeFileSync(
    at(`${name}.pem`),
    await runOpenssl(['pkcs7', '-inform', 'DER', '-print_certs'], Buffer.from(body, 'base64')),
  );
  const said = await runOpenssl(['x509', '-in', at(`${name}.pem`), '-noout', '-serial']);
  return said.trim().replace('serial=', '').toLowerCase();
}

/** Enrols a device under this name and an address. @returns the serial number. */
async function enrol(name: string): Promise<string> {
  const host = `${name}.home.arpa`;
  const code = await gateway.admissions.admit([host, '192.168.1.7']);
  await newRequest(name, `/CN=${host}`);
  const { status, body } = await call('simpleenroll', { user: `${host}:${code}`, csr: name });
  expect(status).toBe('200');
  return keep(name, body);
}

/** Renews over a new key, as a device at this address. @returns DER, or why not. */
async function renewFrom(certificate: unknown, address: string): Promise<unknown> {
  if (!(certificate instanceof Uint8Array)) throw new Error('There is nothing to renew');
  const current = await gateway.admissions.renewing(certificate, address);
  return current === null || current === 'elsewhere' ? current : current.certify(await newSpki());
}

const NO_SUBJECT = { der: Uint8Array.of(0x30, 0), rdns: [], keys: [] };
const sans = (name: string): [string, string] => [`DNS:${name}.home.arpa`, 'IP:192.168.1.7'];

describe('csrattrs', () => {
  it('tells anyone which key a request had best have', async () => {
    const { status, type, body } = await call('csrattrs', {});
    expect([status, type]).toEqual(['200', 'application/csrattrs']);
    const text = await runOpenssl(['asn1parse', '-inform', 'DER'], Buffer.from(body, 'base64'));
    expect(text.match(/OBJECT +:\S+/g)).toEqual([
      expect.stringContaining('id-ecPublicKey'),
      expect.stringContaining('prime256v1'),
      expect.stringContaining('ecdsa-with-SHA256'),
    ]);
  });
});

describe('simplereenroll', () => {
  it('gives a device that presents its certificate another over a new key, as often as it comes', async () => {
    const first = await enrol('clock');
    const serials = [first];
    for (const round of ['clock-2', 'clock-3']) {
      const before = serials.length === 1 ? 'clock' : 'clock-2';
      await newRequest(round, '/CN=clock.home.arpa', ...sans('clock'));
      const { status, type, body } = await call('simplereenroll', { as: before, csr: round });
      expect([status, type]).toEqual(['200', 'application/pkcs7-mime; smime-type=certs-only']);
      serials.push(await keep(round, body));
      expect((await gateway.records.get('certificates', serials.at(-2) ?? ''))?.replacedBy).toBe(serials.at(-1));
    }
    expect(new Set(serials).size).toBe(3);
    const text = await runOpenssl(['x509', '-in', at('clock-3.pem'), '-noout', '-subject', '-ext', 'subjectAltName']);
    expect(text).toContain('DNS:clock.home.arpa, IP Address:192.168.1.7');
    const files = ['-CAfile', at('data/root.pem'), '-untrusted', at('data/issuers.pem'), at('clock-3.pem')];
    expect(await runOpenssl(['verify', '-x509_strict', ...files])).toContain('OK');
  });

  it('keeps the names of a device that a person calls otherwise, and what they call it', async () => {
    const first = await enrol('renamed');
    const control = await openControl(gateway, at('data'));
    const command = (...words: readonly string[]) => gatewayCommand(...words, '--data', at('data'));
    expect(await command('rename', first, 'Clock', 'in', 'the', 'hall')).toMatchObject({ code: 0 });
    expect(await command('rename', 'made-up', 'Clock')).toMatchObject({ code: 1 });
    await newRequest('renamed-2', '/CN=renamed.home.arpa', ...sans('renamed'));
    const { status, body } = await call('simplereenroll', { as: 'renamed', csr: 'renamed-2' });
    expect(status).toBe('200');
    const next = await keep('renamed-2', body);
    const record = { called: 'Clock in the hall', hosts: ['renamed.home.arpa', '192.168.1.7'] };
    expect(await gateway.records.get('certificates', next)).toMatchObject(record);
    expect((await command('devices')).said).toMatch(
      new RegExp(`${next}  renamed.home.arpa 192.168.1.7  until \\S+  Clock in the hall`),
    );
    await control.close();
  });

  it('renews over the same key, too', async () => {
    await enrol('same');
    const request = ['req', '-new', '-key', at('same.key'), '-subj', '/CN=same.home.arpa', '-outform', 'DER'];
    await runOpenssl([...request, '-addext', `subjectAltName=${sans('same').join(',')}`, '-out', at('again.der')]);
    writeFileSync(at('again.csr'), readFileSync(at('again.der')).toString('base64'));
    expect((await call('simplereenroll', { as: 'same', csr: 'again' })).status).toBe('200');
  });

  it('refuses another subject, other names, and the names of another device', async () => {
    await enrol('lamp');
    await enrol('radio');
    for (const [subject, names] of [
      ['/CN=radio.home.arpa', sans('radio')],
      ['/CN=lamp.home.arpa/O=More', sans('lamp')],
      ['/CN=lamp.home.arpa', [...sans('lamp'), 'DNS:radio.home.arpa']],
      ['/CN=lamp.home.arpa', [sans('lamp')[0]]],
      ['/CN=lamp.home.arpa', [...sans('lamp'), 'DNS:www.example.com']],
    ] as const) {
      await newRequest('asked', subject, ...names);
      expect((await call('simplereenroll', { as: 'lamp', csr: 'asked' })).status, `${subject} ${names}`).toBe('400');
    }
    await newRequest('asked', '/CN=lamp.home.arpa', ...sans('lamp'));
    expect((await call('simplereenroll', { as: 'lamp', csr: 'asked' })).status).toBe('200');
  });

  it('refuses who presents no certificate, one of someone else, or one that was not enrolled for', async () => {
    await enrol('door');
    await newRequest('asked', '/CN=door.home.arpa', ...sans('door'));
    expect((await call('simplereenroll', { csr: 'asked' })).status).toBe('403');
    expect((await call('simplereenroll', { csr: 'asked', scheme: 'http' })).status).toBe('403');
    expect((await call('simplereenroll', { csr: 'asked', user: 'door.home.arpa:0' })).status).toBe('403');

    // The same names and number under another key.
    const serial = (await runOpenssl(['x509', '-in', at('door.pem'), '-noout', '-serial']))
      .trim()
      .replace('serial=', '0x');
    await runOpenssl([
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('thief.key'), '-out', at('thief.pem')],
      ...['-subj', '/CN=door.home.arpa', '-set_serial', serial, '-addext', `subjectAltName=${sans('door').join(',')}`],
    ]);
    expect((await call('simplereenroll', { as: 'thief', csr: 'asked' })).status).toBe('403');

    // A certificate of this gateway that a person carried to a device.
    const made = await gateway.handOvers.make({
      name: 'hall',
      others: ['192.168.1.7'],
      kind: 'local-device',
      key: { made: 'p256' },
    });
    if (!made.ok) throw new Error(made.fault);
    writeFileSync(at('carried.pem'), (await gateway.handOvers.open(made.made.serial, 'chain'))?.body ?? '');
    writeFileSync(at('carried.key'), (await gateway.handOvers.take(made.made.serial, 'key'))?.body ?? '');
    await newRequest('hall', '/CN=hall.home.arpa', ...sans('hall'));
    expect((await call('simplereenroll', { as: 'carried', csr: 'hall' })).status).toBe('403');
  });

  it('refuses a certificate that was revoked, or is over', async () => {
    const serial = await enrol('lost');
    await newRequest('asked', '/CN=lost.home.arpa', ...sans('lost'));
    const der = Buffer.from((await gateway.records.get('certificates', serial))?.certificate ?? '', 'base64');
    const later = createAdmissions(
      gateway.records,
      gateway.authority,
      () => false,
      () => Date.now() + 91 * 86_400_000,
    );
    expect(await gateway.admissions.renewing(new Uint8Array(der), '192.168.1.7')).not.toBeNull();
    expect(await later.renewing(new Uint8Array(der), '192.168.1.7')).toBeNull();
    await gateway.authority.revoke(serial, 1);
    expect((await call('simplereenroll', { as: 'lost', csr: 'asked' })).status).toBe('403');
  });

  it('refuses a certificate that was replaced, but repeats an answer that may have been lost', async () => {
    const first = await enrol('replaced');
    await newRequest('next', '/CN=replaced.home.arpa', ...sans('replaced'));
    const given = await call('simplereenroll', { as: 'replaced', csr: 'next' });
    expect(given.status).toBe('200');
    expect(await call('simplereenroll', { as: 'replaced', csr: 'next' })).toEqual(given);
    await newRequest('other', '/CN=replaced.home.arpa', ...sans('replaced'));
    expect((await call('simplereenroll', { as: 'replaced', csr: 'other' })).status).toBe('403');
    const next = await keep('next', given.body);
    await gateway.authority.revoke(next, 1);
    expect((await call('simplereenroll', { as: 'replaced', csr: 'next' })).status).toBe('403');
    expect((await gateway.records.get('certificates', first))?.replacedBy).toBe(next);
  });

  it('refuses the earlier certificate of a device that enrolled again', async () => {
    await enrol('twice');
    for (const end of ['pem', 'key']) copyFileSync(at(`twice.${end}`), at(`earlier.${end}`));
    await enrol('twice');
    await newRequest('asked', '/CN=twice.home.arpa', ...sans('twice'));
    expect((await call('simplereenroll', { as: 'earlier', csr: 'asked' })).status).toBe('403');
    expect((await call('simplereenroll', { as: 'twice', csr: 'asked' })).status).toBe('200');
  });

  it('refuses a device whose name became that of the gateway', async () => {
    const serial = await enrol('moved');
    const der = Buffer.from((await gateway.records.get('certificates', serial))?.certificate ?? '', 'base64');
    const renamed = createAdmissions(gateway.records, gateway.authority, (host) => host === 'moved.home.arpa');
    expect(await renamed.renewing(new Uint8Array(der), '192.168.1.7')).toBeNull();
    expect(await gateway.admissions.renewing(new Uint8Array(der), '192.168.1.7')).not.toBeNull();
  });

  it('lets a device renew from anywhere where the person named its addresses, as often as it comes', async () => {
    const names = ['several.home.arpa', '192.168.1.7', 'fd00::7'];
    const code = await gateway.admissions.admit(names);
    const enrolled = await (await gateway.admissions.admitted('several.home.arpa', code))?.(await newSpki());
    const renewed = await renewFrom(enrolled, '192.168.1.99');
    expect(await renewFrom(renewed, 'fd00::7')).toBeInstanceOf(Uint8Array);
  });

  it('refuses a device that asks from elsewhere where its address was shown by asking from there', async () => {
    const devices = createUnknownDevices(gateway.records, gateway.authority, () => false);
    for (const address of ['192.168.1.30', 'fd00::30']) {
      const request = { subject: NO_SUBJECT, hosts: hosts('asked.home.arpa', address), spki: await newSpki() };
      expect(await devices.ask(request, address)).toBe('waiting');
      const [{ id = '' } = {}] = (await devices.waiting()).filter((each) => each.address === address);
      await devices.approve(id);
      const allowed = await devices.ask(request, address);
      if (typeof allowed !== 'object') throw new Error(allowed);
      const enrolled = await allowed.certify();
      for (const other of ['192.168.1.31', 'fd00::31', '']) expect(await renewFrom(enrolled, other)).toBe('elsewhere');
      const renewed = await renewFrom(enrolled, address);
      expect(renewed).toBeInstanceOf(Uint8Array);
      expect(await renewFrom(renewed, '192.168.1.31')).toBe('elsewhere');
    }
  });

  it('refuses a body that is no request, or says that it is something else', async () => {
    await enrol('body');
    writeFileSync(at('none.csr'), 'AAAA');
    expect((await call('simplereenroll', { as: 'body', csr: 'none' })).status).toBe('400');
    await newRequest('asked', '/CN=body.home.arpa', ...sans('body'));
    expect((await call('simplereenroll', { as: 'body', csr: 'asked', type: 'text/plain' })).status).toBe('415');
  });

  it('stops a device that renews without end', async () => {
    await enrol('loop');
    await newRequest('asked', '/CN=loop.home.arpa', ...sans('loop'));
    const statuses: string[] = [];
    let as = 'loop';
    for (let round = 0; round < 12; round++) {
      const { status, body } = await call('simplereenroll', { as, csr: 'asked' });
      statuses.push(status);
      if (status !== '200') continue;
      await keep('asked', body);
      as = 'asked';
    }
    expect(statuses).toEqual([...Array<string>(10).fill('200'), '429', '429']);
  });

  it('stops a device of which so many certificates could be on a revocation list, until some are over', async () => {
    await enrol('hog');
    const holder = 'est:hog.home.arpa';
    const { records, authority } = gateway;
    await writeMany(records, authority, MAX_LISTED - 2, Date.now(), () => ({ holder }));
    await newRequest('last', '/CN=hog.home.arpa', ...sans('hog'));
    const last = await call('simplereenroll', { as: 'hog', csr: 'last' });
    expect(last.status).toBe('200');
    await keep('last', last.body);
    await newRequest('over', '/CN=hog.home.arpa', ...sans('hog'));
    const over = await call('simplereenroll', { as: 'last', csr: 'over' });
    expect(over.status).toBe('429');
    expect(Number(over.retryAfter)).toBeGreaterThan(24 * 60 * 60);
    expect(await records.found('holder', holder)).toHaveLength(MAX_LISTED);
    const [serial = ''] = (await records.found('host', 'device-0.local')).map(([each]) => each);
    await records.commit({ table: 'certificates', key: serial, value: null });
    expect((await call('simplereenroll', { as: 'last', csr: 'over' })).status).toBe('200');
  });

  it('gives a device its answer again however often it asks, as nothing is issued then', async () => {
    await enrol('again');
    await newRequest('lost', '/CN=again.home.arpa', ...sans('again'));
    const answers = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const { status, body } = await call('simplereenroll', { as: 'again', csr: 'lost' });
      answers.add(`${status} ${body}`);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^200 /);
  });
});
