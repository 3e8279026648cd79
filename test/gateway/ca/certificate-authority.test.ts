import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CheckError, OpensslError } from '../../../gateway/ca/check.ts';
import { deviceExtensions, scopedAuthority, USAGES } from '../../../gateway/ca/profile.ts';
import type { RouteRequest } from '../../../gateway/common/routes.ts';
import { RecordsError } from '../../../gateway/records/fault.ts';
import { revocationRoutes } from '../../../gateway/revocation/routes.ts';
import { profileRemarks } from '../../../src/core/gateways/profile-remarks.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { sameName } from '../../../src/core/x509/certificate/name.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { subjectKeyIdentifier } from '../../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../../src/core/x509/write/name.ts';
import { opensslAccepts, toPem } from '../../support/openssl-verify.ts';
import { openssl } from '../../support/openssl.ts';
import { hosts, newSpki, PLACES, type TestAuthority, testAuthority } from '../support/ca.ts';

const DAY = 24 * 60 * 60_000;

let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority();
});
afterAll(() => ca.remove());

const issue = async (...names: readonly string[]) =>
  ca.authority.issue({
    spki: await newSpki(),
    kind: 'local-device',
    hosts: hosts(...names),
    holder: 'test',
    lifetime: 30 * DAY,
  });

const decode = (der: Uint8Array) => {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
};

const print = (der: Uint8Array): string =>
  Buffer.from(openssl(['x509', '-in', 'in.pem', '-noout', '-text'], { 'in.pem': toPem(der) })).toString();

it('the root of a new gateway is one about which Latchkey has no advice', () => {
  expect(profileRemarks(ca.authority.root.certificate.der)).toEqual([]);
  expect(print(ca.authority.root.certificate.der)).toMatch(/Signature Algorithm: ecdsa-with-SHA384.*P-384/s);
});

/** What someone with a copy of the intermediate's key could sign, whatever the gateway itself refuses. */
async function signedByThief(...names: readonly string[]): Promise<Uint8Array> {
  const [issuer] = ca.authority.issuers;
  if (!issuer) throw new Error('no intermediate');
  const spki = await newSpki();
  const authority = await subjectKeyIdentifier(issuer.signer.spki);
  return issuer.signer.certify({
    issuer: issuer.certificate.subject.der,
    subject: encodeName(['2.5.4.3', names[0] ?? '']),
    spki: spki.der,
    notBefore: Date.now() - DAY,
    notAfter: Date.now() + DAY,
    extensions: deviceExtensions(
      USAGES['local-device'],
      hosts(...names),
      false,
      { subject: await subjectKeyIdentifier(spki.der), authority },
      PLACES,
      false,
    ),
  });
}

async function verdicts(leaf: Uint8Array): Promise<{ own: boolean; openssl: boolean }> {
  const { root, issuers } = ca.authority;
  const above = issuers.map(({ certificate }) => certificate.der);
  const own = await validatePath({
    leaf,
    intermediates: above,
    anchors: [root.certificate.der],
    time: Date.now(),
    usages: [OID_SERVER_AUTH],
    profile: 'strict',
  });
  return {
    own: own.ok,
    openssl: opensslAccepts({
      leaf: toPem(leaf),
      anchor: toPem(root.certificate.der),
      others: above.map(toPem),
      time: Date.now(),
    }),
  };
}

