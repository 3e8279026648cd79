import { KEY_COMPROMISE } from '../ca/key-use.ts';
import { ENROLLED } from '../est/admissions.ts';
import { type Again, againLike } from '../hand-over/again.ts';
import { UPLOADED } from '../hand-over/hand-over.ts';
import { calledSo } from '../hand-over/names.ts';
import { toHost } from '../common/addresses.ts';
import { KEPT_AFTER_END, stillApproved } from '../records/approval.ts';
import { certificatesOf, deviceKey } from '../records/called.ts';
import type { Records } from '../records/records.ts';
import { hasPassed } from '../records/standing-yes.ts';
import type { CertificateRecord, Change } from '../records/types.ts';
import { type Certificates, expulsion, type OneDevice, ofOneDevice, sharingNames, withdrawal } from './revoking.ts';

/** CRLReason (RFC 5280 section 5.3.1) where the person does not say that others may have the key. */
const CESSATION = 5;

/**
 * Whether the next certificate comes by itself: `by-itself` where the device asks by ACME; `by-hand` where a person
 * carries it over; `perhaps` where the device enrolled by EST and may come again.
 */
export type Renewal = 'by-itself' | 'perhaps' | 'by-hand';

/** A device that holds certificates of this gateway: one asker and one set of names. */
export interface Device {
  /** Serial number of its newest certificate; of those that still hold, where one does. */
  readonly serial: string;
  /** What the person calls it, or its first name. */
  readonly called: string;
  readonly hosts: readonly string[];
  /** Milliseconds since the epoch, as is `until`: of the same certificate. */
  readonly issued: number;
  readonly until: number;
  readonly renewal: Renewal;
  /** What to make it another with; null where no person does. */
  readonly again: Again | null;
  /** When it was revoked; null where it was not. */
  readonly revokedAt: number | null;
  /** It was revoked because others may have the device. */
  readonly isLost: boolean;
  /** A yes stands by which its account gets another for one of its names, unasked. */
  readonly isAllowed: boolean;
}

interface Issued {
  readonly all: Certificates;
  /** Whether a yes stands to its holder for one of its names. */
  readonly isAllowed: (record: CertificateRecord) => boolean;
}

/** What the gateway issued, by device. */
export interface Devices {
  /**
   * By name; those whose newest certificate expired, too, as long as it is kept or a yes to them stands: the person
   * sees why they are no longer confirmed, and can end the yes. The gateway itself is none of them.
   */
  all(): Promise<Device[]>;
  /**
   * What else of the list goes where this is revoked.
   * @param serial of one of its certificates.
   * @param isLost as for `revoke`.
   */
  goingAlong(serial: string, isLost: boolean): Promise<Device[]>;
  /**
   * Revokes all that its asker holds for these names, and for the names of what goes along, withdraws their approval
   * and ends their orders, so that none of them is in a certificate again without a new yes. One that expired can be
   * revoked as long as it is listed, as its approval did not end. All of it is written, or nothing.
   * @param serial of one of its certificates.
   * @param isLost others may have the device: whatever it held is revoked, all its keys get no certificate any more,
   *     and its accounts are closed. What was revoked before, by its device or by the person, is said to be
   *     compromised then, too.
   * @returns false where nothing was left to take from it.
   */
  revoke(serial: string, isLost?: boolean): Promise<boolean>;
  /**
   * Calls a device otherwise in the list, also after its next certificates. Its names stay.
   * @param serial of one of its certificates.
   * @param typed what the person calls it; its own name, or nothing, where that is to be shown.
   * @returns false where there is no such device.
   */
  rename(serial: string, typed: string): Promise<boolean>;
}

/**
 * @param own the holder of the gateway's own certificate, which cannot be revoked here.
 * @param now milliseconds since the epoch.
 */
