import { posix, win32 } from 'node:path';
import { HOST_NAME } from '../protocol/limits.ts';
import {
  chromiumConfigHome,
  configHome,
  dataHome,
  localAppData,
  roamingAppData,
  type Surroundings,
} from '../system/account.ts';
import { BROWSER_NAMES, type BrowserName, BROWSERS, type Family, type Packaged, PACKAGED } from '../system/browsers.ts';
import { isThere } from '../system/files.ts';

/** One place in which a browser looks for the companion. */
export interface Place {
  readonly browser: BrowserName;
  /** For people: "Brave". */
  readonly label: string;
  readonly family: Family;
  /** The host manifest. */
  readonly manifest: string;
  /** Windows: the key whose value names the manifest. */
  readonly registryKey: string | null;
  /** Folders of which one is there if the browser was ever started by this person. */
  readonly signs: readonly string[];
}

/** Where the companion itself is installed. */
export function companionFolder(around: Surroundings): string {
  switch (around.platform) {
    case 'linux':
      return posix.join(dataHome(around), 'latchkey-companion');
    case 'darwin':
      return posix.join(around.home, 'Library/Application Support/Latchkey Companion');
    case 'win32':
      return win32.join(localAppData(around), 'Latchkey Companion');
  }
}

/** Every place in which a browser of this person would look. */
export const places = (around: Surroundings): readonly Place[] => BROWSER_NAMES.map((name) => placeOf(name, around));

/** The one place of a Chromium that was started with `--user-data-dir`, on Linux and macOS. */
export function profilePlace(userDataDir: string): Place {
  return {
    browser: 'chromium',
    label: `The profile ${userDataDir}`,
    family: 'chromium',
    manifest: posix.join(userDataDir, 'NativeMessagingHosts', `${HOST_NAME}.json`),
    registryKey: null,
    signs: [userDataDir],
  };
}

function placeOf(name: BrowserName, around: Surroundings): Place {
  const { label, family, registry } = BROWSERS[name];
  const common = { browser: name, label, family };
  switch (around.platform) {
    case 'linux':
      return { ...common, ...onLinux(name, around), registryKey: null };
    case 'darwin':
      return { ...common, ...onMac(name, around.home), registryKey: null };
    case 'win32':
      return {
        ...common,
        // Windows finds manifests by the registry; they lie with the companion, one for each family.
        manifest: win32.join(companionFolder(around), `${HOST_NAME}.${family}.json`),
        registryKey: `HKCU\\${registry}\\NativeMessagingHosts\\${HOST_NAME}`,
        signs: [win32.join(family === 'firefox' ? roamingAppData(around) : localAppData(around), BROWSERS[name].win32)],
      };
  }
}

function onLinux(name: BrowserName, around: Surroundings): Pick<Place, 'manifest' | 'signs'> {
  const { home } = around;
  if (name === 'firefox') {
    // Profiles of Firefox 147 and newer lie in the second; all of them still read manifests from the first (bugzilla
    // 2005167).
    return {
      manifest: posix.join(home, '.mozilla/native-messaging-hosts', `${HOST_NAME}.json`),
      signs: [posix.join(home, '.mozilla/firefox'), posix.join(configHome(around), BROWSERS.firefox.linux)],
    };
  }
  const folder = posix.join(chromiumConfigHome(around), BROWSERS[name].linux);
  return { manifest: posix.join(folder, 'NativeMessagingHosts', `${HOST_NAME}.json`), signs: [folder] };
}

function onMac(name: BrowserName, home: string): Pick<Place, 'manifest' | 'signs'> {
  const support = posix.join(home, 'Library/Application Support');
  const folder = posix.join(support, BROWSERS[name].darwin);
  return {
    manifest: posix.join(
      name === 'firefox' ? posix.join(support, 'Mozilla') : folder,
      'NativeMessagingHosts',
      `${HOST_NAME}.json`,
    ),
    signs: [folder],
  };
}

/** A packaged browser, which can as a rule start no program outside. */
export interface Confined extends Pick<Packaged, 'label' | 'by'> {
  /** The folder that tells of it. */
  readonly sign: string;
}

/** Every shut-in browser that this person may have; `sign` is there if so. */
export function confinedBrowsers({ platform, home }: Surroundings): readonly Confined[] {
  return platform === 'linux'
    ? PACKAGED.map(({ label, by, folder }) => ({ label, by, sign: posix.join(home, folder) }))
    : [];
}

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

/** Whether the person ever started this browser. */
export const isPresent = async ({ signs }: Place): Promise<boolean> =>
  (await Promise.all(signs.map(isThere))).includes(true);

/** The shut-in browsers that this person has. */
export async function confinedHere({ around }: Site): Promise<readonly Confined[]> {
  const all = confinedBrowsers(around);
  const there = await Promise.all(all.map(({ sign }) => isThere(sign)));
  return all.filter((_, at) => there[at]);
}
