import type { Records } from './records.ts';
import type { CertificateRecord } from './types.ts';

type Device = Pick<CertificateRecord, 'holder' | 'hosts'>;

/** Certificates of one holder for the same names and addresses, in whatever order, are one device's. */
export const deviceKey = ({ holder, hosts }: Device): string => [holder, ...[...hosts].sort()].join(' ');

/** All certificates of a device: what a person calls it goes from each to the next. */
export const certificatesOf = async (
  records: Records,
  device: Device,
): Promise<[serial: string, record: CertificateRecord][]> =>
  (await records.found('holder', device.holder)).filter(([, record]) => deviceKey(record) === deviceKey(device));

/** What the person calls the device whose next certificate this is to be; undefined where its name says it. */
export async function calledBefore(records: Records, device: Device): Promise<string | undefined> {
  const held = (await certificatesOf(records, device)).map(([, record]) => record);
  return held.sort((a, b) => b.issued - a.issued)[0]?.called;
}
