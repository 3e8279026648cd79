import { ENROLLED } from '../est/admissions.ts';
import { certifiedKey } from '../records/lookups.ts';
import type { Records } from '../records/records.ts';
import type { CertificateRecord, Change, OrderRecord } from '../records/types.ts';

/** Certificates by their serial numbers, as they are recorded. */
export type Certificates = ReadonlyMap<string, CertificateRecord>;

const UNAUTHORIZED = 'urn:ietf:params:acme:error:unauthorized';

/**
 * What goes with a certificate that the person revokes, itself among it: what the same asker holds for one of its
 * names, or for one of the names of what goes along so.
 * @param all those that may go along; the certificate is one of them.
 */
export function sharingNames(all: Certificates, serial: string): Certificates {
  const holder = all.get(serial)?.holder;
  return grown(all, serial, (found) => {
    const hosts = new Set([...found.values()].flatMap((each) => each.hosts));
    return (each) => each.holder === holder && each.hosts.some((host) => hosts.has(host));
  });
}

/**
 * What goes where others may have the device: all that its asker ever got, all over the same keys, and so on. One key
 * is one device (../ca/key-use.ts), whatever it asked as.
 */
export function ofOneDevice(all: Certificates, serial: string): Certificates {
  const keys = new Map([...all].map(([each, record]) => [record, certifiedKey(record) ?? each]));
  return grown(all, serial, (found) => {
    const holders = new Set([...found.values()].map(({ holder }) => holder));
    const lost = new Set([...found.values()].map((each) => keys.get(each)));
    return (each) => holders.has(each.holder) || lost.has(keys.get(each));
  });
}

/** @param belongs by what was found so far. */
function grown(
  all: Certificates,
  serial: string,
  belongs: (found: Certificates) => (each: CertificateRecord) => boolean,
): Certificates {
  let found: Certificates = new Map([...all].filter(([each]) => each === serial));
  for (;;) {
    const isPart = belongs(found);
    const next = new Map([...all].filter(([each, record]) => found.has(each) || isPart(record)));
    if (next.size === found.size) return found;
    found = next;
  }
}

/** Everything by which whoever holds these could get another certificate for their names: approvals, orders, codes. */
export async function withdrawal(records: Records, revoked: Certificates): Promise<Change[]> {
  const { holders, isNamed } = contentsOf(revoked);
  const changes = await admissionsOf(records, revoked);
  for (const key of holders) {
    const approval = await records.get('approvals', key);
    const hosts = approval?.hosts.filter((host) => !isNamed(host)) ?? [];
    if (!approval || hosts.length === approval.hosts.length) continue;
    changes.push({ table: 'approvals', key, value: hosts.length === 0 ? null : { ...approval, hosts } });
  }
  for (const [key, order] of await records.all('orders'))
    if (holders.has(order.account) && isOpen(order) && order.hosts.some(isNamed))
      changes.push({ table: 'orders', key, value: ended(order) });
  return changes;
}

/**
 * All of these where others may have the device, whatever the names, with its accounts and every yes that was said
 * beforehand.
 * @param now milliseconds since the epoch.
 */
export async function expulsion(records: Records, revoked: Certificates, now: number): Promise<Change[]> {
  const { holders, isNamed } = contentsOf(revoked);
  const changes = [...(await admissionsOf(records, revoked)), ...(await earlierKeys(records, revoked, now))];
  // Where it asks from is written down in its orders alone, and those are tidied away.
  for (const [key] of await records.all('expected'))
    if (!isNamed(key)) changes.push({ table: 'expected', key, value: null });
  for (const key of holders) {
    if (await records.get('approvals', key)) changes.push({ table: 'approvals', key, value: null });
    const account = await records.get('accounts', key);
    if (account?.status === 'valid')
      changes.push({ table: 'accounts', key, value: { ...account, status: 'deactivated' } });
  }
  for (const [key, order] of await records.all('orders'))
    if (holders.has(order.account) && isOpen(order)) changes.push({ table: 'orders', key, value: ended(order) });
  return changes;
}

/** The keys that it had long ago, of which no more is kept than this. */
async function earlierKeys(records: Records, revoked: Certificates, now: number): Promise<Change[]> {
  const { holders } = contentsOf(revoked);
  const keys = new Set([...revoked.values()].map(certifiedKey));
  const lost = (await records.all('ended')).flatMap(([, { key, holder }]) =>
    key !== null && (holders.has(holder) || keys.has(key)) ? [key] : [],
  );
  const changes: Change[] = [];
  for (const key of new Set(lost))
    if (!(await records.get('compromised', key))) changes.push({ table: 'compromised', key, value: { at: now } });
  return changes;
}

const contentsOf = (revoked: Certificates) => {
  const hosts = new Set([...revoked.values()].flatMap((each) => each.hosts));
  return {
    holders: new Set([...revoked.values()].map(({ holder }) => holder)),
    isNamed: (host: string): boolean => hosts.has(host),
  };
};

/** What was said yes to beforehand for one of the names, for whomever: none of it says which device it is of. */
async function admissionsOf(records: Records, revoked: Certificates): Promise<Change[]> {
  const { holders, isNamed } = contentsOf(revoked);
  const changes: Change[] = [];
  for (const [key, { hosts }] of await records.all('admissions'))
    if (holders.has(`${ENROLLED}${key}`) || hosts.some(isNamed))
      changes.push({ table: 'admissions', key, value: null });
  for (const [key, { state, hosts }] of await records.all('enrolments'))
    if (state === 'allowed' && hosts.some(isNamed)) changes.push({ table: 'enrolments', key, value: null });
  for (const [key] of await records.all('expected'))
    if (isNamed(key)) changes.push({ table: 'expected', key, value: null });
  return changes;
}

/** Whether an order can still lead to a certificate. */
export const isOpen = ({ status }: OrderRecord): boolean => status !== 'valid' && status !== 'invalid';

/**
 * Not approved any more, so that no proof that is still under way can make it ready.
 * @param detail why, for the client.
 */
export const ended = (order: OrderRecord, detail = 'The person revoked this device'): OrderRecord => ({
  ...order,
  approved: false,
  status: 'invalid',
  authorizations: Object.fromEntries(
    Object.entries(order.authorizations).map(([host, state]) => [
      host,
      { ...state, status: 'invalid' as const, problem: { type: UNAUTHORIZED, detail } },
    ]),
  ),
});
