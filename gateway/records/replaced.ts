import type { Records } from './records.ts';
import type { Change } from './types.ts';

/**
 * The certificates that a holder has now, marked as replaced: none of them can be renewed again.
 * @param replacedBy serial number of the certificate that takes their place.
 * @param time milliseconds since the epoch.
 */
export async function replaced(records: Records, holder: string, replacedBy: string, time: number): Promise<Change[]> {
  return (await records.found('holder', holder)).flatMap(([key, record]): Change[] =>
    record.until > time && record.revoked === null && record.replacedBy === undefined
      ? [{ table: 'certificates', key, value: { ...record, replacedBy } }]
      : [],
  );
}
