import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { openRecords, type Records } from '../../../gateway/records/records.ts';
import { RecordsError } from '../../../gateway/records/fault.ts';

/** A disk that fills up, is cleared, and is then mounted read-only. Run by disk.test.ts; `/run/disk` is the disk. */
const DISK = '/run/disk';
const FOLDER = `${DISK}/data`;

const said = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'nothing';
  } catch (error) {
    return error instanceof RecordsError ? `${error.code}: ${error.message}` : `something else: ${String(error)}`;
  }
};
const write = (records: Records, key: string): Promise<void> =>
  records.commit({ table: 'certificates', key, value: record });
const record = {
  certificate: 'x'.repeat(20_000),
  hosts: ['printer.local'],
  holder: 'test',
  issued: 1,
  until: 2,
  revoked: null,
};

writeFileSync(`${DISK}/ballast`, Buffer.alloc(600_000));
let records = await openRecords(FOLDER);
let written = 0;
let whenFull = '';
while (written < 1000 && whenFull === '') {
  const key = String(written);
  const what = await said(() => write(records, key));
  if (what === 'nothing') written += 1;
  else whenFull = what;
}
const stillFull = await said(() => write(records, 'again'));
rmSync(`${DISK}/ballast`);
const withRoom = await said(() => write(records, 'with room'));
await records.close();
records = await openRecords(FOLDER);
const kept = (await records.all('certificates')).map(([key]) => key);
await records.close();

execFileSync('mount', ['-o', 'remount,ro', DISK]);
const readOnly = await said(() => openRecords(FOLDER));
console.log(
  JSON.stringify({
    whenFull,
    stillFull,
    withRoom,
    lost: Array.from({ length: written }, (_, key) => String(key)).filter((key) => !kept.includes(key)),
    hasNewest: kept.includes('with room'),
    hasRefused: kept.includes(String(written)) || kept.includes('again'),
    readOnly,
  }),
);
