import { spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createHandOvers,
  type HandOver,
  type HandOverRequest,
  type HandOvers,
} from '../../../gateway/hand-over/hand-over.ts';
import { KEY_TYPES, newDeviceKey } from '../../../gateway/hand-over/device-key.ts';
import type { SecretFormat } from '../../../gateway/hand-over/files.ts';
import { openssl } from '../../support/openssl.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/basics/index.ts';
import { runOpenssl } from '../../home/support/openssl.ts';
import { type TestAuthority, testAuthority } from '../support/ca.ts';
import { serveByNginx } from '../support/nginx.ts';

let ca: TestAuthority;
let time = Date.now();
let handOvers: HandOvers;
const folder = mkdtempSync(join(tmpdir(), 'latchkey-hand-over-'));
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  ca = await testAuthority();
  handOvers = createHandOvers(
    ca.records,
    ca.authority,
    (host) => host === 'gateway.home.arpa',
    () => time,
  );
});
afterAll(async () => {
  await ca.remove();
  rmSync(folder, { recursive: true });
});

const ASKED: HandOverRequest = { name: 'printer', others: ['127.0.0.1'], kind: 'local-device', key: { made: 'p256' } };

async function make(request: Partial<HandOverRequest> = {}): Promise<HandOver> {
  const result = await handOvers.make({ ...ASKED, ...request });
  if (!result.ok) throw new Error(result.fault);
  return result.made;
}

async function take(serial: string, format: SecretFormat) {
  const file = await handOvers.take(serial, format);
  if (!file) throw new Error('nothing');
  return { ...file, text: Buffer.from(file.body).toString() };
}

async function open(serial: string, format: 'certificate' | 'chain' | 'issuer' | 'der' | 'root') {
  const file = await handOvers.open(serial, format);
  if (!file) throw new Error('nothing');
  return { ...file, text: Buffer.from(file.body).toString() };
}

