import { constants } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreOutcome } from '../protocol/types.ts';

/** One thing that was done, or tried. */
export interface ChangeLogEntry extends StoreOutcome {
  readonly what: 'install' | 'remove';
  readonly label: string;
  /** SHA-256 of the certificates, hexadecimal; null where it was not in the store. */
  readonly scopeRoot: string | null;
  readonly cross: string | null;
}

export interface ChangeLog {
  /** Throws where it cannot be written; asked before anything is changed. */
  open(): Promise<void>;
  write(entry: ChangeLogEntry): Promise<void>;
}

export const changeLogFile = (folder: string): string => join(folder, 'log.jsonl');

/** What is older goes to a second file, and is dropped when that is due again. */
const MAX_BYTES = 262_144;

/** What was done to which store, one line of JSON each, for this person's eyes only. */
export function makeChangeLog(folder: string, now: () => number): ChangeLog {
  const file = changeLogFile(folder);
  const append = async (text: string) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A link that somebody put there is not followed.
    const handle = await open(
      file,
      constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0),
      0o600,
    );
    try {
      if ((await handle.stat()).size + text.length > MAX_BYTES) {
        await rename(file, `${file}.1`);
        await (await open(file, 'wx', 0o600)).close();
        return await append(text);
      }
      await handle.appendFile(text);
    } finally {
      await handle.close();
    }
  };
  return {
    open: () => append(''),
    write: (entry) => append(`${JSON.stringify({ time: new Date(now()).toISOString(), ...entry })}\n`),
  };
}
