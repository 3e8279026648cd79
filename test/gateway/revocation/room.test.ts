import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevices } from '../../../gateway/devices/devices.ts';
import { createHandOvers } from '../../../gateway/hand-over/hand-over.ts';
import { GATEWAY_HOLDER } from '../../../gateway/records/own.ts';
import { revocationList } from '../../../gateway/revocation/list.ts';
import {
  FEW_FROM,
  MAX_LISTED,
  MAX_LISTED_IN_ALL,
  MAX_LISTED_OF_FEW,
  waitForRoom,
} from '../../../gateway/revocation/room.ts';
import { type TestAuthority, testAuthority } from '../support/ca.ts';
import { writeMany } from '../support/many-records.ts';

/** Whoever has them: each that came early all that one may have, the others as many as are left to each. */
const rogue = (number: number): string =>
  number < FEW_FROM
    ? `early-${Math.floor(number / MAX_LISTED)}`
    : `late-${Math.floor((number - FEW_FROM) / MAX_LISTED_OF_FEW)}`;

const DAY = 24 * 60 * 60_000;
const START = Date.now();

let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority();
});
afterAll(() => ca.remove());

const waits = (holder: string) => waitForRoom(ca.records, holder, Date.now());
/** So many that rogue devices have, and revoked as compromised themselves; those that were there stay as they are. */
const fill = (count: number): Promise<unknown> =>
  writeMany(ca.records, ca.authority, count, START, (number) => ({
    holder: rogue(number),
    until: START + 30 * DAY + number,
    revoked: { at: START, reason: 1 },
  }));

describe('many rogue devices that a person allowed', () => {
  it('leave the rest to those who have few once they have half of what the list has room for', async () => {
    await fill(FEW_FROM - 100);
    // The one that came last has some left.
    expect(await waits(rogue(FEW_FROM - 200))).toBe(0);
    expect(await waits('early-0')).toBeGreaterThan(0);
    await fill(FEW_FROM + MAX_LISTED_OF_FEW - 1);
    expect(await waits('early-0')).toBeGreaterThan(0);
    expect(await waits('late-0')).toBe(0);
    await fill(FEW_FROM + MAX_LISTED_OF_FEW);
    expect(await waits('late-0')).toBeGreaterThan(0);
    expect(await waits('honest')).toBe(0);
  });

  it('take no room from what a person makes and revokes, on a list that Latchkey reads', async () => {
    // Those that the others are made of are there, too.
    await fill(MAX_LISTED_IN_ALL - 100);
    expect(await waits('honest')).toBe(0);
    await fill(MAX_LISTED_IN_ALL);
    expect(await waits('honest')).toBeGreaterThan(0);
    const handOvers = createHandOvers(ca.records, ca.authority, () => false);
    const made = await handOvers.make({ name: 'printer', others: [], kind: 'local-device', key: { made: 'p256' } });
    if (!made.ok) throw new Error(made.fault);
    const { serial } = made.made;
    const devices = createDevices(ca.records, GATEWAY_HOLDER);
    expect(await devices.revoke(serial)).toBe(true);
    const revoked = (await ca.records.found('revoked', '')).map(([each]) => each);
    expect(revoked).toHaveLength(MAX_LISTED_IN_ALL + 1);
    const [issuer] = ca.authority.issuers;
    if (!issuer) throw new Error('There is no issuer');
    const list = Buffer.from(await revocationList(ca.records, issuer, Date.now()));
    const listed = list.toString('hex');
    expect(revoked.filter((each) => !listed.includes(each))).toEqual([]);
    // As many again of those that people make, as far as the limit of src/features/trust/revocation-fetcher.ts goes.
    expect((list.length / revoked.length) * (MAX_LISTED_IN_ALL + 4000)).toBeLessThan(1024 * 1024);
  });
});
