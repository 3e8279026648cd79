import { constants } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreOutcome } from '../protocol/index.ts';

/** One change that is about to be made, that was made, or that was tried. */
export interface ChangeLogEntry extends Pick<StoreOutcome, 'store'>, Logged {
  readonly what: 'install' | 'remove' | 'install-root' | 'remove-root';
  readonly label: string;
  /** `begun`: written before the store is changed. What came of it is the next line, unless the companion was ended. */
  readonly outcome: StoreOutcome['outcome'] | 'begun';
}

/** SHA-256 of each certificate, hexadecimal; null if it was not in the store. */
export interface Logged {
  readonly scopeRoot?: string | null;
  readonly cross?: string | null;
  /** Of a gateway root alone. */
  readonly root?: string | null;
}

/** Where changes of trust stores are written down. */
export interface ChangeLog {
  /**
   * The line is on the disk when this resolves.
   * @throws the system's error if it cannot be written.
   */
  write(entry: ChangeLogEntry): Promise<void>;
}

/** The log's path within the companion's state folder. */
export const changeLogFile = (folder: string): string => join(folder, 'log.jsonl');

/** In bytes. A longer log becomes the second file, and what was in that is dropped. */
const MAX_BYTES = 262_144;

/**
 * A log of what was done to which store: one line of JSON for each change, readable by this person only.
 * @param folder made on the first write if it is missing.
 * @param now milliseconds since the epoch.
 */
export function makeChangeLog(folder: string, now: () => number): ChangeLog {
  const file = changeLogFile(folder);
  const append = async (text: string) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A symbolic link in place of the log is not followed.
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
      await handle.datasync();
    } finally {
      await handle.close();
    }
  };
  return {
    write: (entry) => append(`${JSON.stringify({ time: new Date(now()).toISOString(), ...entry })}\n`),
  };
}
