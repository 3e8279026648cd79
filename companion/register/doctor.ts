import { version } from '../../package.json';
import { checkInstall, type InstallReport } from './check-install.ts';
import { checkPlace, type PlaceReport } from './check-place.ts';
import { type Confined, confinedBrowsers } from './confined.ts';
import { ownFiles, readInstalled } from './installation.ts';
import type { Registry } from './registry.ts';
import type { Site } from './site.ts';
import { isThere } from '../system/files.ts';

export interface DoctorReport extends InstallReport {
  /** Some browser can start the companion, it answers, and nothing is wrong anywhere. */
  readonly ok: boolean;
  /** Of the doctor, and of what is installed. */
  readonly version: string;
  readonly installed: string | null;
  readonly folder: string;
  readonly browsers: readonly PlaceReport[];
  readonly confined: readonly Confined[];
}

/** Says for each browser whether it can start the companion, and if not, why. Changes nothing. */
export async function doctor(site: Site, registry: Registry): Promise<DoctorReport> {
  const { platform } = site.around;
  const note = ownFiles(site.folder, platform, false).record;
  const installed = await readInstalled(note);
  const own = ownFiles(site.folder, platform, installed?.node === null);
  const [state, browsers, confined] = await Promise.all([
    checkInstall(own, installed, platform),
    Promise.all(site.places.map((place) => checkPlace(place, installed, own.launcher, registry))),
    confinedHere(site),
  ]);
  const ok =
    state.faults.length === 0 &&
    browsers.some(is('registered')) &&
    !browsers.some(is('broken')) &&
    !browsers.some(is('not-registered'));
  return { ok, version, installed: installed?.version ?? null, folder: site.folder, ...state, browsers, confined };
}

/** The shut-in browsers that this person has. */
export async function confinedHere({ around }: Site): Promise<readonly Confined[]> {
  const all = confinedBrowsers(around);
  const there = await Promise.all(all.map(({ sign }) => isThere(sign)));
  return all.filter((_, at) => there[at]);
}

const is =
  (wanted: PlaceReport['state']) =>
  ({ state }: PlaceReport): boolean =>
    state === wanted;
