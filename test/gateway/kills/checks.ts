import { X509Certificate } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { openRecords, type Records } from '../../../gateway/records/records.ts';
import { toPem } from '../../../src/core/encoding/pem.ts';
import { toHex } from '../../../src/core/encoding/bytes.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { openssl } from '../../support/openssl.ts';
import { ask, type Home, PORT } from './home.ts';

const der = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const pem = (base64: string): string => toPem([der(base64)]);

/**
 * What is in the folder of a gateway that was killed, read from a copy, so that the gateway itself finds it as it was
 * left.
 */
export async function checkFolder(home: Home, folder = home.folder): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'latchkey-kills-'));
  try {
    await cp(join(folder, 'records'), join(copy, 'records'), { recursive: true });
    const records = await openRecords(copy);
    await checkRecords(home, records).finally(() => records.close());
  } finally {
    await rm(copy, { recursive: true });
  }
}

async function checkRecords(home: Home, records: Records): Promise<void> {
  const certificates = new Map(await records.all('certificates'));
  for (const [serial, record] of certificates) {
    const decoded = decodeCertificate(der(record.certificate));
    if (!decoded.ok || toHex(decoded.value.serial) !== serial) home.fault(`the record ${serial} is of no certificate`);
    else if (decoded.value.notAfter.time !== Math.floor(record.until / 1000) * 1000)
      home.fault(`the record ${serial} ends at another time`);
    const names = new X509Certificate(der(record.certificate)).subjectAltName?.split(', ') ?? [];
    if (names.length !== record.hosts.length) home.fault(`the record ${serial} has other names`);
    if (record.replacedBy !== undefined && !certificates.has(record.replacedBy))
      home.fault(`${serial} was replaced by ${record.replacedBy}, which has no record`);
    if (record.revoked && home.held.has(serial) && !home.wasAsked(serial))
      home.fault(`${serial} is revoked, and no one asked for it`);
  }
  for (const [serial, bytes] of home.held) {
    const record = certificates.get(serial);
    if (record?.certificate !== bytes) home.fault(`a client holds ${serial}: ${record ? 'another' : 'no'} record`);
  }
  for (const serial of home.revoked)
    if (!certificates.get(serial)?.revoked) home.fault(`${serial} is not revoked any more`);
  const listed = new Set((await records.all('plainDevices')).map(([host]) => host));
  for (const host of home.listed) if (!listed.has(host)) home.fault(`${host} is not on the list any more`);
  await checkAccounts(home, records, certificates);
}

/** What belongs together was written together. */
async function checkAccounts(home: Home, records: Records, certificates: ReadonlyMap<string, object>): Promise<void> {
  const accounts = new Map(await records.all('accounts'));
  const keys = new Map(await records.all('keys'));
  for (const [id, { key }] of accounts)
    if (keys.get(await calculateJwkThumbprint(key as JWK)) !== id) home.fault(`account ${id} is not found by its key`);
  if (keys.size !== accounts.size) home.fault(`${keys.size} keys of ${accounts.size} accounts`);
  const approvals = new Set((await records.all('approvals')).map(([id]) => id));
  for (const id of approvals) if (!accounts.has(id)) home.fault(`a yes to ${id}, which is no account`);
  for (const [id, { account, status, certificate, approved }] of await records.all('orders')) {
    if (!accounts.has(account)) home.fault(`order ${id} has no account`);
    if (approved && status === 'pending' && !approvals.has(account)) home.fault(`order ${id} was allowed by no one`);
    if ((status === 'valid') !== (certificate !== undefined && certificates.has(certificate)))
      home.fault(`order ${id} is ${status} with the certificate ${String(certificate)}`);
  }
  const people = await records.all('passwords');
  if (home.sessions.size > 0 && people.length !== 1) home.fault(`${people.length} people have a password`);
  const authorities = (await records.all('authorities')).map(([id]) => id).sort();
  const expected = authorities.length === 0 && home.root === '' ? [] : ['local-device-1', 'root', 'server-1'];
  if (String(authorities) !== String(expected)) home.fault(`authorities: ${String(authorities)}`);
}

/** What a gateway that started again says, to openssl and to browsers. */
export async function checkAnswers(home: Home, random: () => number): Promise<void> {
  const root = (await ask(home, '/root.pem', {})).body.toString();
  if (root !== home.root) home.fault('it has another root');
  const files = ['root.pem', 'issuers.pem', 'pairing.pem'];
  const [rootFile, issuers = '', pairing] = await Promise.all(
    files.map((file) => readFile(join(home.folder, file), 'utf8')),
  );
  if (rootFile !== root || pairing !== `${root}${issuers}`) home.fault('its files are not what it says');

  const kinds = ['local-device-1', 'server-1'];
  const listed = await Promise.all(kinds.map((kind) => listedOf(home, kind, root + issuers)));
  const onList = new Set(listed.flat());
  for (const serial of home.revoked) if (!onList.has(serial)) home.fault(`${serial} is not on the list`);
  for (const serial of home.held.keys())
    if (onList.has(serial) && !home.wasAsked(serial)) home.fault(`${serial} is on the list`);
  const some = (serials: readonly string[]) => serials[Math.floor(random() * serials.length)];
  checkStatus(home, some([...home.revoked]), 'revoked', root, issuers);
  checkStatus(home, some([...home.held.keys()].filter((serial) => !onList.has(serial))), 'good', root, issuers);

  for (const cookie of home.sessions) {
    const { status } = await ask(home, '/devices', { headers: { cookie } });
    if (status !== 200) home.fault(`a browser that was signed in is answered ${status}`);
  }
}

/** The serial numbers on a list that openssl believes. */
async function listedOf(home: Home, kind: string, authorities: string): Promise<string[]> {
  const { body } = await ask(home, `/lists/${kind}.crl`, {});
  const read = ['crl', '-inform', 'DER', '-in', 'list', '-noout', '-text', '-CAfile', 'ca.pem'];
  const text = Buffer.from(openssl(read, { list: body, 'ca.pem': authorities })).toString();
  return [...text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map(([, serial = '']) => serial.toLowerCase());
}

/** What OCSP says of it, and that its path holds. */
function checkStatus(home: Home, serial: string | undefined, expected: string, root: string, issuers: string): void {
  if (serial === undefined) return;
  const leaf = new X509Certificate(der(home.held.get(serial) ?? ''));
  const issuer = (issuers.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n/g) ?? []).find((each) =>
    leaf.checkIssued(new X509Certificate(each)),
  );
  const files = { 'leaf.pem': pem(leaf.raw.toString('base64')), 'issuer.pem': issuer ?? '', 'root.pem': root };
  const from = ['-issuer', 'issuer.pem', '-cert', 'leaf.pem', '-CAfile', 'root.pem', '-verify_other', 'issuer.pem'];
  const said = Buffer.from(openssl(['ocsp', ...from, '-url', `http://127.0.0.1:${PORT}/ocsp`], files)).toString();
  if (!said.includes(`leaf.pem: ${expected}`)) home.fault(`OCSP says of ${serial}, which is ${expected}: ${said}`);
  const path = ['verify', '-x509_strict', '-CAfile', 'root.pem', '-untrusted', 'issuer.pem', 'leaf.pem'];
  if (!Buffer.from(openssl(path, files)).toString().includes('OK')) home.fault(`${serial} does not hold`);
}
