import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AcmeServer, createAcmeServer } from '../../gateway/acme/server.ts';
import { readRequest } from '../../gateway/ca/request.ts';
import { createDailyLimits, type DailyLimits } from '../../gateway/common/daily.ts';
import { serveRoutes } from '../../gateway/common/http.ts';
import type { RouteRequest } from '../../gateway/common/routes.ts';
import { createAdmissions, ENROLLED } from '../../gateway/est/admissions.ts';
import { estRoutes } from '../../gateway/est/routes.ts';
import { keyHash } from '../../gateway/records/lookups.ts';
import { revocationList } from '../../gateway/revocation/list.ts';
import { MAX_LISTED, waitForRoom } from '../../gateway/revocation/room.ts';
import { openssl } from '../support/openssl.ts';
import { type AcmeAnswer, type AcmeClient, acmeClient } from './support/acme-client.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from './support/ca.ts';
import { writeMany } from './support/many-records.ts';

const DAY = 24 * 60 * 60_000;
const HERE = '127.0.0.1';
const NAME = 'lamp.home.arpa';

const csr = (format: BufferEncoding, subject = '/', name = NAME): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
      ...['-outform', 'DER', '-out', 'out', '-subj', subject, '-addext', `subjectAltName=DNS:${name}`],
    ]),
  ).toString(format);
const type = ({ body }: AcmeAnswer): string => String(body.type).replace('urn:ietf:params:acme:error:', '');

let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority();
});
afterAll(() => ca.remove());

describe('the certificates of one day', () => {
  it('are a hundred of one holder and four hundred of one address, and as many again a day later', () => {
    let now = 0;
    const daily = createDailyLimits(() => now);
    const got = (count: number, holder: (at: number) => string, address: (at: number) => string): number =>
      Array.from({ length: count }, (_, at) => daily.certificate(holder(at), address(at))).filter((wait) => wait === 0)
        .length;
    // Two hundred devices behind one address, that are made to renew.
    for (const round of [0, 1])
      expect([
        round,
        got(
          200,
          (at) => `device-${at}`,
          () => HERE,
        ),
      ]).toEqual([round, 200]);
    expect(
      got(
        1,
        () => 'device-200',
        () => HERE,
      ),
    ).toBe(0);
    // What was refused is counted nowhere.
    expect(
      got(
        101,
        () => 'device-200',
        () => '192.168.1.9',
      ),
    ).toBe(100);
    expect(
      got(
        1,
        () => 'device-200',
        () => '192.168.1.10',
      ),
    ).toBe(0);
    // A device has as many addresses in its network as it likes.
    expect(
      got(
        1700,
        (at) => `account-${at}`,
        (at) => `fd00::${at.toString(16)}`,
      ),
    ).toBe(1600);
    now = DAY;
    expect(
      got(
        101,
        () => 'device-200',
        () => HERE,
      ),
    ).toBe(100);
  });

  it('make a list no more than 20 KiB longer where one device has all of them revoked', async () => {
    const much = await testAuthority();
    const revoked = { at: Date.now(), reason: 1 };
    const count = 2000;
    await writeMany(much.records, much.authority, count, Date.now(), () => ({ revoked }));
    const [issuer] = much.authority.issuers;
    if (!issuer) throw new Error('no intermediate');
    const { length } = await revocationList(much.records, issuer, Date.now());
    expect(length / count).toBeGreaterThan(45);
    expect((length / count) * MAX_LISTED).toBeLessThan(20 * 1024);
    await much.remove();
  });
});