export function createDevices(records: Records, own: string, now: () => number = Date.now): Devices {
  const issued = async (): Promise<Issued> => {
    const all = new Map((await records.all('certificates')).filter(([, { holder }]) => holder !== own));
    const byHolder = new Map<string, CertificateRecord[]>();
    for (const record of all.values()) {
      const its = byHolder.get(record.holder);
      if (its) its.push(record);
      else byHolder.set(record.holder, [record]);
    }
    const allowed = new Map<string, readonly string[]>();
    for (const [account, approval] of await records.all('approvals')) {
      const still = stillApproved(approval, now());
      const its = byHolder.get(account) ?? [];
      if (still)
        allowed.set(
          account,
          still.hosts.filter((host) => !hasPassed(still, host, its, now())),
        );
    }
    return { all, isAllowed: ({ holder, hosts }) => hosts.some((host) => allowed.get(holder)?.includes(host)) };
  };
  /** Where it waits for a steady clock to be removed, its yes waits, too (../pruning.ts). */
  const isListed = (record: CertificateRecord, isAllowed: Issued['isAllowed']): boolean =>
    now() < record.until + KEPT_AFTER_END || (record.revoked === null && isAllowed(record));
  const holds = ({ until, revokedAt }: Device): boolean => revokedAt === null && now() < until;
  const listed = ({ all, isAllowed }: Issued): Device[] => {
    const shown = new Map<string, Device>();
    for (const [serial, record] of all) {
      if (!isListed(record, isAllowed)) continue;
      const device = deviceOf(serial, record, isAllowed(record));
      const earlier = shown.get(deviceKey(record));
      const isNewer = !earlier || earlier.issued < device.issued;
      if (!earlier || (holds(earlier) === holds(device) ? isNewer : holds(device)))
        shown.set(deviceKey(record), device);
    }
    // Of one that was revoked it can still be said that others have it. One that said so itself kept its yes.
    return [...shown.values()]
      .filter(({ until, isLost, isAllowed: may }) => !isLost || may || now() < until)
      .sort((a, b) => a.called.localeCompare(b.called));
  };
  const deviceWith = async (all: Certificates, serial: string): Promise<OneDevice> => {
    const traces = (await records.all('ended')).filter(([, { holder }]) => holder !== own);
    return ofOneDevice(all, new Map(traces), serial);
  };
  /** What goes, itself among it; of what was revoked before, nothing goes that only shared a name. */
  const goingWith = async ({ all, isAllowed }: Issued, serial: string, isLost: boolean): Promise<Certificates> => {
    const named = all.get(serial);
    if (!named || !isListed(named, isAllowed)) return new Map();
    if (isLost) return (await deviceWith(all, serial)).certificates;
    const still = [...all].filter(([each, { revoked, until }]) => each === serial || (!revoked && now() < until));
    return sharingNames(new Map(still), serial);
  };

  return {
    all: async () => listed(await issued()),

    async goingAlong(serial, isLost) {
      const { all, isAllowed } = await issued();
      const named = all.get(serial);
      const others = [...(await goingWith({ all, isAllowed }, serial, isLost))].filter(
        ([, record]) => named && deviceKey(record) !== deviceKey(named),
      );
      return listed({ all: new Map(others), isAllowed }).filter(holds);
    },

    revoke: (serial, isLost = false) =>
      records.exclusively(async () => {
        const before = await issued();
        const going = await goingWith(before, serial, isLost);
        if (going.size === 0) return false;
        const reason = isLost ? KEY_COMPROMISE : CESSATION;
        const held = [...going].flatMap(([key, record]): Change[] => {
          // What was revoked for another reason has a key, too, that others may have.
          if (record.revoked && (!isLost || record.revoked.reason === reason)) return [];
          const revoked = { at: record.revoked?.at ?? now(), reason };
          return [{ table: 'certificates', key, value: { ...record, revoked } }];
        });
        const withdrawn = isLost
          ? await expulsion(records, await deviceWith(before.all, serial), now())
          : await withdrawal(records, going);
        const changes = [...held, ...withdrawn];
        if (changes.length === 0) return false;
        await records.commit(...changes);
        return true;
      }),

    rename: (serial, typed) =>
      records.exclusively(async () => {
        const { all, isAllowed } = await issued();
        const named = all.get(serial);
        if (!named || !isListed(named, isAllowed)) return false;
        const [first] = named.hosts;
        const called = calledSo(typed, first === undefined ? undefined : toHost(first)) ?? undefined;
        const its = await certificatesOf(records, named);
        await records.commit(
          ...its.map(([key, { called: _, ...record }]): Change => {
            return { table: 'certificates', key, value: { ...record, ...(called !== undefined && { called }) } };
          }),
        );
        return true;
      }),
  };
}

function deviceOf(serial: string, record: CertificateRecord, isAllowed: boolean): Device {
  const { called, hosts, issued, until, holder, revoked } = record;
  const byHand = holder.startsWith(UPLOADED);
  return {
    serial,
    called: called ?? hosts[0] ?? '',
    hosts,
    issued,
    until,
    renewal: byHand ? 'by-hand' : holder.startsWith(ENROLLED) ? 'perhaps' : 'by-itself',
    again: byHand ? againLike(record) : null,
    revokedAt: revoked?.at ?? null,
    isLost: revoked?.reason === KEY_COMPROMISE,
    isAllowed,
  };
}
