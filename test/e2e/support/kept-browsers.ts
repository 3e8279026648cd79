import { existsSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Cleared, DriverOptions, Place, Running } from './types.ts';
import { within } from './wait.ts';

/**
 * Starting and ending Firefox costs as much as many tests together, and clearing it next to nothing. So a worker keeps
 * one that a file is done with, and the next file that can do with it installs the extension there anew. (Chromium
 * starts sooner than it could be cleared.) Only the project of the tests in browsers keeps any, see keep-browsers.ts:
 * benches and `npm start` always get a browser of their own.
 */
interface Kept {
  readonly place: Place;
  readonly cleared: Cleared;
  readonly browser: Running['browser'];
}

/** With all other options a browser must be started. */
const TOLD_LATER: ReadonlySet<string> = new Set<keyof DriverOptions>(['names', 'addresses']);

const CLEARING_MS = 60_000;

let folder: string | null = null;
const kept = new Map<BrowserName, Kept>();

/** From now on browsers are kept; they live in this folder, and whoever made it ends them at last. */
export function keepBrowsersIn(path: string): void {
  folder = path;
}

/** Whether a driver with these options can do with a browser that was used before. */
export function canBeKept(options: DriverOptions): boolean {
  const told = Object.entries(options).filter(([, value]) => value !== undefined);
  return folder !== null && told.every(([key]) => TOLD_LATER.has(key));
}

/**
 * Makes a folder for a browser.
 * @param mayKeep whether it may outlive the file
 */
export function makeHome(name: BrowserName, mayKeep: boolean): Promise<string> {
  return mkdtemp(join((mayKeep ? folder : null) ?? tmpdir(), `latchkey-${name}-`));
}

/** In the folder of browsers that are kept: where Firefox was started once, without Latchkey. */
export const PROFILE_BEFORE = 'firefox-before';

/** Makes the profile of a browser that starts for the first time, or has been started once and done nothing. */
export async function makeProfile(name: BrowserName, profile: string): Promise<void> {
  const before = join(folder ?? '', PROFILE_BEFORE, 'profile');
  if (name === 'firefox' && folder !== null && existsSync(before)) await cp(before, profile, { recursive: true });
  else await mkdir(profile);
}

/** The browser that was kept, if there is one and it still runs. It is the caller's then. */
export function takeKept(name: BrowserName): Kept | undefined {
  const found = kept.get(name);
  kept.delete(name);
  return found?.browser.connected === true ? found : undefined;
}

/**
 * Clears a browser and keeps it.
 * @returns false where that is not possible, or another is kept already: then it must be closed
 */
export async function keep(name: BrowserName, place: Place, running: Running): Promise<boolean> {
  const pid = running.browser.process()?.pid;
  if (running.clear === undefined || kept.has(name) || pid === undefined) return false;
  try {
    const cleared = await within(CLEARING_MS, `${name} to be cleared`, running.clear());
    writeFileSync(join(place.home, 'pid'), String(pid));
    kept.set(name, { place, cleared, browser: running.browser });
    return true;
  } catch {
    // A test that failed may have left it in any state.
    return false;
  }
}

export const removeHome = ({ home }: Place): Promise<void> =>
  rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
