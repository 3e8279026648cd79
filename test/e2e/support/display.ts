import { execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { endProgram } from './end-program.ts';
import { until } from './wait.ts';

const run = promisify(execFile);

export interface Display {
  /** As in the environment variable DISPLAY. */
  readonly name: string;
  stop(): Promise<void>;
}

/** An X display without a screen, for browser interface that headless mode does not have. Needs Xvfb on PATH. */
export async function startDisplay(): Promise<Display> {
  // It chooses a number that is free, and says which on file descriptor 3.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let said = '';
  (child.stdio[3] as Readable).on('data', (data: Buffer) => {
    said += data.toString();
  });
  const number = await until('Xvfb to start', () => Promise.resolve(/^(\d+)\n/.exec(said)?.[1] ?? null));
  return { name: `:${number}`, stop: () => endProgram(child) };
}

/** Presses keys on the keyboard of a display, one after the other. Needs xdotool on PATH. */
export async function pressKeys(display: string, ...keys: readonly string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '120', ...keys], { env: { ...process.env, DISPLAY: display } });
}
