import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RecordsError, recordsError } from './fault.ts';

/** Makes it and those above it. Node's own way tries without end where the system lets no one make any, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const make = (): Promise<void> => mkdir(folder, { mode: 0o700 });
  // Another gateway may have made it meanwhile.
  const isThere = async (code: unknown): Promise<boolean> => code === 'EEXIST' && (await stat(folder)).isDirectory();
  try {
    await make();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (await isThere(code)) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await make().catch(async (again: unknown) => {
      if (await isThere(again instanceof Error && 'code' in again ? again.code : null)) return;
      throw again instanceof Error && 'code' in again && again.code === 'ENOENT'
        ? new RecordsError('read-only', `${folder} cannot be made. Name another folder with --data.`, again)
        : again;
    });
  }
}

/**
 * Makes this folder where there is none, for its owner alone (0700).
 * @param at how it is reached, where that is not by its name.
 * @throws RecordsError where it cannot be, or others can look into it.
 */
export async function makePrivateFolder(folder: string, at: string): Promise<void> {
  try {
    await makeFolder(at);
    await access(at, constants.W_OK);
  } catch (error) {
    throw recordsError(error, folder);
  }
  if (process.platform === 'win32') return;
  const { mode, uid } = await stat(at);
  // Its owner can enter it whatever its mode; root would not notice.
  if (uid !== process.getuid?.())
    throw new RecordsError(
      'open-folder',
      `${folder} belongs to another user of this computer, who could read the keys. Name another folder with ` +
        '--data, or make it yours (chown).',
    );
  if ((mode & 0o077) !== 0)
    throw new RecordsError(
      'open-folder',
      `Other users of this computer can look into ${folder}, where the keys would be. Close it (chmod 700), or name ` +
        'another folder with --data.',
    );
}

/** More than the store writes when it is opened; random, as some file systems keep little of what is all the same. */
const ROOM = randomBytes(128 * 1024);

/** @throws RecordsError where there is no room for what the store writes when it is opened. */
export const findRoom = (folder: string, at: string): Promise<void> => keepingRoom(folder, at, () => Promise.resolve());

/**
 * Works while that room is held back, and free again afterwards, however full the work made the disk.
 * @throws RecordsError where there is none, before the work begins; whatever the work throws.
 */
export async function keepingRoom(folder: string, at: string, work: () => Promise<void>): Promise<void> {
  const held = join(at, 'room');
  try {
    await writeFile(held, ROOM).catch((error: unknown) => {
      throw recordsError(error, folder);
    });
    await work();
  } finally {
    await rm(held, { force: true }).catch(() => undefined);
  }
}
