import { ClassicLevel } from 'classic-level';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateAuthority } from '../../gateway/ca/certificate-authority.ts';
import { acceptClock } from '../../gateway/clock/accept-clock.ts';
import { createDevices } from '../../gateway/devices/devices.ts';
import { prune, pruneSteadily, TRACE_KEPT } from '../../gateway/pruning.ts';
import { KEPT_AFTER_END } from '../../gateway/records/approval.ts';
import { isNew } from '../../gateway/protection/backup.ts';
import { openRecords, type Records } from '../../gateway/records/records.ts';
import { revocationList } from '../../gateway/revocation/list.ts';
import { isFrom } from '../../gateway/revocation/standing.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from './support/ca.ts';
import { writeMany } from './support/many-records.ts';

const DAY = 24 * 60 * 60_000;
const LIFETIME = 30 * DAY;

let now = Date.now();
let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority(() => now);
});
afterAll(() => ca.remove());

const issue = async (authority: CertificateAuthority, name: string, holder = name, spki = newSpki()) =>
  authority.issue({ spki: await spki, kind: 'local-device', hosts: hosts(name), holder, lifetime: LIFETIME });

describe('pruning', () => {
  it('keeps what may still be asked for, and nothing else', async () => {
    const at = now;
    const [plain, , revoked, restored] = await writeMany(ca.records, ca.authority, 5, at, (number) => ({
      until: at + LIFETIME,
      ...(number === 2 && { revoked: { at, reason: 5 } }),
      ...(number === 3 && { restored: at + 100 * DAY }),
    }));
    const there = async (serial = ''): Promise<boolean> => (await ca.records.get('certificates', serial)) !== undefined;
    const all = async () => [await there(plain), await there(revoked), await there(restored)];
    const pruneAt = async (time: number) => {
      now = time;
      await prune(ca.records, ca.authority, now);
      return all();
    };
    expect(await pruneAt(at + LIFETIME + KEPT_AFTER_END - 1)).toEqual([true, true, true]);
    expect(await pruneAt(at + LIFETIME + KEPT_AFTER_END + 1)).toEqual([false, true, true]);
    expect(await pruneAt(at + 190 * DAY - 1)).toEqual([false, true, true]);
    expect(await pruneAt(at + 190 * DAY)).toEqual([false, true, false]);
    expect(await ca.records.found('holder', 'holder-0')).toEqual([]);
    // Its number, key and holder stay for two years, also where its issuer expired before.
    const issuerEnds = Math.max(...ca.authority.issuers.map(({ certificate }) => certificate.notAfter.time));
    expect(issuerEnds).toBeLessThan(at + LIFETIME + TRACE_KEPT - 1);
    expect(await pruneAt(at + LIFETIME + TRACE_KEPT - 1)).toEqual([false, true, false]);
    expect(await ca.records.get('ended', plain ?? '')).toMatchObject({ holder: 'holder-0' });
    expect(await pruneAt(at + LIFETIME + TRACE_KEPT)).toEqual([false, true, false]);
    expect(await ca.records.get('ended', plain ?? '')).toBeUndefined();
    // What was revoked is never removed.
    expect((await ca.records.found('revoked', '')).map(([serial]) => serial)).toEqual([revoked]);
  });

  it('never lets a key go that others have', async () => {
    const spki = await newSpki();
    const { serial } = await issue(ca.authority, 'lamp.local', 'lamp', Promise.resolve(spki));
    await ca.authority.revoke(serial, 1);
    const refused = async () =>
      issue(ca.authority, 'lamp.local', 'lamp', Promise.resolve(spki)).then(
        () => 'issued',
        (error: unknown) => String(error),
      );
    expect(await refused()).toContain('others have the key');
    now += 2000 * DAY;
    await prune(ca.records, ca.authority, now);
    expect(await refused()).toContain('others have the key');
  });

  it('leaves enough to lock the keys out that a lost device had long ago', async () => {
    const old = await newSpki();
    await issue(ca.authority, 'camera.local', 'camera', Promise.resolve(old));
    now += 200 * DAY;
    await prune(ca.records, ca.authority, now);
    const { serial } = await issue(ca.authority, 'camera.local', 'camera');
    const devices = createDevices(ca.records, 'gateway', () => now);
    expect(await devices.revoke(serial, true)).toBe(true);
    await expect(issue(ca.authority, 'other.local', 'other', Promise.resolve(old))).rejects.toThrow('others have');
    expect(await devices.revoke(serial, true)).toBe(false);
  });

  it('finds all keys of a lost device, through whatever else it asked as', async () => {
    const [shared, another] = [await newSpki(), await newSpki()];
    const name = 'phone.local';
    for (const [holder, spki] of [
      ['first', shared],
      ['second', shared],
      ['second', another],
    ] as const)
      await issue(ca.authority, name, holder, Promise.resolve(spki));
    now += 200 * DAY;
    await prune(ca.records, ca.authority, now);
    const others = (await issue(ca.authority, 'watch.local', 'second')).serial;
    const stranger = (await issue(ca.authority, 'radio.local', 'stranger')).serial;
    const { serial } = await issue(ca.authority, name, 'first');
    expect(await createDevices(ca.records, 'gateway', () => now).revoke(serial, true)).toBe(true);
    for (const spki of [shared, another])
      await expect(issue(ca.authority, name, 'third', Promise.resolve(spki))).rejects.toThrow('others have the key');
    expect(await ca.records.get('certificates', others)).toMatchObject({ revoked: { reason: 1 } });
    expect(await ca.records.get('certificates', stranger)).toMatchObject({ revoked: null });
  });

  it('waits where the clock jumped, and removes nothing then that was revoked, however far ahead it is', async () => {
    const begun = now;
    const home = await testAuthority(() => now);
    const { serial } = await issue(home.authority, 'thief.local');
    const { serial: plain } = await issue(home.authority, 'plain.local');
    await home.authority.revoke(serial, 4);
    const lookAt = (time: number) => {
      now = time;
      return pruneSteadily(home.records, home.authority, now);
    };
    for (let day = 0; day < 7; day++) expect(await lookAt(begun + day * DAY)).toBeNull();
    expect(await lookAt(begun + 7 * DAY)).toBe(0);
    // The clock says so all at once, or the gateway was off for so long.
    for (let day = 0; day < 7; day++) expect(await lookAt(begun + (1000 + day) * DAY)).toBeNull();
    expect(await home.records.get('certificates', plain)).toMatchObject({ revoked: null });
    expect(await lookAt(begun + 1007 * DAY)).toBe(1);
    expect(await home.records.get('certificates', plain)).toBeUndefined();

    // Once it is set right, the list is what it was.
    now = begun + 8 * DAY;
    await home.records.close();
    await acceptClock(home.folder, () => now);
    const right = await testAuthority(() => now, home.folder);
    const record = await right.records.get('certificates', serial);
    const issuer = right.authority.issuers.find((each) => record && isFrom(each, record));
    if (!issuer) throw new Error('There is no issuer');
    const list = Buffer.from(await revocationList(right.records, issuer, now)).toString('hex');
    expect(list).toContain(serial);
    expect(list).not.toContain(plain);
    await right.remove();
  });

  it('makes no new gateway, which may be restored over, of one that is old', async () => {
    const home = await testAuthority(() => now);
    await issue(home.authority, 'gateway.local', 'gateway');
    expect(await isNew(home.records, 'gateway')).toBe(true);
    await issue(home.authority, 'plain.local');
    now += 200 * DAY;
    expect(await prune(home.records, home.authority, now)).toBe(2);
    expect(await home.records.all('certificates')).toEqual([]);
    expect(await isNew(home.records, 'gateway')).toBe(false);
    now += 1000 * DAY;
    await prune(home.records, home.authority, now);
    expect(await isNew(home.records, 'gateway')).toBe(true);
    await home.records.commit({ table: 'compromised', key: 'ab', value: { at: now } });
    expect(await isNew(home.records, 'gateway')).toBe(false);
    await home.remove();
  });

  it('drops codes, requests and sessions that no one can use any more, and no others', async () => {
    const admission = (until: number) => ({ code: 'ab', hosts: ['clock.local'], until });
    await ca.records.commit(
      { table: 'admissions', key: 'clock.local', value: admission(now) },
      { table: 'admissions', key: 'watch.local', value: admission(now + 1) },
      { table: 'expected', key: 'nas.local', value: { address: '192.168.1.9', until: now } },
    );
    await prune(ca.records, ca.authority, now);
    expect((await ca.records.all('admissions')).map(([key]) => key)).toEqual(['watch.local']);
    expect(await ca.records.all('expected')).toEqual([]);
  });
});

