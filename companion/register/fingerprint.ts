import { readFile } from 'node:fs/promises';
import { sha256 } from '../system/sha256.ts';

/** Of a file, or null where it cannot be read. */
export const fingerprintOf = (path: string): Promise<string | null> => readFile(path).then(sha256, () => null);
