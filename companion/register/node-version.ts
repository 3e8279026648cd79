import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const MINIMUM_NODE = '20.11';

/** Whether a version such as `v20.19.1` will do. */
export function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(MINIMUM_NODE);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** What a program says when asked as Node is, or null where it cannot be asked. */
export const versionOf = (node: string): Promise<string | null> =>
  promisify(execFile)(node, ['--version'], { timeout: 10_000, windowsHide: true }).then(
    ({ stdout }) => /^v\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? null,
    () => null,
  );

const numbers = (version: string): readonly number[] => version.replace(/^v/, '').split('.').map(Number);
