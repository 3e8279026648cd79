import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName, Place } from './types.ts';

/** Has the companion find the profile of a test: they lie where no list names them; Firefox's own do not. */
export async function listProfile(name: BrowserName, place: Place): Promise<Place> {
  if (name === 'chrome') return place;
  const folder = join(place.home, '.mozilla', 'firefox');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'profiles.ini'), `[Profile0]\nName=test\nIsRelative=0\nPath=${place.profile}\n`);
  return place;
}
