import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../../gateway/gateway.ts';
import { changePassphrase, openProtection, PassphraseError } from '../../../gateway/protection/key-protection.ts';
import { GATEWAY_HOLDER } from '../../../gateway/records/own.ts';
import { openRecords, type Records } from '../../../gateway/records/records.ts';
import { revocationList } from '../../../gateway/revocation/list.ts';
import { newFolder } from '../support/ca.ts';
import { filesWith, plainKeys } from '../support/keys-on-disk.ts';
import { gatewayCommand, runGateway } from '../support/program.ts';

const PASSPHRASE = 'four words for a test';
const OTHER = 'other words for a test';
const CHILD = new URL('../support/changing-child.ts', import.meta.url).pathname;

const start = (folder: string, passphrase: string | null = null) =>
  startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1', passphrase });

/** Serial numbers of the gateway's own certificates, and whether each is revoked. */
const ownCertificates = async (records: Records): Promise<[serial: string, isRevoked: boolean][]> =>
  (await records.found('holder', GATEWAY_HOLDER)).map(([serial, { revoked }]) => [serial, revoked !== null]);

describe('a passphrase', () => {
  const folder = newFolder();
  let keys: string[];
  let root: Buffer;
  beforeAll(async () => {
    const gateway = await start(folder);
    root = Buffer.from(gateway.authority.root.certificate.der);
    await gateway.close();
    keys = await plainKeys(folder);
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true }));

  const change = async (current: string | null, next: string | null): Promise<void> => {
    const records = await openRecords(folder);
    try {
      await changePassphrase(records, current, next);
    } finally {
      await records.close();
    }
  };
  const opens = async (passphrase: string | null): Promise<string> => {
    const records = await openRecords(folder);
    try {
      await openProtection(records, passphrase);
      return 'opens';
    } catch (error) {
      return error instanceof PassphraseError ? error.code : String(error);
    } finally {
      await records.close();
    }
  };

  it('is refused where it is short, and nothing changes', async () => {
    await expect(change(null, 'short')).rejects.toThrow('at least 12 characters');
    expect(await opens(null)).toBe('opens');
  });

  it('encrypts the keys and removes from the disk what they were', async () => {
    expect(keys).toHaveLength(3);
    expect(filesWith(folder, keys)).toBeGreaterThan(0);
    await change(null, PASSPHRASE);
    expect(await plainKeys(folder)).toEqual([]);
    expect(filesWith(folder, keys)).toBe(0);
  });

  it('leaves nothing of the old keys on the disk after the next start where it was killed in between', async () => {
    const killed = (current: string, next: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', CHILD, folder, current, next], { stdio: 'inherit' }).signal;
    const sealed = async (): Promise<string[]> => {
      const records = await openRecords(folder);
      const all = (await records.all('authorities')).map(([, { key }]) => (typeof key === 'string' ? key : key.text));
      expect(await records.get('counters', 'compact')).toBe(0);
      await records.close();
      return all;
    };
    const before = await sealed();
    expect(filesWith(folder, before)).toBeGreaterThan(0);
    expect(killed(PASSPHRASE, OTHER)).toBe('SIGKILL');
    const between = await sealed();
    expect(between).not.toEqual(before);
    expect(filesWith(folder, before)).toBe(0);
    expect(filesWith(folder, between)).toBeGreaterThan(0);
    // And keys that were in the clear.
    await change(OTHER, null);
    expect(filesWith(folder, keys)).toBeGreaterThan(0);
    expect(killed('', PASSPHRASE)).toBe('SIGKILL');
    expect(filesWith(folder, keys)).toBeGreaterThan(0);
    await sealed();
    expect(filesWith(folder, keys)).toBe(0);
    // A gateway before this one left no mark.
    await change(PASSPHRASE, null);
    expect(killed('', PASSPHRASE)).toBe('SIGKILL');
    const unmarked = new ClassicLevel<string, unknown>(join(folder, 'records'), { valueEncoding: 'json' });
    await unmarked.del('counters/compact', { sync: true });
    await unmarked.close();
    expect(filesWith(folder, keys)).toBeGreaterThan(0);
    await sealed();
    expect(filesWith(folder, keys)).toBe(0);
  });

  it('is needed to start, and the right one starts the same gateway, which issues', async () => {
    expect(await opens(null)).toBe('needed');
    expect(await opens(OTHER)).toBe('wrong');
    await expect(start(folder, OTHER)).rejects.toThrow('The passphrase is wrong.');
    const gateway = await start(folder, PASSPHRASE);
    expect(Buffer.from(gateway.authority.root.certificate.der).equals(root)).toBe(true);
    expect(
      await gateway.handOvers.make({ name: 'lamp', others: [], kind: 'local-device', key: { made: 'p256' } }),
    ).toMatchObject({ ok: true });
    // Its key of before may be in a copy of the folder: what it served under that counts no more.
    const own = await ownCertificates(gateway.records);
    const [before = ''] = own.flatMap(([serial, isRevoked]) => (isRevoked ? [serial] : []));
    expect(own.map(([, isRevoked]) => isRevoked).sort()).toEqual([false, true]);
    const issuer = gateway.authority.issuers.find(({ kind }) => kind === 'server');
    if (!issuer) throw new Error('There is no issuer');
    const list = Buffer.from(await revocationList(gateway.records, issuer, Date.now())).toString('hex');
    expect(list).toContain(before);
    await gateway.close();
    expect(filesWith(folder, keys)).toBe(0);
  });

  it('counts letters that look the same as the same', async () => {
    await change(PASSPHRASE, 'Schlüssel im Flur');
    expect(await opens('Schlüssel im Flur'.normalize('NFD'))).toBe('opens');
    await change('Schlüssel im Flur', PASSPHRASE);
  });

  it('is changed by who knows it alone', async () => {
    await expect(change(OTHER, 'words that are new')).rejects.toThrow('wrong');
    await change(PASSPHRASE, OTHER);
    expect(await opens(PASSPHRASE)).toBe('wrong');
    expect(await opens(OTHER)).toBe('opens');
  });

  it('does not accept a key in the clear, or of another authority, that someone put in place of one', async () => {
    const records = await openRecords(folder);
    const original = await records.get('authorities', 'root');
    const another = await records.get('authorities', 'server-1');
    if (!original || !another) throw new Error('no authorities');
    const protection = await openProtection(records, OTHER);
    expect(() => protection.reveal({ ...original, key: keys[0] ?? '' })).toThrow(PassphraseError);
    expect(() => protection.reveal({ ...original, key: another.key })).toThrow(PassphraseError);
    expect(protection.reveal(original).key).toMatch(/^MIG/);
    await records.close();
  });

  it('is taken away again by who knows it', async () => {
    await change(OTHER, null);
    expect((await plainKeys(folder)).sort()).toEqual([...keys].sort());
    expect(await opens(null)).toBe('opens');
  });

  it('encrypts the keys where a gateway is started with one for the first time, old or new', async () => {
    await (await start(folder, PASSPHRASE)).close();
    expect(await plainKeys(folder)).toEqual([]);
    const fresh = newFolder();
    await (await start(fresh, PASSPHRASE)).close();
    expect(await plainKeys(fresh)).toEqual([]);
    await rm(join(fresh, '..'), { recursive: true });
  });

  it('comes from the first line of a file, too', async () => {
    const args = ['--data', folder, '--port', '0', '--name', 'gateway.home.arpa'];
    expect((await gatewayCommand(...args)).said).toContain('The keys of this gateway are encrypted.');
    const file = join(folder, '..', 'passphrase');
    writeFileSync(file, `${PASSPHRASE}\n`);
    const program = runGateway([...args, '--passphrase-file', file]);
    await program.until('Set-up code');
    expect(await gatewayCommand('passphrase', '--data', folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another gateway is using'),
    });
    expect(await program.stop()).toBe(0);
    expect(await gatewayCommand(...args, '--passphrase-file', '/nowhere')).toEqual({
      code: 1,
      said: '/nowhere cannot be read.\n',
    });
  });
});
