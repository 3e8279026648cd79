import { createHash } from 'node:crypto';
import type { Spki } from '../../src/core/x509/basics/index.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import type { CertificationRequest } from '../ca/request.ts';
import { isAtHome, networkOf, toHost } from '../common/addresses.ts';
import type { WaitingRoom } from '../common/waiting.ts';
import { readClaims } from '../records/claims.ts';
import { keyHash } from '../records/lookups.ts';
import type { Records } from '../records/records.ts';
import { replaced } from '../records/replaced.ts';
import type { Change, EnrolmentRecord } from '../records/types.ts';
import { ENROLLED, LIFETIME } from './admissions.ts';
import type { Enrolment } from './routes.ts';

const HOUR = 60 * 60_000;
/** Time for a person to decide, and for a device to hear that they said no. */
const WAITS_FOR = 2 * HOUR;
/** Time for a device that was allowed to come back. */
const ALLOWED_FOR = 24 * HOUR;
const MAX_HOSTS = 20;
const MAX_WAITING = 50;
/** As many of one key, at however many addresses. */
const MAX_WAITING_OF_ADDRESS = 5;
/** Of one IPv6 network, where a device has as many addresses as it likes; the others of the home may be in it, too. */
const MAX_WAITING_OF_NETWORK = 20;

/** Devices that enrol without a code: each waits until the person says yes (RFC 7030 section 4.2.3). */
export interface UnknownDevices extends WaitingRoom {
  readonly ask: NonNullable<Enrolment['unknown']>;
}

/**
 * A request is known again by its key, its names and the address that it comes from: what the person said yes to.
 * @param isGateway whether a name or address is one of the gateway's own, which no device may have.
 * @param now milliseconds since the epoch.
 */
export function createUnknownDevices(
  records: Records,
  authority: CertificateAuthority,
  isGateway: (host: string) => boolean,
  now: () => number = Date.now,
): UnknownDevices {
  const find = async (id: string) => {
    const record = await records.get('enrolments', id);
    return record && now() < record.until ? record : null;
  };
  const decide = (
    id: string,
    state: 'allowed' | 'refused',
    until: () => number,
    isAsShown = () => Promise.resolve(true),
  ): Promise<boolean> =>
    records.exclusively(async () => {
      const record = await find(id);
      if (record?.state !== 'waiting' || !(await isAsShown())) return false;
      await records.commit({ table: 'enrolments', key: id, value: { ...record, state, until: until() } });
      return true;
    });

  /** The names in their usual form, or null where it can get no certificate for them without a code. */
  const hostsOf = async ({ hosts }: CertificationRequest, address: string): Promise<string[] | null> => {
    const values = [...new Set(hosts.map(({ value }) => value))];
    const isPossible =
      values.length > 0 &&
      values.length <= MAX_HOSTS &&
      isAtHome(address) &&
      hosts.every((host) => authority.covers(host) && (host.kind === 'dns' || host.value === address)) &&
      !values.some(isGateway);
    if (!isPossible) return null;
    const admissions = (await records.all('admissions')).filter(([, { until }]) => now() < until);
    // Its own code tells that device from another of that name.
    return admissions.some(([, each]) => each.hosts.some((host) => values.includes(host))) ? null : values;
  };

  const certify = async (id: string, { hosts }: EnrolmentRecord, spki: Spki): Promise<Uint8Array | null> => {
    const holder = `${ENROLLED}${hosts[0] ?? ''}`;
    const asked = { kind: 'local-device' as const, spki, hosts: hosts.map(toHost), holder, lifetime: LIFETIME };
    let isGone = false;
    try {
      const { der } = await authority.issue(asked, async (replacedBy) => {
        isGone = (await find(id))?.state !== 'allowed';
        if (isGone) throw new Error('It was issued, or revoked, meanwhile');
        return [{ table: 'enrolments', key: id, value: null }, ...(await replaced(records, holder, replacedBy, now()))];
      });
      return der;
    } catch (error) {
      if (isGone) return null;
      throw error;
    }
  };

  return {
    async ask(request, address) {
      const hosts = await hostsOf(request, address);
      if (!hosts) return 'not-so';
      const id = idOf(request.spki, hosts, address);
      const asked = { hosts, address, key: keyHash(request.spki.der) };
      const known = (await find(id)) ?? (await records.exclusively(() => enter(id, asked)));
      if (known === 'too-many') return known;
      return known.state === 'allowed' ? { certify: () => certify(id, known, request.spki) } : known.state;
    },

    async waiting() {
      const claimOn = await readClaims(records, now());
      const waiting = (await records.all('enrolments')).filter(
        ([, { state, until }]) => state === 'waiting' && now() < until,
      );
      return Promise.all(
        waiting.map(async ([id, { hosts, address, since, key: asker = id }]) => {
          return { id, hosts, address, asker, since, claim: await claimOn(hosts, asker, address) };
        }),
      );
    },

    approve: (id, isAsShown) => decide(id, 'allowed', () => now() + ALLOWED_FOR, isAsShown),
    refuse: (id) => decide(id, 'refused', () => now() + WAITS_FOR),
  };

  /** Writes down who waits, unless too many do; drops those that are over. Alone. */
  async function enter(
    id: string,
    asked: Pick<EnrolmentRecord, 'hosts' | 'address' | 'key'>,
  ): Promise<EnrolmentRecord | 'too-many'> {
    const earlier = await find(id);
    if (earlier) return earlier;
    const all = await records.all('enrolments');
    const changes = all.flatMap(([key, { until }]): Change[] =>
      now() < until ? [] : [{ table: 'enrolments', key, value: null }],
    );
    const held = all.filter(([, { until, state }]) => now() < until && state !== 'allowed');
    // A no makes room for others at once, though not for those at the same address.
    const waiting = held.filter(([, { state }]) => state === 'waiting');
    const here = held.filter(([, each]) => each.address === asked.address || each.key === asked.key);
    const near = waiting.filter(([, each]) => networkOf(each.address) === networkOf(asked.address));
    if (waiting.length >= MAX_WAITING || here.length >= MAX_WAITING_OF_ADDRESS || near.length >= MAX_WAITING_OF_NETWORK)
      return 'too-many';
    // An address that a person let in beforehand is for orders by ACME, which prove each name: this proves none.
    const value: EnrolmentRecord = { ...asked, since: now(), until: now() + WAITS_FOR, state: 'waiting' };
    await records.commit(...changes, { table: 'enrolments', key: id, value });
    return value;
  }
}

const idOf = ({ der }: Spki, hosts: readonly string[], address: string): string =>
  createHash('sha256')
    .update(der)
    .update(JSON.stringify([address, ...hosts]))
    .digest('hex')
    .slice(0, 32);
