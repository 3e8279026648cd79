import type { CertificateAuthority } from '../../../gateway/ca/certificate-authority.ts';
import type { Records } from '../../../gateway/records/records.ts';
import type { CertificateRecord, Change } from '../../../gateway/records/types.ts';
import { hosts, newSpki } from './ca.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Writes many records of certificates that were issued one after the other and have expired, each with a serial number,
 * a name and a holder of its own. Their certificates are some few that were really issued.
 * @param from when the first was issued, milliseconds since the epoch; the others follow within a month.
 * @param changed what is otherwise in one of them, by its number.
 * @returns their serial numbers.
 */
export async function writeMany(
  records: Records,
  authority: CertificateAuthority,
  count: number,
  from: number,
  changed: (number: number) => Partial<CertificateRecord> = () => ({}),
): Promise<string[]> {
  const issued: CertificateRecord[] = [];
  for (let number = 0; number < 5; number++) {
    const { serial } = await authority.issue({
      spki: await newSpki(),
      kind: 'local-device',
      hosts: hosts(`real-${number}-${count}.local`),
      holder: `real-${number}-${count}`,
      lifetime: 30 * DAY,
    });
    const record = await records.get('certificates', serial);
    if (record) issued.push(record);
  }
  const serials = Array.from({ length: count }, (_, number) => (0x4000_0000 + number).toString(16).repeat(4));
  for (let at = 0; at < count; at += 1000)
    await records.commit(
      ...serials.slice(at, at + 1000).map((key, index): Change => {
        const number = at + index;
        const [name, time] = [`device-${number}.local`, from + Math.floor((number * 30 * DAY) / count)];
        const record = issued[number % issued.length] as CertificateRecord;
        const value = { ...record, hosts: [name], holder: `holder-${number}`, issued: time, until: time + 30 * DAY };
        return { table: 'certificates', key, value: { ...value, ...changed(number) } };
      }),
    );
  return serials;
}

/** The same records, and how many values were read through them since they were last asked. */
export function counted(records: Records): { readonly records: Records; readonly reads: () => number } {
  let count = 0;
  const counting: Records = {
    ...records,
    async get(table, key) {
      count += 1;
      return records.get(table, key);
    },
    async all(table) {
      const found = await records.all(table);
      count += found.length;
      return found;
    },
    async found(by, what) {
      const found = await records.found(by, what);
      count += found.length;
      return found;
    },
    async approvedFor(host) {
      const found = await records.approvedFor(host);
      count += found.length;
      return found;
    },
  };
  return {
    records: counting,
    reads: () => {
      const was = count;
      count = 0;
      return was;
    },
  };
}
