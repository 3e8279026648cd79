import type { Records } from './records.ts';

const DAY = 24 * 60 * 60_000;
/** An approval claims its names while it is so new, or its holder got a certificate so lately: not for ever. */
const FRESH = DAY;
const LIVELY = 60 * DAY;

/**
 * Why a name is another device's, as far as the gateway knows: that has a certificate for it; the person let it have
 * one, which it need not have fetched; the person listed it as one that can hold none.
 */
export type Claim = 'held' | 'allowed' | 'listed';

/**
 * Whether one of these names or addresses is someone else's, the weightiest reason; null where it is no one's.
 * @param asker what is its own: its account or request, and the address that it asks from.
 */
export type Claims = (hosts: readonly string[], ...asker: readonly string[]) => Claim | null;

/**
 * All claims there are. An order that was approved counts by the approval, which was written along with it.
 * @param now milliseconds since the epoch.
 */
export async function readClaims(records: Records, now: number): Promise<Claims> {
  const claims: { readonly claim: Claim; readonly by: string; readonly hosts: readonly string[] }[] = [];
  const lively = new Set<string>();
  for (const [, { holder, hosts, revoked, issued, until }] of await records.all('certificates')) {
    if (revoked === null && now < until) claims.push({ claim: 'held', by: holder, hosts });
    if (now < issued + LIVELY) lively.add(holder);
  }
  for (const [by, { hosts, at }] of await records.all('approvals'))
    if (now < at + FRESH || lively.has(by)) claims.push({ claim: 'allowed', by, hosts });
  for (const [, { hosts, until }] of await records.all('admissions'))
    if (now < until) claims.push({ claim: 'allowed', by: '', hosts });
  for (const [by, { hosts, until, state }] of await records.all('enrolments'))
    if (state === 'allowed' && now < until) claims.push({ claim: 'allowed', by, hosts });
  for (const [host, { address, until }] of await records.all('expected'))
    if (now < until) claims.push({ claim: 'allowed', by: address, hosts: [host] });
  for (const [host] of await records.all('plainDevices')) claims.push({ claim: 'listed', by: '', hosts: [host] });
  return (hosts, ...asker) =>
    claims.find((each) => !asker.includes(each.by) && each.hosts.some((host) => hosts.includes(host)))?.claim ?? null;
}
