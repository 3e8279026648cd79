import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '../../gateway/acme/accounts.ts';
import { createOrders } from '../../gateway/acme/orders.ts';
import { openAuthority } from '../../gateway/ca/certificate-authority.ts';
import { createDailyLimits } from '../../gateway/common/daily.ts';
import { createAdmissions } from '../../gateway/est/admissions.ts';
import { createUnknownDevices } from '../../gateway/est/unknown-devices.ts';
import { createHandOvers } from '../../gateway/hand-over/hand-over.ts';
import { prune } from '../../gateway/pruning.ts';
import type { Records } from '../../gateway/records/records.ts';
import type { Change } from '../../gateway/records/types.ts';
import { openssl } from '../support/openssl.ts';
import { hosts, newSpki, PLACES, type TestAuthority, testAuthority } from './support/ca.ts';
import { counted, writeMany } from './support/many-records.ts';

const DAY = 24 * 60 * 60_000;
const HOME = '127.0.0.1';
const COUNT = 20_000;
const APPROVALS = 2000;
const now = Date.now();
const noOne = (): boolean => false;

let ca: TestAuthority;
let device: Server;
let thumbprint = '';
beforeAll(async () => {
  ca = await testAuthority(() => now);
  // Proves whatever the account orders.
  device = createServer(({ url = '' }, response) => response.end(`${url.split('/').at(-1)}.${thumbprint}`));
  await new Promise<void>((resolve) => device.listen(0, HOME, resolve));
});
afterAll(async () => {
  device.close();
  await ca.remove();
});

const csr = (name: string): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
      ...['-outform', 'DER', '-out', 'out', '-subj', '/', '-addext', `subjectAltName=DNS:${name}`],
    ]),
  ).toString('base64url');

/** Opens an account that orders a name twice: the first time the person says yes. @returns reads of each time. */
async function ordered(records: Records, turn: string, since: () => number): Promise<Record<string, number>> {
  const authority = await openAuthority(
    records,
    ca.folder,
    () => PLACES,
    () => now,
  );
  const { port } = device.address() as AddressInfo;
  const ports = { http: port, tls: port };
  const limit = (): void => undefined;
  const daily = createDailyLimits(() => now);
  const orders = createOrders({ records, authority, ports, reserved: noOne, limit, daily, now: () => now });
  const key = (await exportJWK((await generateKeyPair('ES256')).publicKey)) as JWK & Account['key'];
  thumbprint = await calculateJwkThumbprint(key);
  const account: Account = { id: `acme-${turn}`, status: 'valid', key, contact: [] };
  await records.commit({ table: 'accounts', key: account.id, value: account });
  const name = `acme-${turn}.local`;
  const order = async (isKnown: boolean): Promise<number> => {
    since();
    const { id } = await orders.create(account, { identifiers: [{ type: 'dns', value: name }] }, 'local-device', HOME);
    expect(await orders.approve(id)).toBe(!isKnown);
    await orders.answer(account, id, name, 'http-01', HOME);
    await orders.settled();
    expect(await orders.finalize(account, id, csr(name))).toMatchObject({ status: 'valid' });
    const count = since();
    await records.commit({ table: 'orders', key: id, value: null });
    return count;
  };
  return { first: await order(false), renewal: await order(true) };
}

/** What each way to a certificate reads. @param turn makes its names new. */
async function reads(turn: string): Promise<Record<string, number>> {
  const { records, reads: since } = counted(ca.records);
  const authority = await openAuthority(
    records,
    ca.folder,
    () => PLACES,
    () => now,
  );
  const handOvers = createHandOvers(records, authority, noOne, () => now);
  const admissions = createAdmissions(records, authority, noOne, () => now);
  const unknown = createUnknownDevices(records, authority, noOne, () => now);
  since();
  await handOvers.make({ name: `upload-${turn}`, others: [], kind: 'local-device', key: { made: 'p256' } });
  const upload = since();
  const request = new Uint8Array(Buffer.from(csr(`own-${turn}.local`), 'base64url'));
  const own = await handOvers.make({ name: '', others: [], kind: 'local-device', key: { request } });
  expect(own.ok).toBe(true);
  const uploadedRequest = since();
  const code = await admissions.admit([`est-${turn}.local`]);
  await (
    await admissions.admitted(`est-${turn}.local`, code)
  )?.(await newSpki());
  const est = since();
  const subject = { der: Uint8Array.of(0x30, 0), rdns: [], keys: [] };
  const asked = { subject, spki: await newSpki(), hosts: hosts(`unknown-${turn}.local`) };
  await unknown.ask(asked, HOME);
  const [waiting] = await unknown.waiting();
  expect(await unknown.approve(waiting?.id ?? '')).toBe(true);
  const answer = await unknown.ask(asked, HOME);
  expect(typeof answer === 'object' && (await answer.certify())).toBeTruthy();
  return { upload, uploadedRequest, est, estAfterYes: since() };
}

it('reads as many records to issue with 20,000 certificates and 2,000 approvals as with none', async () => {
  const { records, reads: since } = counted(ca.records);
  const acme = await ordered(records, 'before', since);
  const others = await reads('before');
  for (const count of Object.values({ ...others, ...acme })) {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(40);
  }
  await writeMany(ca.records, ca.authority, COUNT, now - 300 * DAY);
  await ca.records.commit(
    ...Array.from({ length: APPROVALS }, (_, number): Change => {
      const account = `holder-${number}`;
      const value = { account, hosts: [`device-${number}.local`], at: now - 300 * DAY, unproved: {} };
      return { table: 'approvals', key: account, value };
    }),
  );
  expect(await reads('after')).toEqual(others);
  expect(await ordered(records, 'after', since)).toEqual(acme);

  expect(await prune(ca.records, ca.authority, now)).toBe(COUNT);
  expect((await ca.records.all('approvals')).map(([key]) => key).sort()).toEqual(['acme-after', 'acme-before']);
});
