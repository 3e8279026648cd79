import { realpath } from 'node:fs/promises';

/** Set by scripts/build-companion.ts where it makes the one executable. */
declare const LATCHKEY_EXECUTABLE: boolean | undefined;

/** What runs now, and so what `install` copies. */
export interface Program {
  readonly file: string;
  /** The Node that runs it; null: it is an executable of its own. */
  readonly node: string | null;
}

/** Links, such as those of npm, are followed to the file itself. */
export async function thisProgram(): Promise<Program> {
  if (typeof LATCHKEY_EXECUTABLE !== 'undefined' && LATCHKEY_EXECUTABLE)
    return { file: await realpath(process.execPath), node: null };
  // The path by which Node was found stays: an update of Node goes on under it.
  return { file: await realpath(process.argv[1] ?? ''), node: process.execPath };
}
