import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Set by scripts/build-companion.ts when it makes the single executable. */
declare const LATCHKEY_EXECUTABLE: boolean | undefined;

/** The program that is running, which is what `install` copies. */
export interface CompanionProgram {
  readonly file: string;
  /** The Node that runs it; null if it is an executable of its own. */
  readonly node: string | null;
}

/** The program that is running now. Links, such as those npm makes, are followed to the file itself. */
export async function runningProgram(): Promise<CompanionProgram> {
  if (typeof LATCHKEY_EXECUTABLE !== 'undefined' && LATCHKEY_EXECUTABLE)
    return { file: await realpath(process.execPath), node: null };
  // The path by which Node was found is kept: it stays valid when Node is updated.
  return { file: await realpath(process.argv[1] ?? ''), node: process.execPath };
}

/** The oldest Node that the companion runs on. */
export const COMPANION_MINIMUM_NODE = '20.11';

/** Whether a version such as `v20.19.1` is new enough for the companion. */
export function isNodeNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(COMPANION_MINIMUM_NODE);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * Asks a program for its version as Node is asked. Never rejects.
 * @returns for example `v20.19.1`; null if it gives none.
 */
export const nodeVersionOf = (node: string): Promise<string | null> =>
  promisify(execFile)(node, ['--version'], { timeout: 10_000, windowsHide: true }).then(
    ({ stdout }) => /^v\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? null,
    () => null,
  );

const numbers = (version: string): readonly number[] => version.replace(/^v/, '').split('.').map(Number);
