import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the `openssl` program on `input`. @returns what it printed. Rejects when it fails. */
export async function runOpenssl(args: readonly string[], input: string | Uint8Array = ''): Promise<string> {
  const running = run('openssl', [...args]);
  // What reads files has often ended before its empty input comes.
  running.child.stdin?.on('error', () => undefined).end(input);
  return (await running).stdout;
}