describe('a device that had its certificates of the day', () => {
  let daily: DailyLimits;
  let acme: AcmeServer;
  let client: AcmeClient;
  let account = '';
  const servers: Server[] = [];
  const serve = async (server: Server): Promise<number> => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, HERE, resolve));
    return (server.address() as AddressInfo).port;
  };
  beforeAll(async () => {
    daily = createDailyLimits(Date.now);
    const http = await serve(
      createServer(({ url = '' }, response) => {
        void client.keyAuthorization(url.split('/').at(-1) ?? '').then((proof) => response.end(proof));
      }),
    );
    const ports = { http, tls: http };
    acme = createAcmeServer({ records: ca.records, authority: ca.authority, reserved: () => false, ports, daily });
    client = await acmeClient(`http://${HERE}:${await serve(createServer(serveRoutes(acme.routes)))}`);
    await client.post(client.directory.newAccount ?? '', {});
    account = client.kid().split('/').at(-1) ?? '';
  });
  afterAll(() => servers.forEach((server) => server.close()));

  const order = () => client.post(client.directory.newOrder ?? '', { identifiers: [{ type: 'dns', value: NAME }] });
  async function readyOrder(): Promise<{ readonly finalize: string; readonly place: string }> {
    const { body, headers } = await order();
    const place = headers.get('location') ?? '';
    const { challenges } = (await client.post((body.authorizations as string[])[0] ?? '', null)).body as {
      challenges: { type: string; url: string }[];
    };
    await client.post(challenges.find(({ type: kind }) => kind === 'http-01')?.url ?? '', {});
    await acme.orders.approve(place.split('/').at(-1) ?? '');
    await acme.orders.settled();
    return { finalize: String(body.finalize), place };
  }
  const left = (holder: string, address = HERE): number => {
    let count = 0;
    while (daily.certificate(holder, address) === 0) count += 1;
    return count;
  };

  it('is told by ACME when to come again, at the order and at the certificate, and its order stays', async () => {
    const [first, second] = [await readyOrder(), await readyOrder()];
    // A request that is refused is none of them.
    expect(type(await client.post(first.finalize, { csr: 'AAAA' }))).toBe('badCSR');
    expect((await client.post(first.finalize, { csr: csr('base64url') })).body.status).toBe('valid');
    expect(left(account)).toBe(99);
    for (const answer of [await order(), await client.post(second.finalize, { csr: csr('base64url') })]) {
      expect([answer.status, type(answer)]).toEqual([429, 'rateLimited']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(23 * 60 * 60);
    }
    expect((await client.post(second.place, null)).body.status).toBe('ready');
    daily.notIssued(account, HERE);
    expect((await client.post(second.finalize, { csr: csr('base64url') })).body.status).toBe('valid');
  });

  it('is told by EST', async () => {
    const { records, authority } = ca;
    const { renewing } = createAdmissions(records, authority, () => false);
    const holder = `${ENROLLED}${NAME}`;
    const asked = { kind: 'local-device' as const, hosts: hosts(NAME), holder, lifetime: 90 * DAY };
    const { der } = await authority.issue({ ...asked, spki: await newSpki() });
    const routes = estRoutes({ authorities: () => [], admitted: () => Promise.resolve(null), renewing, daily });
    const renew = () =>
      routes['POST /.well-known/est/simplereenroll']?.({
        headers: { 'content-type': 'application/pkcs10' },
        address: '192.168.1.9',
        clientCertificate: () => der,
        body: Buffer.from(csr('base64', `/CN=${NAME}`)),
      } as unknown as RouteRequest);
    expect(left(holder, '192.168.1.9')).toBe(100);
    const refused = await renew();
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers?.['retry-after'])).toBeGreaterThan(23 * 60 * 60);
    daily.notIssued(holder, '192.168.1.9');
    expect((await renew())?.status).toBe(200);
  });

  it('is told by EST of none where nothing was issued, whoever has a certificate that it had before', async () => {
    const { records, authority } = ca;
    const { renewing } = createAdmissions(records, authority, () => false);
    const name = 'door.home.arpa';
    const holder = `${ENROLLED}${name}`;
    const asked = { kind: 'local-device' as const, hosts: hosts(name), holder, lifetime: 90 * DAY };
    const { serial, der } = await authority.issue({ ...asked, spki: await newSpki() });
    const daily = createDailyLimits(Date.now);
    const routes = estRoutes({ authorities: () => [], admitted: () => Promise.resolve(null), renewing, daily });
    const renew = async (certificate: Uint8Array, body: string, address = '192.168.1.9') =>
      (
        await routes['POST /.well-known/est/simplereenroll']?.({
          headers: { 'content-type': 'application/pkcs10' },
          address,
          clientCertificate: () => certificate,
          body: Buffer.from(body),
        } as unknown as RouteRequest)
      )?.status;
    const request = (): string => csr('base64', `/CN=${name}`, name);
    const first = request();
    expect(await renew(der, first)).toBe(200);
    const next = await records.get('certificates', (await records.get('certificates', serial))?.replacedBy ?? '');
    const current = new Uint8Array(Buffer.from(next?.certificate ?? '', 'base64'));
    // The answer may be lost, and asked for again; or someone else has the old key.
    for (let count = 0; count < 15; count++) {
      expect(await renew(der, first)).toBe(200);
      expect(await renew(der, request(), '192.168.1.66')).toBe(403);
    }
    for (let count = 0; count < 98; count++) expect(daily.certificate(holder, '192.168.1.9')).toBe(0);
    // A key that is compromised is refused, and the last of the day is there still.
    const refused = request();
    const read = await readRequest(new Uint8Array(Buffer.from(refused, 'base64')));
    if (!read.ok) throw new Error(read.fault);
    const compromised = keyHash(read.request.spki.der);
    await records.commit({ table: 'compromised', key: compromised, value: { at: Date.now() } });
    expect(await renew(current, refused)).toBe(400);
    expect(await renew(current, request())).toBe(200);
    expect(daily.certificate(holder, '192.168.1.9')).toBeGreaterThan(0);
  });

  it('gets none while too many of its certificates count, revoked or not, whenever it started', async () => {
    const own = await testAuthority();
    const revoked = { at: Date.now(), reason: 1 };
    const holder = 'hog';
    await writeMany(own.records, own.authority, MAX_LISTED, Date.now(), (at) => ({
      holder,
      ...(at % 2 === 0 && { revoked }),
    }));
    const { orders } = createAcmeServer({ records: own.records, authority: own.authority, reserved: () => false });
    const place = (id: string) =>
      orders.create(
        { id, status: 'valid', key: {}, contact: [] },
        { identifiers: [{ type: 'dns', value: NAME }] },
        'server',
        '192.168.1.9',
      );
    await expect(place(holder)).rejects.toMatchObject({ type: 'rateLimited' });
    expect((await place('other')).status).toBe('pending');
    const [end] = (await own.records.found('holder', holder)).map(([, { until }]) => until).sort((a, b) => a - b);
    expect(await waitForRoom(own.records, holder, (end ?? 0) + DAY)).toBe(DAY);
    expect(await waitForRoom(own.records, holder, (end ?? 0) + 2 * DAY)).toBe(0);
    await own.remove();
  });

  it('has thirty of them revoked in a day by itself, and a person any', async () => {
    const issue = async () => {
      const asked = { kind: 'local-device' as const, hosts: hosts(NAME), holder: account, lifetime: 30 * DAY };
      return ca.authority.issue({ ...asked, spki: await newSpki() });
    };
    const revoke = (der: Uint8Array) =>
      client.post(client.directory.revokeCert ?? '', { certificate: Buffer.from(der).toString('base64url') });
    for (let each = 0; each < 29; each++) expect(daily.revocation(account)).toBe(0);
    const [last, over] = [await issue(), await issue()];
    expect((await revoke(last.der)).status).toBe(200);
    // Asked again, it is none of them.
    expect(type(await revoke(last.der))).toBe('alreadyRevoked');
    const refused = await revoke(over.der);
    expect([refused.status, type(refused)]).toEqual([429, 'rateLimited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Where others have the key it is none of them.
    const certificate = Buffer.from((await issue()).der).toString('base64url');
    expect((await client.post(client.directory.revokeCert ?? '', { certificate, reason: 1 })).status).toBe(200);
    expect(await ca.authority.revoke(over.serial, 0)).toBe(true);
  });
});
