import type { Records } from './records.ts';
import type { Change } from './types.ts';

/** Whose the gateway's own certificates are. */
export const GATEWAY_HOLDER = 'gateway';

/** CRLReason (RFC 5280 section 5.3.1). */
const SUPERSEDED = 4;

/**
 * Revokes the gateway's own certificates: the keys of all that are still valid lay on the disk as they were kept until
 * now, and may be in a copy of it.
 * @param time milliseconds since the epoch.
 */
export async function withoutOwn(records: Records, time: number): Promise<Change[]> {
  const held = (await records.found('holder', GATEWAY_HOLDER)).filter(
    ([, { until, revoked }]) => time < until && revoked === null,
  );
  return [
    { table: 'own', key: 'certificate', value: null },
    ...held.map(([key, record]): Change => {
      return { table: 'certificates', key, value: { ...record, revoked: { at: time, reason: SUPERSEDED } } };
    }),
  ];
}
