import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { BackupError, readBackup, restoreBackup } from '../../../gateway/protection/backup.ts';
import { openRecords } from '../../../gateway/records/records.ts';
import { newFolder } from '../support/ca.ts';
import { runGateway } from '../support/program.ts';

const PASSPHRASE = 'words for the backup';
const MAIN = new URL('../../../gateway/main.ts', import.meta.url).pathname;
const folders: string[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(join(made, '..'));
  return made;
};
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

const start = (place: string, passphrase: string | null = null): Promise<Gateway> =>
  startGateway({ folder: place, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1', passphrase });

async function issue(gateway: Gateway, name: string): Promise<string> {
  const result = await gateway.handOvers.make({ name, others: [], kind: 'local-device', key: { made: 'p256' } });
  if (!result.ok) throw new Error(result.fault);
  return result.made.serial;
}

async function restore(file: Uint8Array, place: string, passphrase = PASSPHRASE, now = Date.now()): Promise<void> {
  const content = await readBackup(file, passphrase);
  const records = await openRecords(place);
  try {
    await restoreBackup(records, content, passphrase, now);
  } finally {
    await records.close();
  }
}

/** @returns the fault that it is refused with. */
const fault = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof BackupError ? error.code : String(error)),
  );

/** Runs the program with this on its standard input; killed after so many milliseconds. */
function run(args: readonly string[], input: string, killAfter: number | null = null) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => void (said += String(text)));
  child.stdin.on('error', () => undefined).end(input);
  if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  );
}

describe('a backup', () => {
  let gateway: Gateway;
  let file: Uint8Array;
  let issued: string[];
  let revoked: string;
  beforeAll(async () => {
    gateway = await start(folder());
    issued = [await issue(gateway, 'lamp'), await issue(gateway, 'nas')];
    revoked = await issue(gateway, 'lost');
    await gateway.authority.revoke(revoked, 1);
    await gateway.orders.expect('192.168.1.9', 'tv.home.arpa', Date.now() + 1e9);
    await gateway.admissions.admit(['clock.home.arpa']);
    file = await gateway.backup(PASSPHRASE);
  });
  afterAll(() => gateway.close());

  it('makes the same gateway elsewhere: its root, what it issued and what it revoked', async () => {
    const place = folder();
    await restore(file, place);
    const other = await start(place);
    expect(Buffer.compare(other.authority.root.certificate.der, gateway.authority.root.certificate.der)).toBe(0);
    for (const serial of issued)
      expect(await other.authority.chain(serial)).toBe(await gateway.authority.chain(serial));
    expect((await other.records.get('certificates', revoked))?.revoked?.reason).toBe(1);
    expect(await other.authority.revoke(issued[0] ?? '', 4)).toBe(true);
    await other.close();
  });

  it('lets no one in whom the old one had let in for once', async () => {
    const place = folder();
    await restore(file, place);
    const records = await openRecords(place);
    expect(await records.all('expected')).toEqual([]);
    expect(await records.all('admissions')).toEqual([]);
    expect(await records.all('orders')).toEqual([]);
    await records.close();
  });

  it('uses no serial number twice after an old one was restored', async () => {
    const later = [await issue(gateway, 'later'), await issue(gateway, 'later still')];
    const place = folder();
    await restore(file, place);
    const other = await start(place);
    const again = await Promise.all(Array.from({ length: 30 }, (_, each) => issue(other, `after-${each}`)));
    const all = [...(await gateway.records.all('certificates')), ...(await other.records.all('certificates'))];
    const known = new Map<string, string>();
    for (const [serial, { certificate }] of all) {
      expect(known.get(serial) ?? certificate, `${serial} twice`).toBe(certificate);
      known.set(serial, certificate);
    }
    expect([...later, ...again].every((serial) => known.has(serial))).toBe(true);
    await other.close();
  });

  it('holds no key that can be read without the passphrase', async () => {
    const content = await readBackup(file, PASSPHRASE);
    const keys = content.records.flatMap(({ table, value }) =>
      table === 'authorities' && value ? [value.key as string] : [],
    );
    expect(keys).toHaveLength(3);
    for (const key of keys) {
      expect(Buffer.from(file).includes(key.slice(48, 64))).toBe(false);
      expect(Buffer.from(file).includes(Buffer.from(key, 'base64').subarray(36, 60))).toBe(false);
    }
    expect(await fault(readBackup(file, 'words for the backuP'))).toBe('wrong-passphrase');
  });

  it('is refused whole wherever it ends too soon, and the folder stays as it was', async () => {
    const place = folder();
    for (const length of [0, 10, 26, 60, 140, 160, 200, Math.floor(file.length / 2), file.length - 1]) {
      const code = await fault(restore(file.subarray(0, length), place));
      expect(code, `${length} octets`).toBe(length < 26 ? 'not-a-backup' : 'cut-off');
    }
    expect(existsSync(place)).toBe(false);
  });

  it('is refused where one bit was changed, anywhere', async () => {
    const tried = new Set<string>();
    for (let position = 0; position < file.length; position += Math.ceil(file.length / 12)) {
      const changed = Uint8Array.from(file);
      changed[position] = (changed[position] ?? 0) ^ 1;
      tried.add(await fault(readBackup(changed, PASSPHRASE)));
    }
    expect([...tried].sort()).toEqual(['not-a-backup', 'wrong-passphrase']);
  });

  it('cannot ask for more work or memory than a gateway puts into one', async () => {
    for (const derivation of [
      { salt: 'AAAA', cost: 30, blockSize: 8, parallel: 1 },
      { salt: 'AAAA', cost: 15, blockSize: 8, parallel: 1e6 },
      { salt: 'AAAA', cost: 15, blockSize: 1e9, parallel: 1 },
      null,
    ]) {
      const header = `latchkey gateway backup 1\n${JSON.stringify({ derivation, length: 5 })}\n`;
      expect(await fault(readBackup(Buffer.from(`${header}${'x'.repeat(40)}`), PASSPHRASE))).toBe('not-a-backup');
    }
  });

  it('is not restored over a gateway, or on a computer whose clock is behind', async () => {
    const place = folder();
    await (await start(place)).close();
    const root = readFileSync(join(place, 'root.pem'), 'utf8');
    expect(await fault(restore(file, place))).toBe('gateway-there');
    await (await start(place)).close();
    expect(readFileSync(join(place, 'root.pem'), 'utf8')).toBe(root);
    expect(await fault(restore(file, folder(), PASSPHRASE, Date.now() - 86_400_000))).toBe('clock-set-back');
  });

  it('of a gateway with encrypted keys makes one with encrypted keys', async () => {
    const [place, elsewhere] = [folder(), folder()];
    const guarded = await start(place, 'words of the gateway');
    const backup = await guarded.backup(PASSPHRASE);
    await guarded.close();
    await restore(backup, elsewhere);
    await expect(start(elsewhere)).rejects.toThrow('The keys of this gateway are encrypted');
    await (await start(elsewhere, PASSPHRASE)).close();
  });
});

