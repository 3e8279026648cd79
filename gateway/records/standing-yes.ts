import { keepsYes, stillApproved, withoutHosts } from './approval.ts';
import type { Records } from './records.ts';
import type { ApprovalRecord, CertificateRecord, Change } from './types.ts';

/**
 * What a yes to an account still says about these names. One that the account proved goes where it let its certificate
 * end, and another device got one since: the name is someone else's by now. Two that hold one name both keep it as long
 * as each renews in time. A name goes, too, where nothing is listed any more to revoke it by (../devices/devices.ts).
 * This is found out anew each time, and nothing is removed: by a clock that is ahead, every certificate has ended.
 * @param now milliseconds since the epoch.
 */
export async function standingYes(
  records: Records,
  account: string,
  hosts: readonly string[],
  now: number,
): Promise<ApprovalRecord | null> {
  const yes = await records.get('approvals', account);
  const counting = yes && stillApproved(yes, now);
  if (!counting) return null;
  const all = (await records.found('holder', account)).map(([, record]) => record);
  const isGone = (host: string): boolean =>
    // What was not proved yet is listed by itself, and ends soon (../devices/allowed.ts).
    counting.unproved?.[host] === undefined &&
    (!all.some((each) => each.hosts.includes(host) && keepsYes(each, now)) || hasPassed(counting, host, all, now));
  return withoutHosts(counting, (host) => hosts.includes(host) && isGone(host));
}

/**
 * Whether a name is another device's, as far as a proved yes goes.
 * @param all that was issued to the account.
 * @param now milliseconds since the epoch.
 */
export function hasPassed(
  { passed, unproved }: ApprovalRecord,
  host: string,
  all: readonly CertificateRecord[],
  now: number,
): boolean {
  const own = all.filter(({ hosts }) => hosts.includes(host));
  if (unproved?.[host] !== undefined || own.some((each) => isInForce(each, now))) return false;
  return (passed?.[host] ?? 0) > lastOf(own);
}

/** When the last of them was issued, milliseconds since the epoch; 0 where there is none. */
export const lastOf = (all: readonly CertificateRecord[]): number => Math.max(0, ...all.map(({ issued }) => issued));

/**
 * What a new certificate does to the yes of other accounts that proved one of its names: it is written down that
 * another device has the name since. What becomes of that device's certificate later, revoked or removed as it may be,
 * changes nothing of it.
 * @param time when it is issued, milliseconds since the epoch.
 */
export async function passedOn(
  records: Records,
  { holder, hosts }: Pick<CertificateRecord, 'holder' | 'hosts'>,
  time: number,
): Promise<Change[]> {
  const changed = new Map<string, ApprovalRecord>();
  for (const host of new Set(hosts))
    for (const [account, found] of await records.approvedFor(host)) {
      const yes = changed.get(account) ?? found;
      if (account === holder || yes.unproved?.[host] !== undefined) continue;
      changed.set(account, { ...yes, passed: { ...yes.passed, [host]: time } });
    }
  return [...changed].map(([key, value]): Change => ({ table: 'approvals', key, value }));
}

/**
 * Writes the same down for what gateways before this one issued, while all of it is still recorded.
 * @param now milliseconds since the epoch.
 * @throws RecordsError
 */
export async function keepPassed(records: Records, now: number): Promise<void> {
  await records.exclusively(async () => {
    const changes: Change[] = [];
    for (const [key, yes] of await records.all('approvals')) {
      const passed: Record<string, number> = {};
      for (const host of yes.hosts) {
        if (yes.unproved?.[host] !== undefined) continue;
        const all = (await records.found('host', host)).map(([, record]) => record);
        // What is dated in the future was issued by a clock that was ahead.
        const last = lastOf(all.filter(({ holder, issued }) => holder !== key && issued <= now));
        const own = lastOf(all.filter(({ holder }) => holder === key));
        if (last > Math.max(own, yes.passed?.[host] ?? 0)) passed[host] = last;
      }
      if (Object.keys(passed).length > 0)
        changes.push({ table: 'approvals', key, value: { ...yes, passed: { ...yes.passed, ...passed } } });
    }
    if (changes.length > 0) await records.commit(...changes);
  });
}

const isInForce = ({ revoked, until }: CertificateRecord, now: number): boolean => revoked === null && now < until;
