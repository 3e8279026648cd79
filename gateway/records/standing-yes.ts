import { keepsYes, withoutHosts } from './approval.ts';
import type { Records } from './records.ts';
import type { ApprovalRecord, Change } from './types.ts';

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
      if (await isGone(records, account, host, now)) gone.push(host);
  if (!before || gone.length === 0) return { yes: before, changes: [] };
  const value = withoutHosts(before, (host) => gone.includes(host));
  return { yes: value ?? undefined, changes: [{ table: 'approvals', key: account, value }] };
}

async function isGone(records: Records, account: string, host: string, now: number): Promise<boolean> {
  const all = (await records.found('host', host)).map(([, record]) => record);
  const own = all.filter((each) => each.holder === account && keepsYes(each, now));
  if (own.length === 0) return true;
  if (own.some(({ until, revoked }) => revoked === null && now < until)) return false;
  const last = Math.max(...own.map(({ issued }) => issued));
  return all.some(({ holder, revoked, issued }) => holder !== account && revoked === null && issued > last);
}
