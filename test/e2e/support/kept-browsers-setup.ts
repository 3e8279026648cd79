import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the browsers that workers keep from file to file. */
    readonly keptBrowsers: string;
  }
}

/** Makes the folder for browsers that are kept, and ends those that a worker has left there. */
export default async function setUpKeptBrowsers(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-kept-'));
  project.provide('keptBrowsers', folder);
  return async () => {
    for (const home of readdirSync(folder)) end(join(folder, home));
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

/** Ends the browser of a home folder, if it still runs; by then its number may be another program's. */
function end(home: string): void {
  if (!existsSync(join(home, 'pid'))) return;
  const pid = Number(readFileSync(join(home, 'pid'), 'utf8'));
  try {
    if (execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(home))
      process.kill(pid, 'SIGKILL');
  } catch {
    // ps finds no such process: it has ended.
  }
}
