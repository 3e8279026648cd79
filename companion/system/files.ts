import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** SHA-256, hexadecimal. */
export const sha256OfBytes = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a file whole or not at all: who reads it meanwhile sees the old one. What was there before is replaced; a
 * symbolic link is not followed.
 * @param mode permissions, exactly, whatever the umask.
 * @throws the system's error; the old file is untouched then.
 */
export async function writeFileWhole(path: string, content: string | Buffer, mode: number): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await writeFile(beside, content, { mode, flag: 'wx' });
    // The umask may have removed permissions.
    await chmod(beside, mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Makes a folder and its missing parents, for this person alone.
 * @returns the folders it made, outermost first.
 */
export async function makePrivateFolder(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let folder = path; !(await pathExists(folder)) && folder !== dirname(folder); folder = dirname(folder))
    missing.unshift(folder);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return missing;
}

/** Whether something exists at this path. */
export const pathExists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** SHA-256 of a file, hexadecimal; null if it cannot be read. */
export const sha256OfFile = (path: string): Promise<string | null> => readFile(path).then(sha256OfBytes, () => null);
