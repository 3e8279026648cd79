import { keepsYes, withoutHosts } from './approval.ts';
import type { Records } from './records.ts';
import type { ApprovalRecord, CertificateRecord, Change } from './types.ts';

/**
 * What a yes to an account still says about these names. One that the account proved goes where it let its certificate
 * end, and another device got one since: the name is someone else's by now. Two that hold one name both keep it as long
 * as each renews in time. A name goes, too, where nothing is listed any more to revoke it by (../devices/devices.ts).
 * @param now milliseconds since the epoch.
 * @returns undefined where there is none, and the change that writes down what went.
 */
export async function standingYes(
  records: Records,
  account: string,
  hosts: readonly string[],
  now: number,
): Promise<{ readonly yes: ApprovalRecord | undefined; readonly changes: readonly Change[] }> {
  const before = await records.get('approvals', account);
  const gone: string[] = [];
  for (const host of hosts)
    // What was not proved yet is listed by itself, and ends soon (../devices/allowed.ts).
    if (before?.hosts.includes(host) && before.unproved?.[host] === undefined)
      if (await isGone(records, before, host, now)) gone.push(host);
  if (!before || gone.length === 0) return { yes: before, changes: [] };
  const value = withoutHosts(before, (host) => gone.includes(host));
  return { yes: value ?? undefined, changes: [{ table: 'approvals', key: account, value }] };
}

async function isGone(records: Records, yes: ApprovalRecord, host: string, now: number): Promise<boolean> {
  const all = (await records.found('host', host)).map(([, record]) => record);
  const own = all.filter((each) => each.holder === yes.account && keepsYes(each, now));
  if (own.length === 0) return true;
  if (own.some((each) => isInForce(each, now))) return false;
  const last = Math.max(...own.map(({ issued }) => issued));
  if ((yes.passed?.[host] ?? 0) > last) return true;
  // Gateways before this one did not write that down.
  return all.some(({ holder, revoked, issued }) => holder !== yes.account && revoked === null && issued > last);
}

/**
 * What a new certificate does to the yes of other accounts that proved one of its names: where they have none in force
 * any more, it ends; otherwise it is written down that another device has the name since. What becomes of that device's
 * certificate later, revoked or removed as it may be, brings no yes back.
 * @param time when it is issued, milliseconds since the epoch.
 */
export async function passedOn(
  records: Records,
  { holder, hosts }: Pick<CertificateRecord, 'holder' | 'hosts'>,
  time: number,
): Promise<Change[]> {
  const changed = new Map<string, ApprovalRecord | null>();
  for (const host of new Set(hosts))
    for (const [account, found] of await records.approvedFor(host)) {
      const yes = changed.has(account) ? changed.get(account) : found;
      if (!yes || account === holder || yes.unproved?.[host] !== undefined) continue;
      const own = (await records.found('holder', account)).filter(([, each]) => each.hosts.includes(host));
      const value = own.some(([, each]) => isInForce(each, time))
        ? { ...yes, passed: { ...yes.passed, [host]: time } }
        : withoutHosts(yes, (each) => each === host);
      changed.set(account, value);
    }
  return [...changed].map(([key, value]): Change => ({ table: 'approvals', key, value }));
}

const isInForce = ({ revoked, until }: CertificateRecord, now: number): boolean => revoked === null && now < until;
