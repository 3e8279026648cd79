import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { toHex } from '../../src/core/encoding/bytes.ts';
import { decodeCertificate, type Spki } from '../../src/core/x509/basics/index.ts';
import { toHost } from '../common/addresses.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import { nameOfDevice } from '../ca/home-names.ts';
import type { Records } from '../records/records.ts';
import { replaced } from '../records/replaced.ts';
import { waitForRoom } from '../revocation/room.ts';
import type { Enrolment } from './routes.ts';

/** Begins the holder of a certificate that a device enrolled for. */
export const ENROLLED = 'est:';

const DAY = 24 * 60 * 60_000;
/** A device that enrols by EST may not know how to renew by itself. */
export const LIFETIME = 90 * DAY;

/** Devices that a person let in beforehand, each with a code that the device sends once. */
export interface Admissions {
  /**
   * @param names of the device, and its addresses; the first is what it enrols as.
   * @returns a code that is good once, within a day.
   * @throws OutsideHomeError where the gateway never vouches for one of them; OwnNameError where one is its own.
   */
  admit(names: readonly string[]): Promise<string>;
  readonly admitted: Enrolment['admitted'];
  readonly renewing: NonNullable<Enrolment['renewing']>;
}

/**
 * @param isGateway whether a name or address is one of the gateway's own now, which no device may have.
 * @param now milliseconds since the epoch.
 */
export function createAdmissions(
  records: Records,
  authority: CertificateAuthority,
  isGateway: (host: string) => boolean,
  now: () => number = Date.now,
): Admissions {
  const find = async (device: string, code: string) => {
    const record = await records.get('admissions', device);
    const known = record && now() < record.until && timingSafeEqual(Buffer.from(record.code, 'hex'), hash(code));
    return known ? record : null;
  };
  /**
   * What a device was given that asks again, as where the first answer was lost: the same certificate over the same
   * key. A certificate that was replaced gets no other.
   */
  const answeredBefore = async (serial: string, spki: Spki): Promise<Uint8Array | null> => {
    const next = await records.get('certificates', serial);
    if (!next || next.revoked || next.replacedBy !== undefined || now() >= next.until) return null;
    const der = new Uint8Array(Buffer.from(next.certificate, 'base64'));
    const decoded = decodeCertificate(der);
    return decoded.ok && Buffer.from(decoded.value.spki.der).equals(spki.der) ? der : null;
  };
  return {
    async admit(names) {
      const hosts = names.map((name) => nameOfDevice(name, authority, isGateway));
      const [device] = hosts;
      if (device === undefined) throw new RangeError('A device has a name');
      const code = randomBytes(10).toString('hex');
      await records.commit({
        table: 'admissions',
        key: device,
        value: { code: hash(code).toString('hex'), hosts, until: now() + DAY },
      });
      return code;
    },

    async admitted(device, code) {
      const record = await find(device, code);
      // The gateway may have got that name since.
      if (!record || record.hosts.some(isGateway)) return null;
      const hosts = record.hosts.map(toHost);
      return async (spki) => {
        const request = {
          kind: 'local-device' as const,
          spki,
          hosts,
          holder: `${ENROLLED}${device}`,
          lifetime: LIFETIME,
          statedByPerson: true as const,
        };
        try {
          const { der } = await authority.issue(request, async (replacedBy) => {
            // Spent along with what it was spent for, and never twice.
            if (!(await find(device, code))) throw new SpentError();
            return [
              { table: 'admissions', key: device, value: null },
              ...(await replaced(records, request.holder, replacedBy, now())),
            ];
          });
          return der;
        } catch (error) {
          if (error instanceof SpentError) return null;
          throw error;
        }
      };
    },

    async renewing(certificate, address) {
      const decoded = decodeCertificate(certificate);
      const serial = decoded.ok ? toHex(decoded.value.serial) : '';
      const current = async () => {
        const record = await records.get('certificates', serial);
        const holds =
          record?.certificate === Buffer.from(certificate).toString('base64') &&
          record.holder.startsWith(ENROLLED) &&
          record.revoked === null &&
          now() < record.until;
        return holds ? record : null;
      };
      const held = await current();
      if (!decoded.ok || !held || held.hosts.some(isGateway)) return null;
      const hosts = held.hosts.map(toHost);
      // It may keep the key of an address that another device has by now.
      const isElsewhere = hosts.some(({ kind, value }) => kind === 'ip' && value !== address);
      if (isElsewhere && !held.statedByPerson) return 'elsewhere';
      return {
        subject: decoded.value.subject,
        hosts,
        holder: held.holder,
        isReplaced: held.replacedBy !== undefined,
        wait: await waitForRoom(records, held.holder, now()),
        certify: async (spki) => {
          if (held.replacedBy !== undefined) return answeredBefore(held.replacedBy, spki);
          const asked = {
            kind: 'local-device' as const,
            spki,
            hosts,
            holder: held.holder,
            lifetime: LIFETIME,
            ...(held.statedByPerson && { statedByPerson: true as const }),
          };
          try {
            const { der } = await authority.issue(asked, async (replacedBy) => {
              // It may have been revoked, or renewed, meanwhile.
              const before = await current();
              if (!before || before.replacedBy !== undefined) throw new SpentError();
              return replaced(records, held.holder, replacedBy, now());
            });
            return der;
          } catch (error) {
            if (error instanceof SpentError) return null;
            throw error;
          }
        },
      };
    },
  };
}

class SpentError extends Error {}

const hash = (code: string): Buffer => createHash('sha256').update(code).digest();
