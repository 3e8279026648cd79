import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prune } from '../../../gateway/pruning.ts';
import type { Records } from '../../../gateway/records/records.ts';
import { newSpki, type TestAuthority, testAuthority, hosts } from '../support/ca.ts';
import { writeMany } from '../support/many-records.ts';

const DAY = 24 * 60 * 60_000;
const CHILD = new URL('../support/pruning-child.ts', import.meta.url).pathname;
const COUNT = 2000;
const KILLS = 5;

let now = Date.now();
let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority(() => now);
});
afterAll(() => ca.remove());

/** Prunes in a process of its own and kills that in one of its writes. @returns whether it had come to its end. */
function killed(folder: string, write: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder, String(now)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += String(text);
      if (said.split('\n').length > write) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
    });
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(code === 0) : reject(new Error(`It ended with ${code}`)),
    );
  });
}

const numbers = async (records: Records) => ({
  whole: new Set((await records.all('certificates')).map(([serial]) => serial)),
  ended: new Set((await records.all('ended')).map(([serial]) => serial)),
});

it('loses no serial number, and no key that others have, where it is killed while it prunes', async () => {
  const lost = await newSpki();
  const asked = { spki: lost, kind: 'local-device' as const, hosts: hosts('lamp.local'), holder: 'lamp' };
  const { serial } = await ca.authority.issue({ ...asked, lifetime: 30 * DAY });
  await ca.authority.revoke(serial, 1);
  const serials = [...(await writeMany(ca.records, ca.authority, COUNT, now)), serial];
  now += 500 * DAY;
  let ends = 0;
  let pruned = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await ca.records.close();
    if (await killed(ca.folder, 1 + (kill % 2))) ends += 1;
    ca = await testAuthority(() => now, ca.folder);
    const { whole, ended } = await numbers(ca.records);
    for (const each of serials) expect([whole.has(each), ended.has(each)].filter(Boolean)).toHaveLength(1);
    for (const each of await ca.records.endedBefore(now)) expect(whole.has(each)).toBe(true);
    expect(ended.size).toBeGreaterThanOrEqual(pruned);
    pruned = ended.size;
    await expect(ca.authority.issue({ ...asked, lifetime: DAY })).rejects.toThrow('others have the key');
  }
  expect(ends).toBeLessThan(KILLS);
  expect(pruned).toBeGreaterThan(0);
  await prune(ca.records, ca.authority, now);
  const { whole, ended } = await numbers(ca.records);
  // What was revoked stays whole.
  expect(serials.filter((each) => whole.has(each))).toEqual([serial]);
  expect(ended.size).toBeGreaterThanOrEqual(serials.length - 1);
});