describe('the commands backup and restore', () => {
  it('go from one folder to another, with the passphrase on the standard input', async () => {
    const [place, elsewhere] = [folder(), folder()];
    const program = runGateway(['--data', place, '--port', '0']);
    await program.until('Set-up code');
    const file = join(place, '..', 'home.backup');
    expect(await run(['backup', file, '--data', place], 'short\n')).toMatchObject({ code: 1 });
    expect(existsSync(file)).toBe(false);
    const { code, said } = await run(['backup', file, '--data', place], `${PASSPHRASE}\n`);
    expect(said).toContain('encrypted');
    expect(code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    // Killed at any moment, a backup is there in whole, or not at all.
    for (const delay of [200, 500, 700, 900]) {
      const other = join(place, '..', `killed-${delay}`);
      await run(['backup', other, '--data', place], `${PASSPHRASE}\n`, delay);
      if (existsSync(other)) await readBackup(readFileSync(other), PASSPHRASE);
    }
    await program.stop();

    expect(await run(['restore', file, '--data', elsewhere], 'wrong words here\n')).toEqual({
      code: 1,
      said: 'The passphrase is wrong, or the backup was changed. Nothing was restored.\n',
    });
    expect(existsSync(elsewhere)).toBe(false);
    // Killed at any moment, a restore was done in whole, or can be done again.
    for (const delay of [400, 700, 900, 1000, 1100, 1300]) {
      await run(['restore', file, '--data', elsewhere], `${PASSPHRASE}\n`, delay);
      if (!existsSync(elsewhere)) continue;
      const records = await openRecords(elsewhere);
      const [authorities, certificates] = [await records.all('authorities'), await records.all('certificates')];
      await records.close();
      expect([
        [0, 0],
        [3, 1],
      ]).toContainEqual([authorities.length, certificates.length]);
      // Never without the mark by which it names no old key (gateway/referee.ts).
      for (const [, { restored }] of certificates) expect(restored).toBeTypeOf('number');
      if (authorities.length > 0) await rm(elsewhere, { recursive: true });
    }
    const restored = await run(['restore', file, '--data', elsewhere], `${PASSPHRASE}\n`);
    expect(restored.said).toContain('What was revoked later must be revoked again');
    expect(restored.code).toBe(0);
    const again = await run(['restore', file, '--data', elsewhere], `${PASSPHRASE}\n`);
    expect(again).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is a gateway in this folder already'),
    });
    await (await start(elsewhere)).close();
    expect(readFileSync(join(elsewhere, 'root.pem'), 'utf8')).toBe(readFileSync(join(place, 'root.pem'), 'utf8'));
    expect(readdirSync(elsewhere).sort()).toEqual(['issuers.pem', 'pairing.pem', 'records', 'root.pem']);
  });
});
