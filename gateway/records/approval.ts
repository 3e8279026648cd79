import type { Records } from './records.ts';
import type { ApprovalRecord, CertificateRecord, Change, OrderRecord } from './types.ts';

/** A yes that no certificate came of ends after so long, milliseconds. */
export const YES_LASTS = 7 * 24 * 60 * 60_000;
/**
 * A certificate is kept for so long after it expired, milliseconds, and so long lasts the yes that it came of. As long
 * the page shows it (../devices/devices.ts). It is more than a device takes that renews late (../acme/lifetime.ts).
 */
export const KEPT_AFTER_END = 90 * 24 * 60 * 60_000;

/** When a yes to a name ends that was not proved yet, milliseconds since the epoch. */
export const endOf = ({ at, said }: ApprovalRecord, host: string): number => (said?.[host] ?? at) + YES_LASTS;

/** The person's yes to an order, beside what they said yes to earlier. @param at milliseconds since the epoch. */
export function approvalOf(
  { account, hosts, address }: OrderRecord,
  before: ApprovalRecord | null,
  at: number,
): Change {
  const earlier = before && stillApproved(before, at);
  // What the account proved before, it needs no yes for: that must not end with this one.
  const isProved = (host: string): boolean => earlier?.hosts.includes(host) === true && !earlier.unproved?.[host];
  const added = hosts.filter((host) => !isProved(host));
  const unproved = { ...earlier?.unproved, ...Object.fromEntries(added.map((host) => [host, address])) };
  const said = Object.fromEntries(
    Object.keys(unproved).map((host) => [
      host,
      added.includes(host) ? at : (earlier?.said?.[host] ?? earlier?.at ?? at),
    ]),
  );
  const all = [...new Set([...(earlier?.hosts ?? []), ...hosts])];
  const passed = earlier?.passed && { passed: earlier.passed };
  return { table: 'approvals', key: account, value: { account, hosts: all, at, unproved, said, ...passed } };
}

/** What of a yes still counts; null where none of it does. @param now milliseconds since the epoch. */
export function stillApproved(approval: ApprovalRecord, now: number): ApprovalRecord | null {
  return withoutHosts(approval, (host) => approval.unproved?.[host] !== undefined && now >= endOf(approval, host));
}

/**
 * Whether the person said yes to this name of the account, as asked for from this address.
 * @param now milliseconds since the epoch.
 */
export function isApproved(approval: ApprovalRecord, host: string, address: string, now: number): boolean {
  const only = approval.unproved?.[host];
  const counts = stillApproved(approval, now)?.hosts.includes(host) ?? false;
  return counts && (only === undefined || only === address);
}

/**
 * Whether a certificate keeps the yes alive that it came of: while it is recorded (../pruning.ts). What was revoked is
 * recorded for ever, and does so no longer than others.
 * @param now milliseconds since the epoch.
 */
export const keepsYes = ({ until, revoked }: CertificateRecord, now: number): boolean =>
  revoked === null || now < until + KEPT_AFTER_END;

/** The account has shown that it is where the person said: from now on its key alone tells it. */
export const proved = (approval: ApprovalRecord, hosts: readonly string[]): ApprovalRecord => ({
  ...approval,
  ...unprovedWithout(approval, (host) => hosts.includes(host)),
});

/** The same yes without some of its names; null where none is left. */
export function withoutHosts(approval: ApprovalRecord, isGone: (host: string) => boolean): ApprovalRecord | null {
  const hosts = approval.hosts.filter((host) => !isGone(host));
  return hosts.length === 0 ? null : { ...approval, hosts, ...unprovedWithout(approval, isGone) };
}

const unprovedWithout = (
  { unproved = {}, said = {}, passed }: ApprovalRecord,
  isGone: (host: string) => boolean,
): Pick<ApprovalRecord, 'unproved' | 'said' | 'passed'> => ({
  ...(passed && { passed: Object.fromEntries(Object.entries(passed).filter(([host]) => !isGone(host))) }),
  unproved: Object.fromEntries(Object.entries(unproved).filter(([host]) => !isGone(host))),
  said: Object.fromEntries(Object.entries(said).filter(([host]) => !isGone(host))),
});

/**
 * Takes for proved what an account has a certificate for: gateways before this one, at each yes, wrote down again as
 * not proved what had been. Such a name would need another yes after a week.
 * @throws RecordsError
 */
export async function keepProved(records: Records): Promise<void> {
  await records.exclusively(async () => {
    const changes: Change[] = [];
    for (const [key, approval] of await records.all('approvals')) {
      const waiting = Object.keys(approval.unproved ?? {});
      // This gateway itself writes down when each name was allowed: what is not proved there is not.
      if (waiting.length === 0 || approval.said !== undefined) continue;
      const certified = (await records.found('holder', key)).filter(([, { revoked }]) => revoked === null);
      const hosts = waiting.filter((host) => certified.some(([, each]) => each.hosts.includes(host)));
      if (hosts.length > 0) changes.push({ table: 'approvals', key, value: proved(approval, hosts) });
    }
    if (changes.length > 0) await records.commit(...changes);
  });
}
