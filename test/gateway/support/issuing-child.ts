import { writeSync } from 'node:fs';
import { hosts, newSpki, testAuthority } from './ca.ts';

/**
 * Issues, renews and revokes in a folder without end, and says each as soon as it would have answered a client. For
 * the test that kills it.
 */
const { authority, records } = await testAuthority(Date.now, process.argv[2]);
const say = (line: string): void => void writeSync(1, `${line}\n`);
say('ready');

const request = async () => ({
  spki: await newSpki(),
  kind: 'local-device' as const,
  hosts: hosts('printer.local'),
  holder: 'test',
  lifetime: 30 * 24 * 60 * 60_000,
});

async function once(): Promise<void> {
  const first = (await authority.issue(await request())).serial;
  say(`issued ${first}`);
  const next = await authority.issue(await request(), async (replacedBy) => {
    const record = await records.get('certificates', first);
    return record ? [{ table: 'certificates', key: first, value: { ...record, replacedBy } }] : [];
  });
  say(`renewed ${first} ${next.serial}`);
  if (await authority.revoke(first, 4)) say(`revoked ${first}`);
}

for (;;) await Promise.all([once(), once(), once()]);
