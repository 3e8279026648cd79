import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { PROFILE_BEFORE } from './kept-browsers.ts';
import { PATIENCE_MS } from './wait.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the browsers that workers keep from file to file. */
    readonly keptBrowsers: string;
  }
}

/**
 * Makes the folder for browsers that are kept, and ends those that a worker has left there. In it lies a profile in
 * which Firefox was started once: what it makes of itself on a first start costs more than the start.
 */
export default async function setUpKeptBrowsers(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-kept-'));
  await startOnce(join(folder, PROFILE_BEFORE));
  project.provide('keptBrowsers', folder);
  return async () => {
    for (const home of readdirSync(folder)) end(join(folder, home));
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

async function startOnce(home: string): Promise<void> {
  const executablePath = findBrowser('firefox');
  // Whoever needs one says so.
  if (executablePath === null) return;
  const userDataDir = join(home, 'profile');
  await mkdir(userDataDir, { recursive: true });
  const env = { ...process.env, HOME: home };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    env,
    timeout: PATIENCE_MS,
    args: ['--remote-allow-system-access'],
  });
  await browser.close();
  // Every start is told its own.
  for (const file of ['prefs.js', 'user.js']) await rm(join(userDataDir, file), { force: true });
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
