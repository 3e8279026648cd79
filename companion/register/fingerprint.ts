import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Of a file, or null where it cannot be read. */
export const fingerprintOf = (path: string): Promise<string | null> => readFile(path).then(sha256, () => null);
