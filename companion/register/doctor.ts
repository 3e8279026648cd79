import { isDeepStrictEqual } from 'node:util';
import { version } from '../../package.json';
import type { Remains } from '../anchors/remaining.ts';
import { checkInstall, type InstallReport } from './check-install.ts';
import { allowedCallers, hostManifest, readHostManifest } from './host-manifest.ts';
import { type InstallRecord, companionFiles, readInstallRecord } from './installation.ts';
import {
  type ConfinedBrowser,
  confinedBrowsersHere,
  isBrowserUsed,
  type BrowserPlace,
  type InstallTarget,
} from './places.ts';
import type { Registry } from './registry.ts';

/** What can keep one browser from finding the companion. */
export type PlaceFault =
  | 'registry-missing'
  | 'registry-elsewhere'
  | 'manifest-missing'
  | 'manifest-unreadable'
  | 'wrong-name'
  | 'wrong-path'
  | 'wrong-ids';

/** Everything that the doctor found; printed as it is with `--json`. */
export interface DoctorReport extends InstallReport {
  /** At least one browser can start the companion, it answers, and nothing is wrong anywhere. */
  readonly ok: boolean;
  /** The version of the doctor itself, and of what is installed. */
  readonly version: string;
  readonly installed: string | null;
  readonly folder: string;
  readonly browsers: readonly PlaceReport[];
  readonly confined: readonly ConfinedBrowser[];
  /** Where limited certificates are that the companion put into browsers, and stores that could not be read. */
  readonly stores: Remains['stores'];
}

/**
 * Says for each browser whether it can start the companion, and if not, why. Changes nothing.
 * @param registry read on Windows only.
 * @param stores of this person's browsers; what is in them is no fault.
 */
export async function runDoctor(
  target: InstallTarget,
  registry: Registry,
  stores: Remains['stores'],
): Promise<DoctorReport> {
  const { platform } = target.system;
  const note = companionFiles(target.folder, platform, false).record;
  const installed = await readInstallRecord(note);
  const own = companionFiles(target.folder, platform, installed?.node === null);
  const [state, browsers, confined] = await Promise.all([
    checkInstall(own, installed, platform),
    Promise.all(target.places.map((place) => checkPlace(place, installed, own.launcher, registry))),
    confinedBrowsersHere(target),
  ]);
  const ok =
    state.faults.length === 0 &&
    browsers.some(is('registered')) &&
    !browsers.some(is('broken')) &&
    !browsers.some(is('not-registered'));
  return {
    ok,
    version,
    installed: installed?.version ?? null,
    folder: target.folder,
    ...state,
    browsers,
    confined,
    stores,
  };
}

const is =
  (wanted: PlaceReport['state']) =>
  ({ state }: PlaceReport): boolean =>
    state === wanted;

/**
 * The state of one browser: registered; not registered although the browser is used; left out on purpose; not used
 * here; or registered wrongly.
 */
export interface PlaceReport {
  readonly browser: BrowserPlace['browser'];
  readonly label: string;
  readonly manifest: string;
  readonly state: 'registered' | 'not-registered' | 'left-out' | 'absent' | 'broken';
  readonly faults: readonly PlaceFault[];
}

/** Checks one place as its browser would. */
async function checkPlace(
  place: BrowserPlace,
  installed: InstallRecord | null,
  launcher: string,
  registry: Registry,
): Promise<PlaceReport> {
  const { browser, label, manifest } = place;
  const faults = await faultsOf(place, launcher, registry);
  return { browser, label, manifest, ...(await stand(place, installed, faults)) };
}

async function stand(
  place: BrowserPlace,
  installed: InstallRecord | null,
  faults: readonly PlaceFault[],
): Promise<Pick<PlaceReport, 'state' | 'faults'>> {
  if (faults.length === 0) return { state: 'registered', faults };
  const told =
    installed?.manifests.some(({ browser, path }) => browser === place.browser && path === place.manifest) === true;
  const nothingThere = faults.every((fault) => fault === 'manifest-missing' || fault === 'registry-missing');
  if (told || !nothingThere) return { state: 'broken', faults };
  if (!(await isBrowserUsed(place))) return { state: 'absent', faults: [] };
  return { state: installed?.named === true ? 'left-out' : 'not-registered', faults: [] };
}

async function faultsOf(
  { manifest: path, registryKey, family }: BrowserPlace,
  launcher: string,
  registry: Registry,
): Promise<readonly PlaceFault[]> {
  const named = registryKey === null ? path : await registry.read(registryKey);
  if (named === null) return ['registry-missing'];
  if (named !== path) return ['registry-elsewhere'];
  const there = await readHostManifest(path);
  if (there.kind !== 'read') return [there.kind === 'missing' ? 'manifest-missing' : 'manifest-unreadable'];
  const { name, path: starts, type } = there.manifest;
  const wanted = hostManifest(family, launcher);
  const faults: PlaceFault[] = [];
  if (name !== wanted.name || type !== wanted.type) faults.push('wrong-name');
  if (starts !== wanted.path) faults.push('wrong-path');
  for (const [key, ids] of Object.entries(allowedCallers(family))) {
    if (!isDeepStrictEqual(there.manifest[key as keyof typeof there.manifest], ids)) faults.push('wrong-ids');
  }
  return faults;
}
