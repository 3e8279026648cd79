import { decodeCertificate } from '../../src/core/x509/basics/index.ts';
import { BACKDATE } from '../ca/authority.ts';
import { openAsOwner } from '../records/as-owner.ts';
import { RecordsError } from '../records/fault.ts';
import type { Records } from '../records/records.ts';
import { lastOf } from '../records/standing-yes.ts';
import type { ApprovalRecord, CertificateRecord, Change } from '../records/types.ts';

const DAY = 24 * 60 * 60_000;
/** CRLReason superseded (RFC 5280 section 5.3.1): another certificate, with the right dates, takes its place. */
const SUPERSEDED = 4;

/**
 * Takes the computer's clock for right where it says less than the records do: the gateway wrote while it was ahead.
 * Certificates that begin in the future are revoked, whatever was to last only a while after then is dropped, and
 * revocations stay, as does what was replaced. No gateway may run on the folder meanwhile.
 * @param now milliseconds since the epoch.
 * @returns what to say.
 * @throws RecordsError where the folder cannot be used, or its root begins in the future.
 */
export async function acceptClock(folder: string, now: () => number = Date.now): Promise<string> {
  const records = await openAsOwner(folder, now, 'whatever-it-says');
  try {
    const time = now();
    await refuseFutureRoot(records, time);
    const { changes, revoked } = await repairs(records, time);
    await records.commit(...changes);
    const what = revoked === 1 ? 'One certificate that was' : `${revoked} certificates that were`;
    return (
      `The gateway takes ${new Date(time).toISOString()} for the time now. ${what} dated in the future ` +
      `${revoked === 1 ? 'is' : 'are'} revoked; devices that do not renew by themselves need a new one, ` +
      'and those that use EST enrol again.'
    );
  } finally {
    await records.close();
  }
}

async function refuseFutureRoot(records: Records, time: number): Promise<void> {
  const root = await records.get('authorities', 'root');
  const decoded = root && decodeCertificate(new Uint8Array(Buffer.from(root.certificate, 'base64')));
  if (!decoded?.ok || decoded.value.notBefore.time <= time) return;
  const begins = decoded.value.notBefore.time;
  throw new RecordsError(
    'clock-set-back',
    `The root of this gateway is valid from ${new Date(begins).toISOString()} on, as it was made while the clock was ` +
      'ahead. If the clock is right now, start a new gateway in another folder with --data, and pair it.',
  );
}

async function repairs(records: Records, time: number): Promise<{ changes: Change[]; revoked: number }> {
  const changes: Change[] = [];
  const certificates = await records.all('certificates');
  let revoked = 0;
  for (const [key, record] of certificates) {
    const isFuture = record.issued - BACKDATE > time;
    const isRevokedLater = record.revoked !== null && record.revoked.at > time;
    if (record.issued <= time && !isRevokedLater) continue;
    if (isFuture && record.revoked === null) revoked += 1;
    const value = {
      // What was replaced stays so, also by one that is revoked now: the device may have been taken out of use.
      ...record,
      issued: record.issued > time ? time - 1 : record.issued,
      revoked: record.revoked
        ? { ...record.revoked, at: Math.min(record.revoked.at, time) }
        : isFuture
          ? { at: time, reason: SUPERSEDED }
          : null,
    };
    changes.push({ table: 'certificates', key, value });
  }
  for (const [key, { since }] of await records.all('sessions'))
    if (since > time) changes.push({ table: 'sessions', key, value: null });
  for (const [key, { until }] of await records.all('expected'))
    if (until > time + DAY) changes.push({ table: 'expected', key, value: null });
  for (const [key, { until }] of await records.all('admissions'))
    if (until > time + DAY) changes.push({ table: 'admissions', key, value: null });
  for (const [key, { until }] of await records.all('enrolments'))
    if (until > time + DAY) changes.push({ table: 'enrolments', key, value: null });
  for (const [key, { expires }] of await records.all('orders'))
    if (expires > time + DAY) changes.push({ table: 'orders', key, value: null });
  for (const [key, approval] of await records.all('approvals'))
    if ([approval.at, ...Object.values(approval.passed ?? {})].some((at) => at > time))
      changes.push({ table: 'approvals', key, value: saidBy(approval, await records.found('holder', key), time) });
  for (const [key, account] of await records.all('accounts'))
    if (account.opened !== undefined && account.opened > time)
      changes.push({ table: 'accounts', key, value: { ...account, opened: time } });
  return { changes, revoked };
}

/**
 * The same yes, none of it said later than this. Whether another device got a name after the account's own newest
 * certificate stays as it was: those of the future are a millisecond old by now.
 */
function saidBy(
  approval: ApprovalRecord,
  held: readonly (readonly [serial: string, record: CertificateRecord])[],
  time: number,
): ApprovalRecord {
  const { at, said = {}, passed } = approval;
  const lastFor = (host: string): number =>
    lastOf(held.flatMap(([, record]) => (record.hosts.includes(host) ? [record] : [])));
  return {
    ...approval,
    at: Math.min(at, time),
    said: mapTimes(said, (each) => Math.min(each, time)),
    ...(passed && {
      passed: mapTimes(passed, (each, host) => (each <= time ? each : each > lastFor(host) ? time : time - 1)),
    }),
  };
}

const mapTimes = (
  times: Readonly<Record<string, number>>,
  mapped: (at: number, host: string) => number,
): Record<string, number> => Object.fromEntries(Object.entries(times).map(([host, at]) => [host, mapped(at, host)]));
