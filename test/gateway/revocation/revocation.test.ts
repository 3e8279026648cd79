import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveRoutes } from '../../../gateway/common/http.ts';
import { createRevocationLists, revocationList } from '../../../gateway/revocation/list.ts';
import { respond } from '../../../gateway/revocation/responder.ts';
import { revocationRoutes } from '../../../gateway/revocation/routes.ts';
import {
  constructed,
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  encodeUnsigned,
  TAG,
} from '../../../src/core/x509/basics/index.ts';
import { extension } from '../../../src/core/x509/write/extensions.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { toPem } from '../../support/openssl-verify.ts';
import { openssl } from '../../support/openssl.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

let ca: TestAuthority;
let server: Server;
let base: string;
const folder = mkdtempSync(join(tmpdir(), 'latchkey-ocsp-'));
beforeAll(async () => {
  ca = await testAuthority();
  server = createServer(serveRoutes(revocationRoutes(ca.authority, ca.records)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(folder, 'root.pem'), toPem(ca.authority.root.certificate.der));
  const issuer = ca.authority.issuers[0]?.certificate.der ?? new Uint8Array();
  writeFileSync(join(folder, 'issuer.pem'), toPem(issuer));
});
afterAll(async () => {
  server.close();
  rmSync(folder, { recursive: true });
  await ca.remove();
});

const octets = (length: number): Uint8Array => encode(TAG.octetString, new Uint8Array(length).fill(7));
const issue = async () =>
  ca.authority.issue({
    kind: 'local-device',
    spki: await newSpki(),
    hosts: hosts('printer.local'),
    holder: 'test',
    lifetime: 30 * 24 * 60 * 60_000,
  });
const fetched = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(base + path)).arrayBuffer());

/** The request by openssl, the answer by the gateway. */
async function ask(leaf: Uint8Array): Promise<Uint8Array> {
  writeFileSync(join(folder, 'leaf.pem'), toPem(leaf));
  execFileSync('openssl', ['ocsp', '-issuer', 'issuer.pem', '-cert', 'leaf.pem', '-reqout', 'request'], {
    cwd: folder,
  });
  const request = execFileSync('cat', ['request'], { cwd: folder });
  const answer = await fetch(`${base}/ocsp`, { method: 'POST', body: request });
  expect(answer.headers.get('content-type')).toBe('application/ocsp-response');
  return new Uint8Array(await answer.arrayBuffer());
}

/** What openssl makes of an answer, its signature and nonce included. */
function verdictOf(response: Uint8Array): string {
  writeFileSync(join(folder, 'response'), response);
  // The nonce is that of the request, and not another new one.
  const checked = [
    '-no_nonce',
    '-CAfile',
    'root.pem',
    '-issuer',
    'issuer.pem',
    '-cert',
    'leaf.pem',
    '-reqin',
    'request',
  ];
  const { stdout, stderr } = spawnSync('openssl', ['ocsp', '-respin', 'response', ...checked], { cwd: folder });
  return `${stdout.toString()}${stderr.toString()}`;
}

/** With proof required: what Latchkey makes of the path. */
const judge = (leaf: Uint8Array, ocsp: readonly Uint8Array[], crls: readonly Uint8Array[]) =>
  validatePath({
    leaf,
    intermediates: ca.authority.issuers.map(({ certificate }) => certificate.der),
    anchors: [ca.authority.root.certificate.der],
    time: Date.now(),
    ocsp,
    crls,
  });

describe('an OCSP answer', () => {
  it('says of a certificate that it is good, and after that revoked, to openssl and to Latchkey', async () => {
    const { serial, der } = await issue();
    const good = await ask(der);
    expect(verdictOf(good)).toMatch(
      /Response verify OK[\s\S]*leaf\.pem: good|leaf\.pem: good[\s\S]*Response verify OK/,
    );
    expect((await judge(der, [good], [])).ok).toBe(true);
    await ca.authority.revoke(serial, 1);
    const revoked = await ask(der);
    expect(verdictOf(revoked)).toMatch(/leaf\.pem: revoked[\s\S]*Reason: keyCompromise/);
    expect(await judge(der, [revoked], [])).toMatchObject({ reason: 'revoked', params: { because: 'key-compromise' } });
  });

  it('does not call good what was never issued', async () => {
    const { der } = await issue();
    // The serial number begins after version and its own header.
    const other = Uint8Array.from(der);
    const at = Buffer.from(der).indexOf(Buffer.from([0x02, 0x10])) + 5;
    other[at] = (other[at] ?? 0) ^ 1;
    expect(verdictOf(await ask(other))).toContain('leaf.pem: unknown');
  });

  it('about a stranger is refused without a signature', async () => {
    const answer = await respond(Uint8Array.of(0x30, 0x00), ca.records, ca.authority.issuers, Date.now());
    expect([...answer]).toEqual([0x30, 0x03, 0x0a, 0x01, 1]);
  });

  it.each<readonly [string, Uint8Array, boolean]>([
    ['of 32 octets', octets(32), true],
    ['of one octet', octets(1), true],
    ['of no octet', octets(0), false],
    ['of 33 octets', octets(33), false],
    ['that is another kind of value', encodeSequence(), false],
    ['with more behind it', Buffer.concat([octets(8), octets(8)]), false],
  ])('repeats a nonce %s only where it is one', async (_what, nonce, expected) => {
    const { serial } = await issue();
    const [issuer] = ca.authority.issuers;
    const sha1 = (bytes: Uint8Array = Buffer.of()) =>
      encode(TAG.octetString, createHash('sha1').update(bytes).digest());
    const id = encodeSequence(
      encodeSequence(encodeObjectIdentifier('1.3.14.3.2.26')),
      sha1(issuer?.certificate.subject.der),
      sha1(issuer?.certificate.spki.key),
      encodeUnsigned(Buffer.from(serial, 'hex')),
    );
    const extensions = encode(constructed(2), encodeSequence(extension('1.3.6.1.5.5.7.48.1.2', false, nonce)));
    const request = encodeSequence(encodeSequence(encodeSequence(encodeSequence(id)), extensions));
    const answer = Buffer.from(await respond(request, ca.records, ca.authority.issuers, Date.now()));
    if (expected) expect(answer.includes(Buffer.from(nonce))).toBe(true);
    else expect([...answer]).toEqual([0x30, 0x03, 0x0a, 0x01, 1]);
  });

  it('comes whatever the request is, and is never signed for nonsense', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (request) => {
        expect((await respond(request, ca.records, ca.authority.issuers, Date.now())).length).toBe(5);
      }),
      { numRuns: Number(process.env.LATCHKEY_MUTANTS ?? 200) },
    );
  });
});

