import { type CertificateAuthority, MAX_LIFETIME } from './ca/certificate-authority.ts';
import { KEPT_AFTER_END, stillApproved, withoutHosts } from './records/approval.ts';
import { certifiedKey } from './records/lookups.ts';
import type { Records } from './records/records.ts';
import type { CertificateRecord, Change } from './records/types.ts';
import { isFrom } from './revocation/standing.ts';

const DAY = 24 * 60 * 60_000;
/**
 * Of what else expired, a trace is kept for so long at least (as long as an intermediate is valid), so that a device
 * that is said to be stolen loses the keys that it had then.
 */
export const TRACE_KEPT = 2 * 365 * DAY;
/** A clock that has gone on for so long without a jump is believed: by one that is ahead, all would have expired. */
const STEADY_FOR = 7 * DAY;
/** More than this between two days is a jump; so is any step back. */
const JUMP = 30 * DAY;
/** So many in one write: others issue in between. */
const AT_ONCE = 200;

/**
 * Until when all of a certificate is kept, milliseconds since the epoch. What was revoked always is: the list is made
 * of it, and must be whole again where a clock that was ahead for a while, by however much, is set right
 * (./clock/accept-clock.ts).
 */
function keptUntil({ until, revoked, restored }: CertificateRecord): number {
  if (revoked) return Infinity;
  // So long the referee says of its names that it cannot tell (./referee.ts).
  return Math.max(until + KEPT_AFTER_END, (restored ?? 0) + MAX_LIFETIME);
}

type Issuers = Pick<CertificateAuthority, 'issuers'>;

/**
 * Removes what expired long ago and was not revoked. Its serial number stays for a while, with its key and its holder.
 * Each write is whole: wherever it ends, the next goes on.
 * @param now milliseconds since the epoch.
 * @returns how many certificates were removed.
 * @throws RecordsError
 */
export async function prune(records: Records, authority: Issuers, now: number): Promise<number> {
  let count = 0;
  const ended = await records.endedBefore(now - KEPT_AFTER_END);
  for (let at = 0; at < ended.length; at += AT_ONCE)
    await records.exclusively(async () => {
      const changes: Change[] = [];
      for (const serial of ended.slice(at, at + AT_ONCE)) {
        const record = await records.get('certificates', serial);
        if (!record || now < keptUntil(record)) continue;
        changes.push(...shortened(serial, record, authority));
        count += 1;
      }
      if (changes.length > 0) await records.commit(...changes);
    });
  await records.exclusively(async () => {
    const changes = [...(await over(records, now)), ...(await overApprovals(records, now))];
    if (changes.length > 0) await records.commit(...changes);
  });
  return count;
}

function shortened(serial: string, record: CertificateRecord, { issuers }: Issuers): Change[] {
  const issuer = issuers.find((each) => isFrom(each, record));
  const until = Math.max(issuer?.certificate.notAfter.time ?? 0, record.until + TRACE_KEPT);
  return [
    { table: 'certificates', key: serial, value: null },
    { table: 'ended', key: serial, value: { key: certifiedKey(record), holder: record.holder, until } },
  ];
}

/** Everything else that no one can use any more. */
async function over(records: Records, now: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (const table of ['ended', 'expected', 'admissions', 'enrolments', 'sessions'] as const)
    for (const [key, { until }] of await records.all(table))
      if (now >= until) changes.push({ table, key, value: null });
  return changes;
}

/**
 * A yes ends with the last that is kept of the certificates that came of it, a quarter of a year after they expired:
 * whoever comes then is asked about again.
 */
async function overApprovals(records: Records, now: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [key, approval] of await records.all('approvals')) {
    // What was revoked is kept for ever, and keeps no yes alive.
    const kept = (await records.found('holder', key)).filter(([, { until }]) => now < until + KEPT_AFTER_END);
    const issued = new Set(kept.flatMap(([, each]) => each.hosts));
    const counting = stillApproved(approval, now);
    const isUnused = (host: string): boolean => counting?.unproved?.[host] === undefined && !issued.has(host);
    const value = counting && withoutHosts(counting, isUnused);
    if (value?.hosts.length !== approval.hosts.length) changes.push({ table: 'approvals', key, value });
  }
  return changes;
}

/**
 * Prunes where the clock can be believed, and writes down that it was looked at: a gateway under a clock that is ahead
 * must not forget what it revoked.
 * @param now milliseconds since the epoch.
 * @returns how many certificates were removed; null where it waits.
 * @throws RecordsError
 */
export async function pruneSteadily(records: Records, authority: Issuers, now: number): Promise<number | null> {
  const isSteady = await records.exclusively(async () => {
    const last = await records.get('counters', 'looked');
    const isJump = last === undefined || now < last || now > last + JUMP;
    const since = isJump ? now : ((await records.get('counters', 'steady')) ?? now);
    await records.commit(
      { table: 'counters', key: 'looked', value: now },
      { table: 'counters', key: 'steady', value: since },
    );
    return now >= since + STEADY_FOR;
  });
  return isSteady ? prune(records, authority, now) : null;
}

/**
 * Prunes now and once a day, where the clock can be believed.
 * @param onError is told where it failed; what is left is removed the next time.
 */
export async function keepPruned(
  records: Records,
  authority: Issuers,
  onError: (error: unknown) => void,
): Promise<{ end(): Promise<void> }> {
  let running: Promise<unknown> = Promise.resolve();
  const run = (): Promise<unknown> => (running = pruneSteadily(records, authority, Date.now()).catch(onError));
  await run();
  const timer = setInterval(() => void run(), DAY);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
