import { keepsYes, stillApproved } from './approval.ts';
import type { Records } from './records.ts';
import { hasPassed } from './standing-yes.ts';

const DAY = 24 * 60 * 60_000;
/** An approval that nothing came of claims its names while it is so new; any other as long as it lasts. */
const FRESH = DAY;

/**
 * Why a name is another device's, as far as the gateway knows: that has a certificate for it; the person let it have
 * one, which it need not have fetched; the person listed it as one that can hold none.
 */
export type Claim = 'held' | 'allowed' | 'listed';

/**
 * Whether one of these names or addresses is someone else's, the weightiest reason; null where it is no one's.
 * @param asker what is its own: its account or key, and the address that it asks from.
 */
export type Claims = (hosts: readonly string[], ...asker: readonly string[]) => Promise<Claim | null>;

/**
 * All claims there are. An order that was approved counts by the approval, which was written along with it. Of
 * certificates and approvals, those for the names that are asked about are read, and no other.
 * @param now milliseconds since the epoch.
 */
export async function readClaims(records: Records, now: number): Promise<Claims> {
  const allowed: { readonly by: string; readonly hosts: readonly string[] }[] = [];
  for (const [, { hosts, until }] of await records.all('admissions')) if (now < until) allowed.push({ by: '', hosts });
  for (const [id, { hosts, until, state, key: by = id }] of await records.all('enrolments'))
    if (state === 'allowed' && now < until) allowed.push({ by, hosts });
  for (const [host, { address, until }] of await records.all('expected'))
    if (now < until) allowed.push({ by: address, hosts: [host] });
  const isApproved = async (host: string, asker: readonly string[]): Promise<boolean> => {
    for (const [by, approval] of await records.approvedFor(host)) {
      if (asker.includes(by) || !stillApproved(approval, now)?.hosts.includes(host)) continue;
      const all = (await records.found('holder', by)).map(([, record]) => record);
      if (hasPassed(approval, host, all, now)) continue;
      if (now < approval.at + FRESH || all.some((each) => keepsYes(each, now))) return true;
    }
    return false;
  };

  return async (hosts, ...asker) => {
    for (const host of hosts)
      for (const [, { holder, revoked, until }] of await records.found('host', host))
        if (revoked === null && now < until && !asker.includes(holder)) return 'held';
    for (const host of hosts) if (await isApproved(host, asker)) return 'allowed';
    if (allowed.some(({ by, hosts: its }) => !asker.includes(by) && its.some((host) => hosts.includes(host))))
      return 'allowed';
    for (const host of hosts) if (await records.get('plainDevices', host)) return 'listed';
    return null;
  };
}
