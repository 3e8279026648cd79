import { MAX_LIFETIME } from '../ca/certificate-authority.ts';
import type { Records } from '../records/records.ts';
import type { OrderRecord } from '../records/types.ts';
import { sameHosts } from './order-request.ts';

/** Devices that ask by ACME renew by themselves; milliseconds. */
export const LIFETIME = 30 * 24 * 60 * 60_000;

/**
 * How long the certificate of an order lasts, in milliseconds: 30 days, and 90 where the account comes for the same
 * names much too early, or too late. Many clients have a fixed time in their settings that suits 90 days: they
 * would renew what lasts 30 at every run, or only after it expired (docs/decisions/0026-lifetime-by-rhythm.md). Whoever
 * goes by our renewal information (RFC 9773) comes in time. That an order says which certificate it replaces proves
 * nothing of the kind: lego says so always, and goes by its own 30 days where it cannot ask.
 * @param now milliseconds since the epoch.
 */
export async function lifetimeFor(
  records: Records,
  { account, hosts }: Pick<OrderRecord, 'account' | 'hosts'>,
  now: number,
): Promise<number> {
  const before = (await records.found('holder', account))
    .filter(([, record]) => record.revoked === null && sameHosts(record.hosts, hosts))
    .sort(([, a], [, b]) => b.issued - a.issued)[0]?.[1];
  if (!before) return LIFETIME;
  const whole = before.until - before.issued;
  const left = before.until - now;
  const isInTime = left > 0 && left <= whole / 2;
  // What once had a longer one keeps it: its settings are what they were.
  return isInTime && whole <= LIFETIME ? LIFETIME : MAX_LIFETIME;
}
