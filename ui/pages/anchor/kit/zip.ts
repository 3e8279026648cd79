import { strToU8, zipSync } from 'fflate';
import type { KitFiles } from './files.ts';

/** One zip archive of text files. */
export function zip(files: KitFiles): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
