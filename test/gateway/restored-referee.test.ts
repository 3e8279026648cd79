import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CertificateAuthority, MAX_LIFETIME } from '../../gateway/ca/certificate-authority.ts';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { readBackup, restoreBackup } from '../../gateway/protection/backup.ts';
import { openRecords, type Records } from '../../gateway/records/records.ts';
import { issuedKey } from '../../gateway/referee.ts';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Spki } from '../../src/core/x509/basics/index.ts';
import { askReferee } from '../support/referee.ts';
import { hosts, newFolder, newSpki, testAuthority } from './support/ca.ts';
import { runGateway } from './support/program.ts';

const DAY = 24 * 60 * 60_000;
const PASSPHRASE = 'words for the backup';
const NAME = 'gateway.home.arpa';
const RESTORED = { status: 409, body: Buffer.from('restored\n').toString('hex') };
const SEVERAL = { status: 409, body: Buffer.from('several\n').toString('hex') };

const folders: string[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(join(made, '..'));
  return made;
};
const open: { close(): Promise<unknown> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

const start = (place: string): Promise<Gateway> =>
  startGateway({ folder: place, port: 0, name: NAME, address: '127.0.0.1' });
const issue = ({ authority }: { readonly authority: CertificateAuthority }, name: string, spki: Spki) =>
  authority.issue({ spki, kind: 'local-device', hosts: hosts(name), holder: 'test', lifetime: MAX_LIFETIME });
const keyNamed = ({ der }: Spki) => ({ status: 200, body: createHash('sha256').update(der).digest('hex') });
const rootOf = ({ authority }: Gateway): string => toPem([authority.root.certificate.der]);

/** Restores into a folder whose clock says this. */
async function restore(file: Uint8Array, place: string, now: () => number = Date.now): Promise<Records> {
  const content = await readBackup(file, PASSPHRASE);
  const records = await openRecords(place, now);
  await restoreBackup(records, content, PASSPHRASE, now());
  return records;
}

/** The gateway of before, and a backup of it from before two devices renewed and a third came. */
let old: Gateway;
let file: Uint8Array;
const names = ['nas.local', 'lamp.local', 'lost.local'] as const;
const spkis = new Map<string, Spki>();
beforeAll(async () => {
  old = await start(folder());
  for (const name of names) {
    const spki = await newSpki();
    spkis.set(name, spki);
    const { serial } = await issue(old, name, spki);
    if (name === 'lost.local') await old.authority.revoke(serial, 1);
  }
  file = await old.backup(PASSPHRASE);
  await issue(old, 'nas.local', await newSpki());
});
afterAll(() => old.close());
const spkiOf = (name: (typeof names)[number]): Spki => {
  const spki = spkis.get(name);
  if (!spki) throw new Error(name);
  return spki;
};

describe('a gateway that was restored, asked which key it expects', () => {
  it('names none that came with the backup, also once it was killed and started again', async () => {
    const place = folder();
    await (await restore(file, place)).close();
    const program = runGateway(['--data', place, '--port', '0', '--name', NAME]);
    const port = Number(/https:\/\/[^:]+:(\d+)\//.exec(await program.until('Or scan this'))?.[1]);
    for (const name of names)
      expect(await askReferee({ port, servername: NAME, ca: rootOf(old) }, name), name).toEqual(RESTORED);
    await program.stop('SIGKILL');

    const gateway = await start(place);
    open.push(gateway);
    const asked = (name: string) => askReferee({ port: gateway.port, servername: NAME, ca: rootOf(gateway) }, name);
    for (const name of names) expect(await asked(name), name).toEqual(RESTORED);
    expect((await asked('camera.local')).status).toBe(404);
  });

  it('names the key of what it issued since, unless the one before holds as well', async () => {
    const place = folder();
    await (await restore(file, place)).close();
    const gateway = await start(place);
    open.push(gateway);
    const asked = (name: string) => askReferee({ port: gateway.port, servername: NAME, ca: rootOf(gateway) }, name);
    // One renews over the key that it had, the others with a new one.
    await issue(gateway, 'nas.local', spkiOf('nas.local'));
    expect(await asked('nas.local')).toEqual(keyNamed(spkiOf('nas.local')));
    const [ofLamp, ofLost] = [await newSpki(), await newSpki()];
    const lamp = await issue(gateway, 'lamp.local', ofLamp);
    expect(await asked('lamp.local')).toEqual(SEVERAL);
    await issue(gateway, 'lost.local', ofLost);
    expect(await asked('lost.local')).toEqual(keyNamed(ofLost));
    // Without the one that it issued since, it knows no more than right after the restore.
    await gateway.authority.revoke(lamp.serial, 1);
    expect(await asked('lamp.local')).toEqual(RESTORED);
  });

  it('does so for what it issued itself where that comes back with another backup', async () => {
    const place = folder();
    await (await restore(file, place)).close();
    const gateway = await start(place);
    await issue(gateway, 'nas.local', spkiOf('nas.local'));
    const second = await gateway.backup(PASSPHRASE);
    await gateway.close();
    const records = await restore(second, folder());
    open.push(records);
    expect(await issuedKey(records, 'nas.local', Date.now())).toBe('restored');
  });
});

describe('a gateway that was restored while its clock was wrong', () => {
  /** One that was restored when its clock said this much more than the time now. */
  async function restoredAt(ahead: number) {
    const place = folder();
    let time = Date.now() + ahead;
    const now = (): number => time;
    await (await restore(file, place, now)).close();
    const home = await testAuthority(now, place);
    open.push(home.records);
    return { ...home, now, pass: (by: number) => (time += by) };
  }

  it('tells what it issued since from what came back, however far the clock is put back', async () => {
    const home = await restoredAt(60_000);
    // As much as the records let pass.
    home.pass(-4 * 60_000);
    expect(await issuedKey(home.records, 'nas.local', home.now())).toBe('restored');
    const spki = spkiOf('nas.local');
    const { serial } = await issue(home, 'nas.local', spki);
    const record = await home.records.get('certificates', serial);
    const [[, before] = []] = (await home.records.all('certificates')).filter(
      ([, each]) => each.restored !== undefined,
    );
    expect(record?.issued).toBeLessThan(before?.restored ?? 0);
    expect(await issuedKey(home.records, 'nas.local', home.now())).toEqual(spki.der);
  });

  it('names no old key when the clock is far behind, and none when nothing from before can hold any more', async () => {
    const home = await restoredAt(0);
    expect(await issuedKey(home.records, 'nas.local', home.now() - 365 * DAY)).toBe('restored');
    home.pass(MAX_LIFETIME - 1);
    expect(await issuedKey(home.records, 'nas.local', home.now())).toBe('restored');
    home.pass(1);
    expect(await issuedKey(home.records, 'nas.local', home.now())).toBeNull();
  });
});