describe('root and intermediate', () => {
  it('are bounded to the home by critical constraints of both families and by path length', () => {
    const { root, issuers } = ca.authority;
    for (const { certificate, pathLength } of [
      { certificate: root.certificate, pathLength: 1 },
      ...issuers.map(({ certificate }) => ({ certificate, pathLength: 0 })),
    ]) {
      const text = print(certificate.der);
      expect(text).toContain('X509v3 Name Constraints: critical');
      for (const permitted of ['DNS:local', 'DNS:home.arpa', 'IP:192.168.0.0/255.255.0.0', 'IP:FC00:'])
        expect(text).toContain(permitted);
      expect(text).not.toContain('Excluded');
      expect(text).toContain(`CA:TRUE, pathlen:${pathLength}`);
    }
  });

  it('bound what is issued below each intermediate to its purposes', () => {
    expect(ca.authority.root.certificate.known.extendedKeyUsage).toBeUndefined();
    expect(ca.authority.issuers.map(({ kind, certificate }) => [kind, certificate.known.extendedKeyUsage])).toEqual([
      ['local-device', [OID_SERVER_AUTH, OID_LOCAL_DEVICE]],
      ['server', [OID_SERVER_AUTH]],
    ]);
  });

  it.each([
    ['a website', ['www.example.com']],
    ['a website beside a device', ['printer.local', 'www.example.com']],
    ['a public address', ['93.184.216.34']],
    ['a public IPv6 address', ['2606:2800:220:1::1']],
    ['a suffix that is no home', ['printer.example']],
  ])('are of no use for %s, even to a thief of the key', async (_what, names) => {
    expect(await verdicts(await signedByThief(...names))).toEqual({ own: false, openssl: false });
  });

  it('would be of use for a device, so that the refusals above are about the names', async () => {
    expect(await verdicts(await signedByThief('printer.local', '192.168.1.20', 'fd00::20'))).toEqual({
      own: true,
      openssl: true,
    });
  });

  it('allow no further CA below the intermediate', async () => {
    const [issuer] = ca.authority.issuers;
    if (!issuer) throw new Error('no intermediate');
    const spki = await newSpki();
    const key = await subjectKeyIdentifier(spki.der);
    const below = await issuer.signer.certify({
      issuer: issuer.certificate.subject.der,
      subject: encodeName(['2.5.4.3', 'Below']),
      spki: spki.der,
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + DAY,
      extensions: scopedAuthority(0, { subject: key, authority: await subjectKeyIdentifier(issuer.signer.spki) }, []),
    });
    const result = await validatePath({
      leaf: below,
      intermediates: [issuer.certificate.der],
      anchors: [ca.authority.root.certificate.der],
      time: Date.now(),
    });
    expect(result.ok).toBe(true); // as the last certificate of a path
    expect((await verdicts(below)).own).toBe(false); // and not as a server
  });

  it('are the same after a restart', async () => {
    const before = ca.authority.root.certificate.der;
    ca = await ca.reopen();
    expect(Buffer.compare(before, ca.authority.root.certificate.der)).toBe(0);
  });

  it('gives way to a new intermediate of another name long before it ends, under the same root', async () => {
    let time = Date.now();
    const first = await testAuthority(() => time);
    const [was] = first.authority.issuers;
    const issued = await first.authority.issue({
      spki: await newSpki(),
      kind: 'local-device',
      hosts: hosts('old.local'),
      holder: 'test',
      lifetime: 30 * DAY,
    });
    time += 600 * DAY;
    const later = await first.reopen();
    const [is, earlier] = later.authority.issuers.filter(({ kind }) => kind === 'local-device');
    expect(is?.certificate.subject.der).not.toEqual(was?.certificate.subject.der);
    expect(Buffer.compare(earlier?.certificate.der ?? Buffer.of(), was?.certificate.der ?? Buffer.of())).toBe(0);
    expect(later.authority.root.certificate.der).toEqual(first.authority.root.certificate.der);
    const chain = await later.authority.chain(issued.serial);
    expect(chain).toContain(toPem(was?.certificate.der ?? new Uint8Array()));
    await later.authority.issue({
      spki: await newSpki(),
      kind: 'local-device',
      hosts: hosts('new.local'),
      holder: 'test',
      lifetime: DAY,
    });
    await later.remove();
  });

  it('gives way while the gateway runs, once, and serves the list of the earlier one', async () => {
    let time = Date.now();
    const running = await testAuthority(() => time);
    const { authority, records, folder } = running;
    const request = async (name: string) => ({
      spki: await newSpki(),
      kind: 'local-device' as const,
      hosts: hosts(name),
      holder: 'test',
      lifetime: 30 * DAY,
    });
    const [was] = authority.issuers;
    const before = await authority.issue(await request('old.local'));
    expect(await authority.rotate()).toBe(false);
    time += 600 * DAY;
    const issued = await Promise.all(
      ['a.local', 'b.local', 'c.local'].map(async (name) => authority.issue(await request(name))),
    );
    expect(authority.issuers.map(({ id }) => id).sort()).toEqual([
      'local-device-1',
      'local-device-2',
      'server-1',
      'server-2',
    ]);
    expect(await authority.rotate()).toBe(false);
    const is = authority.issuers.find(({ id }) => id === 'local-device-2')?.certificate;
    for (const { serial } of issued)
      expect(await authority.chain(serial)).toContain(toPem(is?.der ?? new Uint8Array()));
    expect(await authority.chain(before.serial)).toContain(toPem(was?.certificate.der ?? new Uint8Array()).trim());
    // What openssl reads, and what a restart finds.
    expect(await readFile(join(folder, 'issuers.pem'), 'utf8')).toBe(
      authority.issuers.map(({ certificate }) => toPem(certificate.der)).join(''),
    );
    const lists = revocationRoutes(authority, records, () => time);
    for (const { id } of authority.issuers) {
      const answer = await lists['GET /lists/']?.({ rest: `${id}.crl` } as RouteRequest);
      expect([id, answer?.status]).toEqual([id, 200]);
    }
    const later = await running.reopen();
    expect(later.authority.issuers.map(({ id }) => id).sort()).toEqual(authority.issuers.map(({ id }) => id).sort());
    await later.remove();
  });

  it('is taken up again by the next certificate where its file could not be written', async () => {
    let time = Date.now();
    const { folder, authority, remove } = await testAuthority(() => time);
    const file = join(folder, 'issuers.pem');
    const before = await readFile(file, 'utf8');
    const request = async () => ({
      spki: await newSpki(),
      kind: 'local-device' as const,
      hosts: hosts('a.local'),
      holder: 'a',
      lifetime: DAY,
    });
    const pemOf = () => authority.issuers.map(({ certificate }) => toPem(certificate.der)).join('');
    time += 600 * DAY;
    // A folder in its place fails for any user.
    await rm(file);
    await mkdir(file);
    await expect(authority.issue(await request())).rejects.toThrow(RecordsError);
    const made = authority.issuers.length;
    await expect(authority.issue(await request())).rejects.toThrow(RecordsError);
    await rmdir(file);
    await writeFile(file, before);
    await authority.issue(await request());
    expect(await readFile(file, 'utf8')).toBe(pemOf());
    expect([made, authority.issuers.length]).toEqual([4, 4]);
    expect(await authority.rotate()).toBe(false);

    // Cut off half way, as by a full disk: what openssl reads is whole.
    time += 600 * DAY;
    const whole = await readFile(file, 'utf8');
    await mkdir(`${file}.new`);
    await expect(authority.rotate()).rejects.toThrow(RecordsError);
    expect(await readFile(file, 'utf8')).toBe(whole);
    await rmdir(`${file}.new`);
    expect(await authority.rotate()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(pemOf());
    const pairing = await readFile(join(folder, 'pairing.pem'), 'utf8');
    expect(pairing).toBe(toPem(authority.root.certificate.der) + pemOf());
    await remove();
  });

  it('ends with the root, and is then not made anew for every certificate', async () => {
    let time = Date.now();
    const { authority, remove } = await testAuthority(() => time);
    time = authority.root.certificate.notAfter.time - 100 * DAY;
    expect(await authority.rotate()).toBe(true);
    expect(await authority.rotate()).toBe(false);
    await remove();
  });
});

/** docs/local-device-eku.md, section 4, by its numbers. */
describe('a certificate of a device', () => {
  it('lists Local Device beside TLS servers, and not critically (1, 4)', async () => {
    const { known, extensions } = decode((await issue('printer.local')).der);
    expect(known.extendedKeyUsage).toEqual([OID_SERVER_AUTH, OID_LOCAL_DEVICE]);
    expect(extensions.get('2.5.29.37')?.critical).toBe(false);
  });

  it.each([
    'www.example.com',
    'printer',
    '*.local',
    '93.184.216.34',
    '2606:2800:220:1::1',
    'home.arpa.example',
    'under_score.local',
  ])('is never made for %s (2)', async (name) => {
    const before = (await ca.records.all('certificates')).length;
    const asked = {
      spki: await newSpki(),
      kind: 'local-device' as const,
      hosts: [{ kind: 'dns' as const, value: name }],
      holder: 'test',
      lifetime: DAY,
    };
    await expect(ca.authority.issue(asked)).rejects.toThrow('is not a name or address of this home');
    expect((await ca.records.all('certificates')).length).toBe(before);
  });

  it('has no CA above it that lists purposes without both (3)', async () => {
    const { der } = await issue('lamp.local');
    const { issuer } = decode(der);
    const above = ca.authority.issuers.find(({ certificate }) => sameName(certificate.subject, issuer));
    expect(above?.certificate.known.extendedKeyUsage).toEqual([OID_SERVER_AUTH, OID_LOCAL_DEVICE]);
    expect(ca.authority.root.certificate.known.extendedKeyUsage).toBeUndefined();
  });

  it('leaves Local Device out when the program cannot read it and its issuer cannot say so', async () => {
    const { der } = await ca.authority.issue({
      kind: 'server',
      spki: await newSpki(),
      hosts: hosts('proxy.home.arpa'),
      holder: 'test',
      lifetime: DAY,
    });
    expect(decode(der).known.extendedKeyUsage).toEqual([OID_SERVER_AUTH]);
    expect(await verdicts(der)).toEqual({ own: true, openssl: true });
  });

  it('lasts 90 days at most, whatever was asked for (7)', async () => {
    const asked = {
      spki: await newSpki(),
      kind: 'local-device' as const,
      hosts: hosts('long.local'),
      holder: 'test',
      lifetime: 400 * DAY,
    };
    const { notBefore, notAfter } = decode((await ca.authority.issue(asked)).der);
    expect(notAfter.time - notBefore.time).toBeLessThanOrEqual(90 * DAY);
    expect(notAfter.time - notBefore.time).toBeGreaterThan(89 * DAY);
  });

  it('carries names and addresses of both families, and its record is there', async () => {
    const { serial, der } = await issue('nas.home.arpa', '192.168.1.9', 'fd00::9', '127.0.0.1');
    expect(await verdicts(der)).toEqual({ own: true, openssl: true });
    const record = await ca.records.get('certificates', serial);
    expect(record?.certificate).toBe(Buffer.from(der).toString('base64'));
    // Certificates carry whole seconds.
    expect(Math.floor((record?.until ?? 0) / 1000) * 1000).toBe(decode(der).notAfter.time);
  });

  it('is issued for each of fifty that ask at once', async () => {
    const names = Array.from({ length: 50 }, (_, each) => `lamp-${each}.local`);
    const issued = await Promise.all(names.map((name) => issue(name)));
    expect(new Set(issued.map(({ serial }) => serial)).size).toBe(50);
  });

  it('can have nothing but addresses', async () => {
    expect(await verdicts((await issue('192.168.1.9', 'fd00::9')).der)).toEqual({ own: true, openssl: true });
  });

  it('can have a name longer than a common name', async () => {
    const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.local`;
    expect(await verdicts((await issue(long)).der)).toEqual({ own: true, openssl: true });
  });
});

describe('revocation', () => {
  it('is written down once, and stays as it was written', async () => {
    const { serial } = await issue('lost.local');
    expect(await ca.authority.revoke(serial, 1)).toBe(true);
    expect(await ca.authority.revoke(serial, 5)).toBe(false);
    ca = await ca.reopen();
    expect((await ca.records.get('certificates', serial))?.revoked?.reason).toBe(1);
  });
});

describe('a certificate that a check refuses', () => {
  const noneOf = async (
    work: (ca: TestAuthority) => Promise<unknown>,
    why: RegExp,
    kind: typeof CheckError | typeof OpensslError = CheckError,
  ): Promise<void> => {
    const broken = await testAuthority();
    try {
      await expect(work(broken)).rejects.toThrow(why);
      await expect(work(broken)).rejects.toBeInstanceOf(kind);
      expect(await broken.records.all('certificates')).toEqual([]);
    } finally {
      await broken.remove();
    }
  };
  const ask = async ({ authority }: TestAuthority, lifetime = 30 * DAY) =>
    authority.issue({
      spki: await newSpki(),
      kind: 'local-device',
      hosts: hosts('lamp.local'),
      holder: 'test',
      lifetime,
    });

  it('does not leave, and is in no record, where our own validation refuses it', () =>
    noneOf((broken) => ask(broken, -DAY), /^own validation: /));

  it('does not leave, and is in no record, where OpenSSL refuses it', () =>
    noneOf(async (broken) => {
      await writeFile(join(broken.folder, 'root.pem'), toPem(ca.authority.root.certificate.der));
      return ask(broken);
    }, /^openssl: /));

  it('does not leave, and is in no record, where OpenSSL is not there', () => {
    const { PATH = '' } = process.env;
    return noneOf(
      (broken) => {
        process.env['PATH'] = broken.folder;
        return ask(broken);
      },
      /^The gateway needs the program openssl/,
      OpensslError,
    ).finally(() => (process.env['PATH'] = PATH));
  });
});
