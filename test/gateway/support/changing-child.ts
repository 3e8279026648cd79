import { changePassphrase } from '../../../gateway/protection/key-protection.ts';
import { openRecords } from '../../../gateway/records/records.ts';

/** Changes the passphrase of a gateway, and is killed between the new keys and the removal of the old ones. */
const [folder = '', current = '', next = ''] = process.argv.slice(2);
const records = await openRecords(folder);
const compact = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};
await changePassphrase({ ...records, compact }, current || null, next || null);
