import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAllowedRequests } from '../../../gateway/devices/allowed.ts';
import { createDevices } from '../../../gateway/devices/devices.ts';
import { startGateway } from '../../../gateway/gateway.ts';
import { approvalOf, isApproved, proved, stillApproved, YES_LASTS } from '../../../gateway/records/approval.ts';
import { readClaims } from '../../../gateway/records/claims.ts';
import type { ApprovalRecord, OrderRecord } from '../../../gateway/records/types.ts';
import { hosts, newFolder, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

const DAY = 24 * 60 * 60_000;
const [HERE, THERE] = ['192.168.1.9', '192.168.1.10'];
const begun = Date.now();
const now = begun;
let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority(() => now);
});
afterAll(() => ca.remove());

/** The yes to an order for these names, beside an earlier one. */
function yes(names: readonly string[], address: string, at: number, earlier?: ApprovalRecord): ApprovalRecord {
  const order: OrderRecord = {
    ...{ account: 'a', status: 'pending', kind: 'local-device', hosts: names, address, expires: at, approved: true },
    authorizations: {},
  };
  return approvalOf(order, earlier ?? null, at).value as ApprovalRecord;
}
const issue = async (holder: string, name: string): Promise<string> => {
  const asked = { spki: await newSpki(), kind: 'local-device' as const, hosts: hosts(name), holder };
  return (await ca.authority.issue({ ...asked, lifetime: 30 * DAY })).serial;
};

describe('a yes', () => {
  it('ends for each name a week after it was said to that, whatever was said yes to since', () => {
    const first = yes(['one.local'], HERE, begun);
    const both = yes(['two.local'], HERE, begun + 6 * DAY, first);
    expect(stillApproved(both, begun + YES_LASTS - 1)?.hosts).toEqual(['one.local', 'two.local']);
    expect(stillApproved(both, begun + YES_LASTS)?.hosts).toEqual(['two.local']);
    expect(isApproved(both, 'one.local', HERE, begun + YES_LASTS)).toBe(false);
    expect(isApproved(both, 'two.local', HERE, begun + YES_LASTS)).toBe(true);
    expect(stillApproved(both, begun + 6 * DAY + YES_LASTS)).toBeNull();
    // Said again, it counts from then, for the address that was shown then.
    const again = yes(['one.local'], THERE, begun + 6 * DAY, first);
    expect(isApproved(again, 'one.local', THERE, begun + YES_LASTS)).toBe(true);
    expect(isApproved(again, 'one.local', HERE, begun + YES_LASTS)).toBe(false);
  });

  it('goes by its one time where an older gateway wrote it, also once another is said', () => {
    const old: ApprovalRecord = { account: 'a', hosts: ['one.local'], at: begun, unproved: { 'one.local': HERE } };
    const both = yes(['two.local'], HERE, begun + 6 * DAY, old);
    expect(stillApproved(both, begun + YES_LASTS)?.hosts).toEqual(['two.local']);
  });

  it('does not end for what was proved, and a further yes does not change that', () => {
    const first = proved(yes(['one.local'], HERE, begun), ['one.local']);
    const both = yes(['one.local', 'two.local'], THERE, begun + DAY, first);
    expect(stillApproved(both, begun + 1000 * DAY)?.hosts).toEqual(['one.local']);
    expect(isApproved(both, 'one.local', HERE, begun + 1000 * DAY)).toBe(true);
  });

  it('that ended claims its names no more, while another of that account does', async () => {
    const both = yes(['late.local'], HERE, begun + 6 * DAY, yes(['early.local'], HERE, begun));
    await ca.records.commit({ table: 'approvals', key: 'a', value: both });
    await issue('a', 'lively.local');
    const claimed = async (name: string, time: number) => (await readClaims(ca.records, time))([name], 'other');
    expect(await claimed('early.local', begun + YES_LASTS - 1)).toBe('allowed');
    expect(await claimed('early.local', begun + YES_LASTS)).toBeNull();
    expect(await claimed('late.local', begun + YES_LASTS)).toBe('allowed');
  });

  it('is found by its names, by those alone, and whatever gateway wrote it', async () => {
    const found = async (name: string) => (await ca.records.approvedFor(name)).map(([account]) => account);
    const put = (value: ApprovalRecord | null) => ca.records.commit({ table: 'approvals', key: 'c', value });
    await put(yes(['left.local', 'fd00::7'], HERE, now));
    expect([await found('left.local'), await found('fd00::7'), await found('left')]).toEqual([['c'], ['c'], []]);
    await put(yes(['right.local'], HERE, now));
    expect([await found('left.local'), await found('right.local')]).toEqual([[], ['c']]);
    await put(null);
    expect(await found('right.local')).toEqual([]);

    await put(yes(['right.local'], HERE, now));
    await ca.records.close();
    const store = new ClassicLevel<string, unknown>(join(ca.folder, 'records'), { valueEncoding: 'json' });
    await store.put('approvals/c', yes(['older.local'], HERE, now));
    await store.close();
    ca = await testAuthority(() => now, ca.folder);
    expect([await found('right.local'), await found('older.local')]).toEqual([[], ['c']]);
  });

  it('leaves nothing of the names of a device that is revoked', async () => {
    const serial = await issue('b', 'gone.local');
    const approval = yes(['stays.local'], HERE, now, yes(['gone.local'], HERE, now));
    await ca.records.commit({ table: 'approvals', key: 'b', value: approval });
    expect(await createDevices(ca.records, 'gateway', () => now).revoke(serial)).toBe(true);
    const left = await ca.records.get('approvals', 'b');
    expect(left?.hosts).toEqual(['stays.local']);
    expect(Object.keys({ ...left?.unproved, ...left?.said })).toEqual(['stays.local']);
    const listed = (await createAllowedRequests(ca.records, () => now).all()).flatMap((each) => each.hosts);
    expect(listed).not.toContain('gone.local');
    expect(listed).toContain('stays.local');
  });
});

it('counts as proved, from the next start on, what an older gateway wrote down as not proved once more', async () => {
  const folder = newFolder();
  const start = () => startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
  const before = await start();
  const asked = { kind: 'local-device' as const, holder: 'old', lifetime: 30 * DAY };
  for (const name of ['held.local', 'revoked.local']) {
    const { serial } = await before.authority.issue({ ...asked, spki: await newSpki(), hosts: hosts(name) });
    if (name === 'revoked.local') await before.authority.revoke(serial, 4);
  }
  const names = ['held.local', 'revoked.local', 'never.local'];
  const unproved = Object.fromEntries(names.map((name) => [name, HERE]));
  await before.records.commit({
    ...{ table: 'approvals', key: 'old', value: { account: 'old', hosts: names, at: begun - 20 * DAY, unproved } },
  });
  await before.close();
  const after = await start();
  const approval = await after.records.get('approvals', 'old');
  expect(approval && stillApproved(approval, Date.now())?.hosts).toEqual(['held.local']);
  await after.close();
  await rm(join(folder, '..'), { recursive: true });
});
