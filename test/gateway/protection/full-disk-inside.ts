import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { startGateway } from '../../../gateway/gateway.ts';
import { introduce } from '../../../gateway/introduce.ts';
import { passphraseCommand } from '../../../gateway/protection/command.ts';
import { changePassphrase } from '../../../gateway/protection/key-protection.ts';
import { openRecords } from '../../../gateway/records/records.ts';
import type { Change } from '../../../gateway/records/types.ts';
import { filesWith, plainKeys } from '../support/keys-on-disk.ts';

/**
 * A disk without room to clear away what was written over: first for a gateway that follows an earlier version, then
 * for the command that changes the passphrase. Run by full-disk.test.ts; `/run/disk` is the disk.
 */
const DISK = '/run/disk';
const FOLDER = `${DISK}/data`;
const BALLAST = `${DISK}/ballast`;
const PASSPHRASE = 'four words for a test';

const start = (passphrase: string | null) =>
  startGateway({ folder: FOLDER, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1', passphrase });
const leaveRoom = (octets: number): void => {
  const { bavail, bsize } = statfsSync(DISK);
  writeFileSync(BALLAST, Buffer.alloc(bavail * bsize - octets));
};

await (await start(null)).close();
const keys = await plainKeys(FOLDER);
let records = await openRecords(FOLDER);
// More than there will be room for once more.
const much = Array.from({ length: 60 }, (_, at): Change => {
  const host = `lamp${at}.local`;
  return { table: 'plainDevices', key: host, value: { name: randomBytes(20_000).toString('hex'), host, at } };
});
await records.commit(...much);
await changePassphrase({ ...records, compact: () => Promise.resolve() }, null, PASSPHRASE);
await records.close();
// As an earlier version left it.
const earlier = new ClassicLevel(join(FOLDER, 'records'));
await earlier.del('counters/compact', { sync: true });
await earlier.close();

leaveRoom(500_000);
const complaints: unknown[] = [];
console.error = (text: unknown) => complaints.push(text);
const full = await start(PASSPHRASE);
await introduce(full);
const made = await full.handOvers.make({ name: 'lamp', others: [], kind: 'local-device', key: { made: 'p256' } });
const serial = (await full.devices.all())[0]?.serial ?? '';
const whileFull = { made: made.ok, revoked: await full.devices.revoke(serial), left: filesWith(FOLDER, keys) > 0 };
await full.close();

rmSync(BALLAST);
const roomy = await start(PASSPHRASE);
await introduce(roomy);
const isRevoked = (await roomy.records.get('certificates', serial))?.revoked !== null;
await roomy.close();
const withRoom = { isRevoked, left: filesWith(FOLDER, keys) > 0 };

leaveRoom(500_000);
const asker = { known: () => Promise.resolve(PASSPHRASE), fresh: () => Promise.resolve(PASSPHRASE) };
const command = (await passphraseCommand(FOLDER, true, asker)).split('\n');
rmSync(BALLAST);
records = await openRecords(FOLDER);
const afterwards = { leftOver: records.leftOver(), isProtected: (await records.all('protection')).length > 0 };
await records.close();
console.log(JSON.stringify({ whileFull, complaints, withRoom, command, afterwards }));
process.exit(0);
