import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { type Routes, textAnswer } from '../common/routes.ts';
import { openAsOwner } from '../records/as-owner.ts';
import type { Asker } from './ask.ts';
import { readBackup, restoreBackup } from './backup.ts';
import { changePassphrase, PassphraseError } from './key-protection.ts';

/** A file that cannot be read or written; the message is a sentence for the person. */
export class BackupFileError extends Error {}

/**
 * Encrypts the keys in this folder with a passphrase, or no more. No gateway may run on it meanwhile.
 * @returns what to say.
 * @throws RecordsError or PassphraseError
 */
export async function passphraseCommand(folder: string, remove: boolean, ask: Asker): Promise<string> {
  const records = await openAsOwner(folder);
  try {
    const isProtected = (await records.get('protection', 'passphrase')) !== undefined;
    if (remove && !isProtected) return 'The keys are not encrypted.';
    const current = isProtected ? await ask.known('The passphrase until now: ') : null;
    const next = remove ? null : await ask.fresh('The new passphrase: ');
    await changePassphrase(records, current, next);
    const done =
      next === null
        ? 'The keys are not encrypted any more.'
        : 'The keys are encrypted. Without this passphrase the gateway cannot start: keep it where you will find it.';
    const leftOver = records.leftOver();
    return leftOver === null ? done : `${done}\n${leftOver}`;
  } finally {
    await records.close();
  }
}

/**
 * Asks the gateway that runs for a backup and writes it: whole, or not at all.
 * @param send sends the passphrase to the gateway, and gives its answer.
 * @returns what to say; null where no gateway runs.
 * @throws BackupFileError where the gateway refuses or the file cannot be written.
 */
export async function backupCommand(
  file: string,
  ask: Asker,
  send: (body: string) => Promise<{ readonly status: number; readonly text: string } | null>,
): Promise<string | null> {
  const answer = await send(await ask.fresh('A passphrase for the backup: '));
  if (!answer) return null;
  if (answer.status !== 200) throw new BackupFileError(answer.text);
  await writeWhole(file, Buffer.from(answer.text, 'base64'));
  return `${file} holds the gateway with its keys, encrypted. Keep it and its passphrase in two places.`;
}

/** The gateway's side of it. */
export function backupRoutes(backup: (passphrase: string) => Promise<Uint8Array>): Routes {
  return {
    'POST /backup': async ({ body }) => {
      try {
        return textAnswer(200, Buffer.from(await backup(body.toString('utf8'))).toString('base64'));
      } catch (error) {
        if (!(error instanceof PassphraseError)) throw error;
        return textAnswer(400, error.message);
      }
    },
  };
}

/**
 * Restores a backup into a folder without a gateway.
 * @returns what to say.
 * @throws BackupFileError, BackupError or RecordsError
 */
export async function restoreCommand(folder: string, file: string, ask: Asker): Promise<string> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw new BackupFileError(`${file} cannot be read.`);
  const passphrase = await ask.known('The passphrase of the backup: ');
  // Nothing is made in the folder before the backup is known to be good.
  const content = await readBackup(bytes, passphrase);
  const records = await openAsOwner(folder);
  try {
    const made = new Date(await restoreBackup(records, content, passphrase, Date.now())).toLocaleString('en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    return (
      `Restored as it was at ${made}. What was revoked later must be revoked again, and what was issued later is not ` +
      'known to it. Never start the old gateway again: neither would know what the other issues or revokes.' +
      (content.isProtected ? ' Its keys are encrypted with the passphrase of the backup.' : '')
    );
  } finally {
    await records.close();
  }
}

/** A file that is there in whole or not at all, and that is its owner's alone. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new BackupFileError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
