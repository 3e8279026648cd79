import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Hexadecimal. */
export const sha256OfBytes = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a file whole or not at all: who reads it meanwhile sees the old one. What stood there, a link as well, is
 * replaced and not followed.
 */
export async function writeFileWhole(path: string, content: string | Buffer, mode: number): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await writeFile(beside, content, { mode, flag: 'wx' });
    // The umask may have taken something away.
    await chmod(beside, mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Makes a folder and what is missing above it, for this person alone. Returns those it made, outermost first. */
export async function makePrivateFolder(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let folder = path; !(await pathExists(folder)) && folder !== dirname(folder); folder = dirname(folder))
    missing.unshift(folder);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return missing;
}

/** Whether anything is there that can be looked at. */
export const pathExists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Of a file, or null where it cannot be read. */
export const sha256OfFile = (path: string): Promise<string | null> => readFile(path).then(sha256OfBytes, () => null);