describe('a revocation list', () => {
  it('holds what this issuer revoked and nothing else, for openssl and for Latchkey', async () => {
    const [lost, kept] = [await issue(), await issue()];
    await ca.authority.revoke(lost.serial, 0);
    const [list, other] = [await fetched('/lists/local-device-1.crl'), await fetched('/lists/server-1.crl')];
    const text = Buffer.from(
      openssl(['crl', '-inform', 'DER', '-in', 'list', '-noout', '-text', '-CAfile', 'issuer.pem'], {
        list,
        'issuer.pem': toPem(ca.authority.issuers[0]?.certificate.der ?? new Uint8Array()),
      }),
    ).toString();
    expect(text).toContain(`Serial Number: ${lost.serial.toUpperCase()}`);
    expect(text).not.toContain(kept.serial.toUpperCase());
    expect(await judge(lost.der, [], [list])).toMatchObject({ reason: 'revoked' });
    expect(await judge(kept.der, [], [list])).toMatchObject({ ok: true });
    expect(await judge(lost.der, [], [other])).toMatchObject({ ok: true });
  });

  it('still holds a certificate on the day after its end, and not for ever', async () => {
    const { serial } = await issue();
    await ca.authority.revoke(serial, 1);
    const { until } = (await ca.records.get('certificates', serial)) ?? { until: 0 };
    const [issuer] = ca.authority.issuers;
    if (!issuer) throw new Error('no intermediate');
    const holds = async (time: number): Promise<boolean> =>
      Buffer.from(await revocationList(ca.records, issuer, time)).includes(Buffer.from(serial, 'hex'));
    const day = 24 * 60 * 60_000;
    expect(await Promise.all([until - 1, until + day, until + 3 * day].map(holds))).toEqual([true, true, false]);
  });

  it('is made once for all who ask, and anew where something is revoked or half its time is over', async () => {
    let time = Date.now();
    const [issuer] = ca.authority.issuers;
    if (!issuer) throw new Error('no intermediate');
    const listOf = createRevocationLists(ca.records, () => time);
    const { serial } = await issue();
    const first = await listOf(issuer);
    await issue();
    time += 11 * 60 * 60_000;
    const [second, third] = await Promise.all([listOf(issuer), listOf(issuer)]);
    expect([second, third].every((each) => each === first)).toBe(true);
    await ca.authority.revoke(serial, 4);
    const holding = await listOf(issuer);
    expect(Buffer.from(holding).includes(Buffer.from(serial, 'hex'))).toBe(true);
    expect(await listOf(issuer)).toBe(holding);
    // The person says later that it was stolen.
    const record = await ca.records.get('certificates', serial);
    if (!record?.revoked) throw new Error('not revoked');
    const value = { ...record, revoked: { ...record.revoked, reason: 1 } };
    await ca.records.commit({ table: 'certificates', key: serial, value });
    const because = await listOf(issuer);
    expect(because).not.toBe(holding);
    time += 12 * 60 * 60_000;
    const later = await listOf(issuer);
    expect(later).not.toBe(because);
    // A clock that was set right: what was made by the other one would be of the future.
    time -= 60 * 60_000;
    expect(await listOf(issuer)).not.toBe(later);
  });

  it('and the certificate of its issuer are where certificates say', async () => {
    expect(await fetched('/issuers/local-device-1.cer')).toEqual(
      new Uint8Array(ca.authority.issuers[0]?.certificate.der ?? []),
    );
    expect((await fetch(`${base}/lists/another.crl`)).status).toBe(404);
  });
});
