import { afterEach, describe, expect, it } from 'vitest';
import { acceptClock } from '../../../gateway/clock/accept-clock.ts';
import { ownCertificate } from '../../../gateway/own-certificate.ts';
import { UNPROTECTED } from '../../../gateway/protection/key-protection.ts';
import { createAdmissions } from '../../../gateway/est/admissions.ts';
import { openRecords } from '../../../gateway/records/records.ts';
import { standingYes } from '../../../gateway/records/standing-yes.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

const DAY = 24 * 60 * 60_000;
let time = 0;
const now = (): number => time;
let ca: TestAuthority;
afterEach(() => ca.remove());

const issue = async (name: string, renewed?: string) => {
  const request = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts(name), holder: name };
  const { serial } = await ca.authority.issue({ ...request, lifetime: 30 * DAY }, async (replacedBy) => {
    const record = renewed === undefined ? undefined : await ca.records.get('certificates', renewed);
    return record && renewed !== undefined
      ? [{ table: 'certificates', key: renewed, value: { ...record, replacedBy } }]
      : [];
  });
  return serial;
};

const record = async (serial: string) => {
  const found = await ca.records.get('certificates', serial);
  if (!found) throw new Error(`${serial} is lost`);
  return found;
};

describe('a gateway whose clock was ahead for a while, and is right again', () => {
  it('says so and changes nothing, until it is told that the clock is right', async () => {
    const right = Date.now();
    time = right;
    ca = await testAuthority(now);
    const [kept, renewed, revokedBefore, revokedLater] = [
      await issue('kept.local'),
      await issue('renewed.local'),
      await issue('gone.local'),
      await issue('later.local'),
    ];
    await ca.authority.revoke(revokedBefore, 1);

    // Past the end of the intermediates, so that there are others now, too.
    time = right + 3 * 365 * DAY;
    const future = await issue('renewed.local', renewed);
    const futureRevoked = await issue('stolen.local');
    await ca.authority.revoke(futureRevoked, 1);
    await ca.authority.revoke(revokedLater, 5);
    const until = time + DAY;
    await ca.records.commit(
      { table: 'sessions', key: 'future', value: { since: time, until, address: '::1', browser: '' } },
      { table: 'expected', key: 'nas.local', value: { address: '192.168.1.9', until } },
      { table: 'admissions', key: 'clock.local', value: { code: '00', hosts: ['clock.local'], until } },
      { table: 'approvals', key: 'account', value: { account: 'account', hosts: ['kept.local'], at: time } },
    );
    const before = await ca.records.dump();

    time = right + 60_000;
    await expect(issue('refused.local')).rejects.toThrow('clock-is-right');
    expect(await ca.records.dump()).toEqual(before);
    await ca.records.close();
    await expect(openRecords(ca.folder, now)).rejects.toThrow('clock-is-right');

    expect(await acceptClock(ca.folder, now)).toContain('One certificate that was dated in the future is revoked');
    ca = await testAuthority(now, ca.folder);
    expect((await record(future)).revoked).toEqual({ at: time, reason: 4 });
    expect((await record(futureRevoked)).revoked).toEqual({ at: time, reason: 1 });
    expect((await record(revokedBefore)).revoked).toEqual({ at: right, reason: 1 });
    expect((await record(revokedLater)).revoked).toEqual({ at: time, reason: 5 });
    expect(await record(kept)).toMatchObject({ revoked: null });
    // Whoever has the earlier key may not be the device that was renewed.
    expect(await record(renewed)).toMatchObject({ replacedBy: future, revoked: null });
    for (const [table, key] of [
      ['sessions', 'future'],
      ['expected', 'nas.local'],
      ['admissions', 'clock.local'],
    ] as const)
      expect([table, await ca.records.get(table, key)]).toEqual([table, undefined]);
    expect(await ca.records.get('approvals', 'account')).toBeDefined();

    // By an intermediate that is valid today, as openssl checks before it leaves.
    const today = await issue('today.local');
    expect((await record(today)).issued).toBe(time);
    const standing = (await ca.records.all('certificates')).filter(([, each]) => each.revoked === null);
    expect(standing.filter(([, { issued }]) => issued > time)).toEqual([]);
  });

  it('renews nothing that was replaced meanwhile, also where what took its place is revoked now', async () => {
    const right = Date.now();
    time = right;
    ca = await testAuthority(now);
    const admissionsNow = () => createAdmissions(ca.records, ca.authority, () => false, now);
    const enrol = async () => {
      const code = await admissionsNow().admit(['clock.local']);
      const certificate = await (await admissionsNow().admitted('clock.local', code))?.(await newSpki());
      if (!certificate) throw new Error('The code was refused');
      return certificate;
    };
    const renew = async (certificate: Uint8Array) => {
      const current = await admissionsNow().renewing(certificate, '192.168.1.7');
      return current && current !== 'elsewhere' ? current.certify(await newSpki()) : null;
    };
    const stolen = await enrol();
    time = right + 30 * DAY;
    const next = await enrol();
    expect(await renew(stolen)).toBeNull();
    await ca.records.close();

    time = right + 60_000;
    expect(await acceptClock(ca.folder, now)).toContain('those that use EST enrol again');
    ca = await testAuthority(now, ca.folder);
    expect(await renew(stolen)).toBeNull();
    expect(await renew(next)).toBeNull();
    expect(await renew(await enrol())).toBeInstanceOf(Uint8Array);
  });

  it('presents one certificate from then on, by the intermediate that issues now', async () => {
    const right = Date.now();
    time = right;
    ca = await testAuthority(now);
    const own = async () =>
      (await ownCertificate(ca.records, ca.authority, UNPROTECTED, hosts('gateway.home.arpa'), 8443, time)).cert;
    await own();
    // Another intermediate was made then.
    time = right + 540 * DAY;
    await own();
    expect(ca.authority.issuers).toHaveLength(4);
    await ca.records.close();

    time = right + 60_000;
    await acceptClock(ca.folder, now);
    ca = await testAuthority(now, ca.folder);
    const first = await own();
    time += 60 * 60_000;
    expect(await own()).toBe(first);
  });

  it('must be made anew where its root is from then', async () => {
    time = Date.now() + 365 * DAY;
    ca = await testAuthority(now);
    await ca.records.close();
    time = Date.now();
    await expect(acceptClock(ca.folder, now)).rejects.toThrow('start a new gateway in another folder');
    time = Date.now() + 365 * DAY;
    ca = await testAuthority(now, ca.folder);
  });

  it('keeps certificates that begin today although they were issued a little later', async () => {
    const right = Date.now();
    time = right;
    ca = await testAuthority(now);
    // As where summer time was counted twice.
    time = right + 50 * 60_000;
    const serial = await issue('soon.local');
    await ca.records.close();
    time = right;
    expect(await acceptClock(ca.folder, now)).toContain('0 certificates');
    ca = await testAuthority(now, ca.folder);
    expect((await record(serial)).revoked).toBeNull();
  });

  it('knows still who got a name last, where all of it was in the future', async () => {
    const right = Date.now();
    time = right;
    ca = await testAuthority(now);
    const name = 'camera.local';
    const get = async (holder: string) => {
      const request = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts(name), holder };
      await ca.authority.issue({ ...request, lifetime: 30 * DAY });
    };
    const standing = async (account: string) => (await standingYes(ca.records, account, [name], time))?.hosts ?? null;
    for (const key of ['first', 'second', 'third']) {
      const value = { account: key, hosts: [name], at: right, unproved: {}, said: {} };
      await ca.records.commit({ table: 'approvals', key, value });
    }
    await get('first');
    for (const [at, holder] of ['second', 'third', 'second'].entries()) {
      time = right + 365 * DAY + at * 1000;
      await get(holder);
    }
    await ca.records.close();

    time = right + DAY;
    await acceptClock(ca.folder, now);
    ca = await testAuthority(now, ca.folder);
    // The first has one in force; of the others, all are revoked.
    expect([await standing('first'), await standing('second'), await standing('third')]).toEqual([
      [name],
      [name],
      null,
    ]);
    // It renews in time, by the right clock.
    time = right + 20 * DAY;
    await get('first');
    time = right + 60 * DAY;
    expect(await standing('first')).toEqual([name]);
  });
});
