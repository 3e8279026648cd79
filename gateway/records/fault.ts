/** Why records cannot be had or written. */
export type RecordsFault =
  'in-use' | 'open-folder' | 'read-only' | 'full-disk' | 'clock-set-back' | 'not-a-folder' | 'damaged' | 'replaced';

/** The message is a sentence for the person who started the gateway. */
export class RecordsError extends Error {
  readonly code: RecordsFault;

  constructor(code: RecordsFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RecordsError';
    this.code = code;
  }
}

/** What the system says, in any layer, and what that means here. The first that fits. */
const KINDS: readonly (readonly [said: RegExp, fault: RecordsFault, sentence: (folder: string) => string])[] = [
  [
    /LEVEL_LOCKED|already held by process|Resource temporarily unavailable/,
    'in-use',
    (folder) => `Another gateway is using ${folder}. Stop it first, or name another folder with --data.`,
  ],
  [
    /ENOSPC|EDQUOT|No space left|quota exceeded/i,
    'full-disk',
    (folder) => `The disk that holds ${folder} is full. Nothing was issued or lost; make room and try again.`,
  ],
  [
    /EROFS|EACCES|EPERM|Read-only file system|Permission denied/i,
    'read-only',
    (folder) => `The gateway may not write in ${folder}. Give it the right to, or name another folder with --data.`,
  ],
  [/ENOTDIR|EEXIST|Not a directory/i, 'not-a-folder', (folder) => `${folder} is not a folder.`],
];

/** @param error from the file system or the store. @returns the same as a sentence about this folder. */
export function recordsError(error: unknown, folder: string): RecordsError {
  if (error instanceof RecordsError) return error;
  const said = allSaid(error);
  const [, fault, sentence] = KINDS.find(([pattern]) => pattern.test(said)) ?? [];
  return fault && sentence
    ? new RecordsError(fault, sentence(folder), error)
    : new RecordsError('damaged', `The records in ${folder} cannot be used: ${said}`, error);
}

/** Where the disk has no room for clearing away what was written over (`Records.compact`). */
export const notClearedAway = (folder: string): string =>
  `There is no room on the disk to clear away what was written over: old keys may still be in ${folder}. ` +
  'All else works. Make room and start the gateway again: each start tries it.';

/** Codes and messages of an error and of its causes. */
function allSaid(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return [`${code}${error.message}`, ...(error.cause === undefined ? [] : [allSaid(error.cause)])].join('; ');
}
