import { spawnSync } from 'node:child_process';
import { openRecords } from '../../../gateway/records/records.ts';

/** The private keys of a gateway whose keys are in the clear, base64. */
export async function plainKeys(folder: string): Promise<string[]> {
  const records = await openRecords(folder);
  const keys = (await records.all('authorities')).map(([, { key }]) => key);
  await records.close();
  return keys.filter((key) => typeof key === 'string');
}

/** How many files hold a part of a key that is in no certificate: octets 36 to 51 of PKCS#8 are the private number. */
export const filesWith = (folder: string, keys: readonly string[]): number =>
  keys
    .flatMap((key) =>
      spawnSync('grep', ['-rlaF', key.slice(48, 68), folder])
        .stdout.toString()
        .split('\n'),
    )
    .filter((line) => line !== '').length;