describe('what certificates are found by', () => {
  const lookups = async (records: Records) => ({
    host: (await records.found('host', 'nas.local')).map(([serial]) => serial),
    holder: (await records.found('holder', 'a/b %')).map(([serial]) => serial),
    ended: await records.endedBefore(now + 400 * DAY),
    revoked: (await records.found('revoked', '')).map(([serial]) => serial),
  });

  it('is made anew where a gateway wrote that did not know of it, and is in no backup', async () => {
    const other = await testAuthority(() => now);
    const { serial } = await issue(other.authority, 'nas.local', 'a/b %');
    await other.authority.revoke(serial, 4);
    const before = await lookups(other.records);
    expect(before).toEqual({ host: [serial], holder: [serial], ended: [serial], revoked: [serial] });
    const dump = await other.records.dump();
    expect(dump.some(({ table }) => (table as string) === 'lookups')).toBe(false);
    await other.records.close();
    await writeAsBefore(other.folder, dump);
    await (await openRecords(other.folder, () => now)).close();
    // The same once more, where that gateway wrote after this one, and at a moment that this one wrote at, too.
    const certificates = dump.filter(({ table }) => table === 'certificates');
    await withStore(other.folder, async (store) => {
      for (const { key } of certificates) await store.del(`certificates/${key}`);
    });
    const empty = await openRecords(other.folder, () => now);
    expect(await lookups(empty)).toEqual({ host: [], holder: [], ended: [], revoked: [] });
    await empty.close();
    await withStore(other.folder, async (store) => {
      for (const { key, value } of certificates) await store.put(`certificates/${key}`, value);
    });
    const records = await openRecords(other.folder, () => now);
    expect(await lookups(records)).toEqual(before);
    const [issuer] = other.authority.issuers.filter(({ kind }) => kind === 'local-device');
    if (!issuer) throw new Error('There is no issuer');
    expect(Buffer.from(await revocationList(records, issuer, now)).toString('hex')).toContain(serial);
    await records.close();
    await other.remove();
  });
});

/** The store as a gateway leaves it that has no more than the tables. */
const writeAsBefore = (folder: string, dump: Awaited<ReturnType<Records['dump']>>): Promise<void> =>
  withStore(folder, async (store) => {
    await store.clear();
    await store.batch(
      dump
        .filter(({ table, key }) => table !== 'counters' || key === 'clock')
        .map(({ table, key, value }) => ({ type: 'put' as const, key: `${table}/${key}`, value })),
    );
  });

/** Works on the store of a gateway that does not run, as another program. */
async function withStore(folder: string, work: (store: ClassicLevel<string, unknown>) => Promise<void>): Promise<void> {
  const store = new ClassicLevel<string, unknown>(`${folder}/records`, { valueEncoding: 'json' });
  await work(store);
  await store.close();
}
