import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Set by scripts/build-companion.ts where it makes the one executable. */
declare const LATCHKEY_EXECUTABLE: boolean | undefined;

/** What runs now, and so what `install` copies. */
export interface CompanionProgram {
  readonly file: string;
  /** The Node that runs it; null: it is an executable of its own. */
  readonly node: string | null;
}

/** Links, such as those of npm, are followed to the file itself. */
export async function runningProgram(): Promise<CompanionProgram> {
  if (typeof LATCHKEY_EXECUTABLE !== 'undefined' && LATCHKEY_EXECUTABLE)
    return { file: await realpath(process.execPath), node: null };
  // The path by which Node was found stays: an update of Node goes on under it.
  return { file: await realpath(process.argv[1] ?? ''), node: process.execPath };
}

export const COMPANION_MINIMUM_NODE = '20.11';

/** Whether a version such as `v20.19.1` will do. */
export function isNodeNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(COMPANION_MINIMUM_NODE);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** What a program says when asked as Node is, or null where it cannot be asked. */
export const nodeVersionOf = (node: string): Promise<string | null> =>
  promisify(execFile)(node, ['--version'], { timeout: 10_000, windowsHide: true }).then(
    ({ stdout }) => /^v\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? null,
    () => null,
  );

const numbers = (version: string): readonly number[] => version.replace(/^v/, '').split('.').map(Number);
