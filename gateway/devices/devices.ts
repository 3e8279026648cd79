import { ENROLLED } from '../est/admissions.ts';
import { UPLOADED } from '../hand-over/hand-over.ts';
import type { Records } from '../records/records.ts';
import type { CertificateRecord, Change, OrderRecord } from '../records/types.ts';

/** CRLReason (RFC 5280 section 5.3.1) where others may have the key, and where the person does not say why. */
const KEY_COMPROMISE = 1;
const CESSATION = 5;
/** A device whose certificate ended is listed for so long, so that the person sees why it is no longer confirmed. */
const SHOWN_AFTER_END = 30 * 24 * 60 * 60_000;
const REVOKED_PROBLEM = { type: 'urn:ietf:params:acme:error:unauthorized', detail: 'The person revoked this device' };

/**
 * Whether the next certificate comes by itself: `by-itself` where the device asks by ACME; `by-hand` where a person
 * carries it over; `perhaps` where the device enrolled by EST and may come again.
 */
export type Renewal = 'by-itself' | 'perhaps' | 'by-hand';

/** A device that holds certificates of this gateway: one asker and one set of names. */
export interface Device {
  /** Serial number of its newest certificate. */
  readonly serial: string;
  readonly hosts: readonly string[];
  /** Milliseconds since the epoch, as is `until`: of the newest. */
  readonly issued: number;
  readonly until: number;
  readonly renewal: Renewal;
  /** When it was revoked; null where it was not. */
  readonly revokedAt: number | null;
}

/** What the gateway issued, by device. */
export interface Devices {
  /** By name; those whose newest certificate ended within the last month, too. The gateway itself is none of them. */
  all(): Promise<Device[]>;
  /**
   * Revokes all that the device holds, withdraws its approval and ends its orders, so that it gets no other without a
   * new yes. All of it is written, or nothing.
   * @param serial of one of its certificates.
   * @param isLost others may have the device and its key, which then gets no certificate any more.
   * @returns false where there is none that could be revoked.
   */
  revoke(serial: string, isLost?: boolean): Promise<boolean>;
}

/**
 * @param own the holder of the gateway's own certificate, which cannot be revoked here.
 * @param now milliseconds since the epoch.
 */
export function createDevices(records: Records, own: string, now: () => number = Date.now): Devices {
  const endingAfter = async (time: number) =>
    (await records.all('certificates')).filter(([, { until, holder }]) => time < until && holder !== own);

  return {
    async all() {
      const newest = new Map<string, Device>();
      for (const [serial, record] of await endingAfter(now() - SHOWN_AFTER_END)) {
        const key = deviceKey(record);
        const earlier = newest.get(key);
        if (!earlier || earlier.issued < record.issued) newest.set(key, deviceOf(serial, record));
      }
      return [...newest.values()]
        .filter(({ until, revokedAt }) => revokedAt === null || now() < until)
        .sort((a, b) => (a.hosts[0] ?? '').localeCompare(b.hosts[0] ?? ''));
    },

    revoke: (serial, isLost = false) =>
      records.exclusively(async () => {
        const certificates = await endingAfter(now());
        const [, named] = certificates.find(([each]) => each === serial) ?? [];
        if (!named) return false;
        const revoked = { at: now(), reason: isLost ? KEY_COMPROMISE : CESSATION };
        const held = certificates
          .filter(([, record]) => record.revoked === null && deviceKey(record) === deviceKey(named))
          .map(([key, record]): Change => ({ table: 'certificates', key, value: { ...record, revoked } }));
        if (held.length === 0) return false;
        await records.commit(...held, ...(await withdrawal(named)));
        return true;
      }),
  };

  /** Its approval for these names and what it asked for by it; a code by which it could enrol. */
  async function withdrawal({ holder, hosts }: CertificateRecord): Promise<Change[]> {
    const changes: Change[] = [];
    const approval = await records.get('approvals', holder);
    if (approval) {
      const left = approval.hosts.filter((host) => !hosts.includes(host));
      changes.push({
        table: 'approvals',
        key: holder,
        value: left.length === 0 ? null : { ...approval, hosts: left },
      });
    }
    for (const [key, order] of await records.all('orders'))
      if (order.account === holder && order.status !== 'valid' && order.hosts.some((host) => hosts.includes(host)))
        changes.push({ table: 'orders', key, value: ended(order) });
    for (const [key, enrolment] of await records.all('enrolments'))
      if (enrolment.state === 'allowed' && enrolment.hosts.some((host) => hosts.includes(host)))
        changes.push({ table: 'enrolments', key, value: null });
    if (holder.startsWith(ENROLLED))
      changes.push({ table: 'admissions', key: holder.slice(ENROLLED.length), value: null });
    return changes;
  }
}

const deviceKey = ({ holder, hosts }: CertificateRecord): string => [holder, ...[...hosts].sort()].join(' ');

const deviceOf = (serial: string, { hosts, issued, until, holder, revoked }: CertificateRecord): Device => ({
  serial,
  hosts,
  issued,
  until,
  renewal: holder.startsWith(UPLOADED) ? 'by-hand' : holder.startsWith(ENROLLED) ? 'perhaps' : 'by-itself',
  revokedAt: revoked?.at ?? null,
});

/** Not approved any more, so that no proof that is still under way can make it ready. */
const ended = (order: OrderRecord): OrderRecord => ({
  ...order,
  approved: false,
  status: 'invalid',
  authorizations: Object.fromEntries(
    Object.entries(order.authorizations).map(([host, state]) => [
      host,
      { ...state, status: 'invalid' as const, problem: REVOKED_PROBLEM },
    ]),
  ),
});
