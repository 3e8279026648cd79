import { writeSync } from 'node:fs';
import { openAuthority } from '../../../gateway/ca/certificate-authority.ts';
import { prune } from '../../../gateway/pruning.ts';
import { openRecords, type Records } from '../../../gateway/records/records.ts';
import type { Change } from '../../../gateway/records/types.ts';
import { PLACES } from './ca.ts';

/** Prunes a folder, and says each write as soon as it is done. For the test that kills it. */
const [folder = '', time = ''] = process.argv.slice(2);
const now = (): number => Number(time);
const records = await openRecords(folder, now);
const authority = await openAuthority(records, folder, () => PLACES, now);
const heard: Records = {
  ...records,
  async commit(...changes: readonly Change[]) {
    // In the middle of it, or just before or after: whoever hears this may kill.
    writeSync(1, 'writes\n');
    await records.commit(...changes);
  },
};
await prune(heard, authority, now());
await records.close();
