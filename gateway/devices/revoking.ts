import { ENROLLED } from '../est/admissions.ts';
import { withoutHosts } from '../records/approval.ts';
import { certifiedKey } from '../records/lookups.ts';
import type { Records } from '../records/records.ts';
import type { CertificateRecord, Change, EndedRecord, OrderRecord } from '../records/types.ts';

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

/** All that is known of one device (../ca/key-use.ts): one asker is one, and so is one key, whatever it asked as. */
export interface OneDevice {
  readonly certificates: Certificates;
  readonly holders: ReadonlySet<string>;
  /** SHA-256 of its keys, hexadecimal, also of those that it had long ago. */
  readonly keys: ReadonlySet<string>;
}

/**
 * What goes where others may have the device: all that its asker ever got, all over the same keys, and so on.
 * @param traces what is left of certificates that expired long ago, by serial number.
 */
export function ofOneDevice(
  all: Certificates,
  traces: ReadonlyMap<string, Pick<EndedRecord, 'holder' | 'key'>>,
  serial: string,
): OneDevice {
  const certified = [...all].map(
    ([each, record]) => [each, { holder: record.holder, key: certifiedKey(record) }] as const,
  );
  const found = grown(new Map([...traces, ...certified]), serial, (its) => {
    const holders = new Set([...its.values()].map(({ holder }) => holder));
    const lost = new Set([...its.values()].map(({ key }) => key));
    return ({ holder, key }) => holders.has(holder) || (key !== null && lost.has(key));
  });
  return {
    certificates: new Map([...all].filter(([each]) => found.has(each))),
    holders: new Set([...found.values()].map(({ holder }) => holder)),
    keys: new Set([...found.values()].flatMap(({ key }) => key ?? [])),
  };
}

/** @param belongs by what was found so far. */
function grown<T>(
  all: ReadonlyMap<string, T>,
  serial: string,
  belongs: (found: ReadonlyMap<string, T>) => (each: T) => boolean,
): ReadonlyMap<string, T> {
  let found: ReadonlyMap<string, T> = new Map([...all].filter(([each]) => each === serial));
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
  const changes = await admissionsOf(records, holders, isNamed);
  for (const key of holders) {
    const approval = await records.get('approvals', key);
    if (approval?.hosts.some(isNamed))
      changes.push({ table: 'approvals', key, value: withoutHosts(approval, isNamed) });
  }
  for (const [key, order] of await records.all('orders'))
    if (holders.has(order.account) && isOpen(order) && order.hosts.some(isNamed))
      changes.push({ table: 'orders', key, value: ended(order) });
  return changes;
}

/**
 * The same where others may have the device, whatever the names, with its keys, its accounts and every yes that was
 * said beforehand.
 * @param now milliseconds since the epoch.
 */
export async function expulsion(
  records: Records,
  { certificates, holders, keys }: OneDevice,
  now: number,
): Promise<Change[]> {
  const { isNamed } = contentsOf(certificates);
  const changes = [...(await admissionsOf(records, holders, isNamed)), ...(await lockOut(records, keys, now))];
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

/** Its keys, which must stay refused however long ago what they were certified in expired. */
async function lockOut(records: Records, keys: ReadonlySet<string>, now: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (const key of keys)
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
async function admissionsOf(
  records: Records,
  holders: ReadonlySet<string>,
  isNamed: (host: string) => boolean,
): Promise<Change[]> {
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