/** What a client that trusts the root alone is shown at this port. @throws where it does not trust it. */
async function presented(port: number, root: string): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, ca: root, servername: 'printer.home.arpa' }, (response) => {
      const { raw } = (response.socket as TLSSocket).getPeerCertificate();
      response.resume().on('end', () => resolve(new X509Certificate(raw)));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('what a person carries to a device', () => {
  it.each(KEY_TYPES)('is made over a key of its own, %s, and lasts 90 days', async (type) => {
    const made = await make({ key: { made: type } });
    const certificate = new X509Certificate((await open(made.serial, 'chain')).text);
    expect(certificate.subjectAltName).toBe('DNS:printer.home.arpa, IP Address:127.0.0.1');
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    expect([asymmetricKeyType, asymmetricKeyDetails?.namedCurve ?? asymmetricKeyDetails?.modulusLength]).toEqual(
      { p256: ['ec', 'prime256v1'], p384: ['ec', 'secp384r1'], rsa2048: ['rsa', 2048] }[type],
    );
    expect(Math.round((made.until - Date.now()) / 86_400_000)).toBe(90);
    const { text } = await take(made.serial, 'key');
    expect(text).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(certificate.checkPrivateKey(createPrivateKey(text))).toBe(true);
  });

  it.each([
    ['p256', 'EC PRIVATE KEY'],
    ['rsa2048', 'RSA PRIVATE KEY'],
  ] as const)('has the older form of key, too: %s as %s', async (type, label) => {
    const { serial } = await make({ key: { made: type } });
    const { text } = await take(serial, 'old-key');
    expect(text).toContain(`-----BEGIN ${label}-----`);
    expect(Buffer.from(openssl(['pkey', '-in', 'k', '-pubout'], { k: text })).toString()).toBe(
      new X509Certificate((await open(serial, 'certificate')).text).publicKey
        .export({ type: 'spki', format: 'pem' })
        .toString(),
    );
  });

  it('comes as leaf, issuer, whole chain, DER and root, each as openssl reads it', async () => {
    const { serial } = await make();
    const files = {
      leaf: (await open(serial, 'certificate')).text,
      issuer: (await open(serial, 'issuer')).text,
      root: (await open(serial, 'root')).text,
      der: (await open(serial, 'der')).body,
    };
    expect((await open(serial, 'chain')).text).toBe(files.leaf + files.issuer);
    const verify = [
      'verify',
      '-x509_strict',
      '-purpose',
      'sslserver',
      '-CAfile',
      'root',
      '-untrusted',
      'issuer',
      'leaf',
    ];
    expect(Buffer.from(openssl(verify, files)).toString()).toBe('leaf: OK\n');
    expect(Buffer.from(openssl(['x509', '-inform', 'DER', '-in', 'der'], files)).toString()).toBe(files.leaf);
    expect((await open(serial, 'der')).contentType).toBe('application/pkix-cert');
    expect((await open(serial, 'der')).name).toBe('printer.home.arpa.cer');
  });

  it('is a key once, in one form, and then no more', async () => {
    const { serial } = await make();
    const both = await Promise.all([handOvers.take(serial, 'key'), handOvers.take(serial, 'pkcs12')]);
    expect(both.filter((file) => file !== null)).toHaveLength(1);
    expect(await handOvers.take(serial, 'key')).toBeNull();
    expect(await handOvers.open(serial, 'chain')).not.toBeNull();
  });

  it('is forgotten where no one fetches it within half an hour', async () => {
    const { serial } = await make();
    time += 31 * 60_000;
    expect(await handOvers.take(serial, 'key')).toBeNull();
  });

  it('leaves no key in the data folder', async () => {
    const { serial } = await make();
    const { text } = await take(serial, 'key');
    const found = (base64: string) =>
      spawnSync('grep', ['-rlF', base64, ca.folder], { encoding: 'utf8' }).stdout.split('\n').length - 1;
    // The private number begins at the 36th octet, so that this is nothing but it; the records hold base64, too.
    expect(found(text.split('\n')[1]?.slice(48) ?? '')).toBe(0);
    expect(found((await open(serial, 'certificate')).text.split('\n')[1]?.slice(4) ?? '')).toBeGreaterThan(0);
  });

  it('replaces what the same device held, in the records', async () => {
    const first = await make({ name: 'twice' });
    const second = await make({ name: 'twice' });
    expect((await ca.records.get('certificates', first.serial))?.replacedBy).toBe(second.serial);
  });

  it('is not handed over for certificates that others hold', async () => {
    const { spki } = await newDeviceKey('p256');
    const { serial } = await ca.authority.issue({
      spki,
      kind: 'local-device',
      hosts: [{ kind: 'dns', value: 'other.local' }],
      holder: 'est:other.local',
      lifetime: 86_400_000,
    });
    expect(await handOvers.open(serial, 'chain')).toBeNull();
    expect(await handOvers.take('00', 'key')).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['Printer in the hall', 'printer-in-the-hall.home.arpa'],
    ['Drucker im Büro', 'drucker-im-buro.home.arpa'],
    ['NAS', 'nas.home.arpa'],
    ['nas.local', 'nas.local'],
    ['192.168.1.9', '192.168.1.9'],
    ['fd00::9', 'fd00::9'],
    ['x'.repeat(100), `${'x'.repeat(63)}.home.arpa`],
  ])('%s becomes %s', async (name, host) => {
    expect((await make({ name, others: [] })).hosts).toEqual([host]);
  });

  it.each([
    ['www.example.com', 'outside-home'],
    ['93.184.216.34', 'outside-home'],
    ['!!!', 'no-name'],
    ['', 'no-name'],
    ['gateway', 'reserved'],
  ])('%j is refused: %s', async (name, fault) => {
    const before = (await ca.records.all('certificates')).length;
    expect(await handOvers.make({ ...ASKED, name, others: [] })).toMatchObject({ ok: false, fault });
    expect((await ca.records.all('certificates')).length).toBe(before);
  });
});

describe('PKCS #12', () => {
  it.each([
    ['pkcs12', 'modern', 'PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256', 'MAC: sha256'],
    ['old-pkcs12', 'old', 'pbeWithSHA1And3-KeyTripleDES-CBC', 'MAC: sha1'],
  ] as const)(
    '%s is protected in the %s way, and openssl reads key and chain back',
    async (format, _form, bags, mac) => {
      const { serial } = await make();
      const { body, password } = await take(serial, format);
      writeFileSync(at('p12'), body);
      const run = (...args: string[]) =>
        runOpenssl(['pkcs12', '-in', at('p12'), '-passin', `pass:${password}`, ...args]);
      const info = openssl(['pkcs12', '-in', 'p12', '-passin', `pass:${password}`, '-info', '-nodes', '-out', 'out'], {
        p12: body,
      });
      expect(
        Buffer.from(info)
          .toString()
          .match(/BEGIN CERTIFICATE/g),
      ).toHaveLength(2);
      const said = spawnSync('openssl', ['pkcs12', '-in', at('p12'), '-passin', `pass:${password}`, '-info', '-noout']);
      expect(said.stderr.toString()).toContain(mac);
      expect(said.stderr.toString().split(bags).length - 1).toBe(2);
      expect(await run('-nokeys', '-clcerts')).toContain('friendlyName: printer.home.arpa');
      await expect(runOpenssl(['pkcs12', '-in', at('p12'), '-passin', 'pass:wrong', '-noout'])).rejects.toThrow();
    },
  );

  it.each(['pkcs12', 'old-pkcs12'] as const)(
    '%s is served by a Node server to a client that trusts the root',
    async (format) => {
      const { serial } = await make();
      const { body, password } = await take(serial, format);
      const server = createServer({ pfx: Buffer.from(body), passphrase: password ?? '' }, (_ask, answer) =>
        answer.end(),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const certificate = await presented(
          (server.address() as { port: number }).port,
          (await open(serial, 'root')).text,
        );
        expect(certificate.serialNumber.toLowerCase()).toBe(serial);
      } finally {
        server.close();
      }
    },
  );
});

describe('PEM files', () => {
  it.each(KEY_TYPES)('are served by nginx, %s', async (type) => {
    const { serial } = await make({ key: { made: type } });
    const key = (await take(serial, 'key')).text;
    const nginx = await serveByNginx({ key, chain: (await open(serial, 'chain')).text });
    try {
      const certificate = await presented(nginx.port, (await open(serial, 'root')).text);
      expect(certificate.serialNumber.toLowerCase()).toBe(serial);
    } finally {
      await nginx.stop();
    }
  });

  it('are served by a Node server from the pair', async () => {
    const { serial } = await make();
    const { text } = await take(serial, 'pair');
    const server = createServer({ key: text, cert: text }, (_ask, answer) => answer.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await presented((server.address() as { port: number }).port, (await open(serial, 'root')).text);
    } finally {
      server.close();
    }
  });
});

describe('a request that a device made', () => {
  const newRequest = async (subject: string, form: 'PEM' | 'DER', ...more: string[]): Promise<Uint8Array> => {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', at('key')];
    await runOpenssl(['req', '-new', ...key, '-subj', subject, '-outform', form, '-out', at('csr'), ...more]);
    return readFileSync(at('csr'));
  };

  it.each(['PEM', 'DER'] as const)('is signed in %s, with the names that the person gave', async (form) => {
    const made = await make({ key: { request: await newRequest('/CN=www.example.com', form) } });
    expect(made.hasKey).toBe(false);
    expect(made.hosts).toEqual(['printer.home.arpa', '127.0.0.1']);
    expect(await handOvers.take(made.serial, 'key')).toBeNull();
    const key = createPrivateKey(readFileSync(at('key')));
    expect(new X509Certificate((await open(made.serial, 'certificate')).text).checkPrivateKey(key)).toBe(true);
  });

  it('has no say in what the device may be (docs/local-device-eku.md, section 4.5)', async () => {
    const wishes = ['basicConstraints=critical,CA:TRUE', 'extendedKeyUsage=codeSigning,anyExtendedKeyUsage'];
    const more = wishes.flatMap((wish) => ['-addext', wish]);
    const { serial } = await make({ key: { request: await newRequest('/CN=printer.local', 'PEM', ...more) } });
    const leaf = new X509Certificate((await open(serial, 'certificate')).text);
    expect(leaf.keyUsage).toEqual([OID_SERVER_AUTH, OID_LOCAL_DEVICE]);
    expect(leaf.ca).toBe(false);
  });

  it('gives its names where the person gave none, those of the home alone', async () => {
    const names = ['-addext', 'subjectAltName=DNS:hp.local,DNS:www.example.com'];
    const bytes = await newRequest('/CN=hp.local', 'PEM', ...names);
    expect((await make({ name: '', others: [], key: { request: bytes } })).hosts).toEqual(['hp.local']);
  });

  it('gets no name that another device was given by upload, and no address that the person did not give', async () => {
    const nas = await make({ name: 'nas', others: [] });
    const names = ['-addext', 'subjectAltName=DNS:nas.home.arpa,IP:192.168.1.1'];
    const request = await newRequest('/CN=nas.home.arpa', 'PEM', ...names);
    const refused = await handOvers.make({ name: '', others: [], kind: 'local-device', key: { request } });
    expect(refused).toEqual({ ok: false, fault: 'taken', host: 'nas.home.arpa' });
    expect((await ca.records.get('certificates', nas.serial))?.replacedBy).toBeUndefined();

    const lens = ['-addext', 'subjectAltName=DNS:lens.home.arpa,IP:192.168.1.1'];
    const own = { name: '', others: [], key: { request: await newRequest('/', 'PEM', ...lens) } };
    expect((await make(own)).hosts).toEqual(['lens.home.arpa']);
    // The same device may ask again.
    expect((await make(own)).hosts).toEqual(['lens.home.arpa']);
  });

  it('is refused where another device of the home has its key', async () => {
    const key = { request: await newRequest('/CN=scanner.local', 'PEM') };
    await make({ name: 'scanner', others: [], key });
    const refused = await handOvers.make({ ...ASKED, name: 'copy', others: [], key });
    expect(refused).toEqual({ ok: false, fault: 'of-another-device' });
  });

  it('is refused where it is damaged, or two, or none, or signed by another key', async () => {
    const der = await newRequest('/CN=hp.local', 'DER');
    const pem = (await newRequest('/CN=hp.local', 'PEM')).toString();
    const changed = Uint8Array.from(der);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const cases: [string, Uint8Array][] = [
      ['bad-signature', changed],
      ['malformed', der.subarray(0, 100)],
      ['malformed', Buffer.from(pem + pem)],
      ['malformed', Buffer.from(pem.replace(/REQUEST/g, 'THING'))],
      ['malformed', new Uint8Array()],
      ['malformed', new Uint8Array(1_000_000).fill(0x30)],
      ['malformed', Buffer.from('-----BEGIN CERTIFICATE REQUEST-----\n'.repeat(1500))],
    ];
    for (const [fault, request] of cases)
      expect(await handOvers.make({ ...ASKED, key: { request } })).toEqual({ ok: false, fault });
  });
});
