import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../../gateway/gateway.ts';
import { gatewayCommand } from '../support/program.ts';

const OWNER = 64_522;
const PASSPHRASE = 'four words make it';

/** Who else owns something in a folder, or may read it. */
const strays = (folder: string): string[] =>
  ['.', ...(readdirSync(folder, { recursive: true }) as string[])].filter((name) => {
    const { uid, gid, mode } = statSync(join(folder, name));
    return uid !== OWNER || gid !== OWNER || (mode & 0o077) !== 0;
  });

if (process.getuid?.() === 0)
  describe('a command of root for the folder of a service that is stopped', () => {
    // As /var/lib/private, which the service itself cannot enter by this name.
    const closed = mkdtempSync(join(tmpdir(), 'latchkey-owner-'));
    const folder = join(closed, 'data');
    const words = join(closed, 'words');
    beforeAll(async () => {
      const gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
      writeFileSync(join(closed, 'backup'), await gateway.backup(PASSPHRASE), { mode: 0o600 });
      writeFileSync(words, `${PASSPHRASE}\n`, { mode: 0o600 });
      await gateway.close();
      rmSync(join(folder, 'control.sock'), { force: true });
      execFileSync('chmod', ['-R', 'go=', folder]);
      execFileSync('chown', ['-R', `${OWNER}:${OWNER}`, folder]);
    });
    afterAll(() => rmSync(closed, { recursive: true }));

    it.each<[string, readonly string[], string]>([
      ['clock-is-right', ['clock-is-right'], 'for the time now'],
      ['restore', ['restore', join(closed, 'backup'), '--passphrase-file', words], 'There is a gateway in this folder'],
    ])('leaves all of it to its owner: %s', async (_what, args, said) => {
      expect((await gatewayCommand(...args, '--data', folder)).said).toContain(said);
      expect(strays(folder)).toEqual([]);
    });

    it('leaves all of it to its owner: passphrase, which encrypts the keys, and removes that again', async () => {
      const start = join(import.meta.dirname, '../../../gateway/start.mjs');
      const encrypt = [start, 'passphrase', '--data', folder];
      // A new passphrase comes from no file.
      expect(execFileSync(process.execPath, encrypt, { input: `${PASSPHRASE}\n` }).toString()).toContain(
        'The keys are encrypted.',
      );
      expect(strays(folder)).toEqual([]);
      const remove = ['passphrase', 'remove', '--passphrase-file', words, '--data', folder];
      expect(await gatewayCommand(...remove)).toEqual({ code: 0, said: 'The keys are not encrypted any more.\n' });
      expect(strays(folder)).toEqual([]);
      expect((await gatewayCommand(...remove)).said).toBe('The keys are not encrypted.\n');
    });

    it('restores into one that is empty', async () => {
      const empty = join(closed, 'empty');
      mkdirSync(empty, { mode: 0o700 });
      execFileSync('chown', [`${OWNER}:${OWNER}`, empty]);
      const args = ['restore', join(closed, 'backup'), '--passphrase-file', words];
      expect(await gatewayCommand(...args, '--data', empty)).toMatchObject({ code: 0 });
      expect(strays(empty)).toEqual([]);
    });

    it('makes one that is no one else’s where there is none', async () => {
      const place = join(closed, 'new');
      const args = ['restore', join(closed, 'backup'), '--passphrase-file', words];
      expect(await gatewayCommand(...args, '--data', place)).toMatchObject({ code: 0 });
      const files = ['.', ...(readdirSync(place, { recursive: true }) as string[])];
      for (const name of files) expect([name, statSync(join(place, name)).mode & 0o077]).toEqual([name, 0]);
    });

    it('is led by no link to where its owner could not write', async () => {
      const other = join(closed, 'other');
      mkdirSync(other, { mode: 0o700 });
      renameSync(join(folder, 'records'), join(folder, 'kept'));
      symlinkSync(other, join(folder, 'records'));
      expect(await gatewayCommand('clock-is-right', '--data', folder)).toEqual({
        code: 1,
        said: `The gateway may not write in ${folder}. Give it the right to, or name another folder with --data.\n`,
      });
      expect(readdirSync(other)).toEqual([]);
    });
  });
else
  it('was not run: only root can act as another user', () =>
    console.warn('test/gateway/records/as-owner.test.ts was not run: only root can act as another user'));
