import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeCertificate } from '../../../src/core/x509/basics/index.ts';
import { LIFETIME, lifetimeFor } from '../../../gateway/acme/lifetime.ts';
import { renewalWindow, replacedSerial } from '../../../gateway/acme/renewal.ts';
import { MAX_LIFETIME } from '../../../gateway/ca/certificate-authority.ts';
import { prune } from '../../../gateway/pruning.ts';
import { KEPT_AFTER_END } from '../../../gateway/records/approval.ts';
import type { CertificateRecord } from '../../../gateway/records/types.ts';
import { renewalId } from '../support/acme-client.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

const DAY = 24 * 60 * 60_000;
const begun = Date.now();
let now = begun;
let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority(() => now);
});
afterAll(() => ca.remove());

/** Issues to this account, as its order would be. @returns the serial number. */
async function issue(account: string, names: readonly string[], lifetime = LIFETIME): Promise<string> {
  const asked = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts(...names) };
  return (await ca.authority.issue({ ...asked, holder: account, lifetime })).serial;
}
async function recordOf(serial: string): Promise<CertificateRecord> {
  const record = await ca.records.get('certificates', serial);
  if (!record) throw new Error('It is not recorded');
  return record;
}
/** As a client names a certificate (RFC 9773 section 4.1). */
async function idOf(serial: string): Promise<string> {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from((await recordOf(serial)).certificate, 'base64')));
  if (!decoded.ok) throw new Error(decoded.fault);
  const { known, serial: number } = decoded.value;
  return renewalId(known.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array(), number);
}

describe('how long a certificate lasts', () => {
  const NAMES = ['nas.local', 'disk.local'];
  /** In days, for an order so many days after the last certificate. */
  const after = async (account: string, days: number, names: readonly string[] = NAMES): Promise<number> =>
    (await lifetimeFor(ca.records, { account, hosts: names }, now + days * DAY)) / DAY;

  it('is 30 days at first and for who comes in time, and 90 for who comes much too early, or too late', async () => {
    expect(await after('rhythm', 0)).toBe(30);
    await issue('rhythm', NAMES);
    expect([await after('rhythm', 1), await after('rhythm', 14), await after('rhythm', 60)]).toEqual([90, 90, 90]);
    expect([await after('rhythm', 16), await after('rhythm', 20), await after('rhythm', 29)]).toEqual([30, 30, 30]);
    expect(await after('rhythm', 31)).toBe(90);
  });

  it('stays 90 days for who once got them', async () => {
    await issue('long', NAMES, MAX_LIFETIME);
    for (const day of [1, 60, 89, 91]) expect([day, await after('long', day)]).toEqual([day, 90]);
  });

  it('goes by what this account last got for the same names, and that was not revoked', async () => {
    await issue('names', NAMES);
    expect(await after('names', 1, ['disk.local', 'nas.local'])).toBe(90);
    expect(await after('names', 1, ['nas.local'])).toBe(30);
    expect(await after('other', 1)).toBe(30);
    const revoked = await issue('revoked', NAMES);
    expect(await ca.authority.revoke(revoked, 4)).toBe(true);
    expect(await after('revoked', 1)).toBe(30);
  });

  it('goes by when a client comes, whether or not it says what it replaces, as lego always does', async () => {
    const serial = await issue('lego', NAMES);
    const order = { account: 'lego', hosts: NAMES, replaces: serial };
    expect(await lifetimeFor(ca.records, order, now + DAY)).toBe(MAX_LIFETIME);
    // Whoever asks the gateway when to come is in time.
    const { start, end } = renewalWindow(await recordOf(serial));
    for (const time of [start, end]) expect(await lifetimeFor(ca.records, order, time)).toBe(LIFETIME);
  });
});

describe('what an order says it replaces', () => {
  it('may be a certificate of this account that is not recorded any more, or that was never', async () => {
    const serial = await issue('late', ['late.local']);
    const id = await idOf(serial);
    expect(await replacedSerial(ca.records, id, 'late')).toBe(serial);
    now = begun + LIFETIME + KEPT_AFTER_END + DAY;
    expect(await prune(ca.records, ca.authority, now)).toBeGreaterThan(0);
    expect(await replacedSerial(ca.records, id, 'late')).toBeNull();
    expect(
      await replacedSerial(ca.records, renewalId(Buffer.from('00', 'hex'), Buffer.from('4711', 'hex')), 'late'),
    ).toBe(null);
    await expect(replacedSerial(ca.records, id, 'other')).rejects.toThrow('no certificate of this account');
  });

  it('is refused where it is no identifier, or that of a certificate of another account or issuer', async () => {
    const serial = await issue('mine', ['mine.local']);
    const [, number = ''] = (await idOf(serial)).split('.');
    for (const wrong of [7, '', 'a', `a.b.c`, `AAAA.${number}`])
      await expect(replacedSerial(ca.records, wrong, 'mine')).rejects.toThrow('no certificate of this account');
    await expect(replacedSerial(ca.records, await idOf(serial), 'other')).rejects.toThrow('no certificate of this');
  });
});
