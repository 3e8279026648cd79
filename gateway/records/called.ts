import type { Records } from './records.ts';
import type { CertificateRecord } from './types.ts';

/** Certificates of one holder that begin with this name: what a person calls a device goes from each to the next. */
export const certificatesOf = async (
  records: Records,
  holder: string,
  first: string | undefined,
): Promise<[serial: string, record: CertificateRecord][]> =>
  (await records.found('holder', holder)).filter(([, { hosts }]) => hosts[0] === first);

/** What the person calls the device whose next certificate this is to be; undefined where its name says it. */
export async function calledBefore(
  records: Records,
  { holder, hosts }: Pick<CertificateRecord, 'holder' | 'hosts'>,
): Promise<string | undefined> {
  const held = (await certificatesOf(records, holder, hosts[0])).map(([, record]) => record);
  return held.sort((a, b) => b.issued - a.issued)[0]?.called;
}
