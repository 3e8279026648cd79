import { posix } from 'node:path';
import type { Surroundings } from '../system/account.ts';
import { companionFolder, places, profilePlace } from './places.ts';
import type { Place } from './types.ts';

/** Where one installation lives: its own folder, and the browsers that may be told of it. */
export interface Site {
  readonly around: Surroundings;
  readonly folder: string;
  readonly places: readonly Place[];
}

/** This person's own installation; or one that lies within a single profile of Chromium and concerns nothing else. */
export function siteOf(around: Surroundings, userDataDir: string | null): Site {
  if (userDataDir === null) return { around, folder: companionFolder(around), places: places(around) };
  return { around, folder: posix.join(userDataDir, 'latchkey-companion'), places: [profilePlace(userDataDir)] };
}

/** The same platform with another home folder: what this person's environment says of folders does not hold there. */
export const withHome = (around: Surroundings, home: string): Surroundings => ({
  ...around,
  home,
  env: { SystemRoot: around.env['SystemRoot'] },
});
