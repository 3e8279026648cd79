import { posix, win32 } from 'node:path';
import { HOST_NAME } from '../protocol/index.ts';
import {
  chromiumConfigHome,
  configHome,
  dataHome,
  localAppData,
  roamingAppData,
  type SystemContext,
} from '../system/account.ts';
import {
  KNOWN_BROWSER_NAMES,
  type KnownBrowserName,
  KNOWN_BROWSERS,
  type BrowserFamily,
  type PackagedBrowser,
  PACKAGED_BROWSERS,
} from '../system/browsers.ts';
import { pathExists } from '../system/files.ts';

/** A place in which a browser looks for the companion. */
export interface BrowserPlace {
  readonly browser: KnownBrowserName;
  /** For people: "Brave". */
  readonly label: string;
  readonly family: BrowserFamily;
  /** Path of the host manifest. */
  readonly manifest: string;
  /** On Windows, the registry key whose value names the manifest; otherwise null. */
  readonly registryKey: string | null;
  /** Folders of which at least one exists if this person ever started the browser. */
  readonly signs: readonly string[];
}

/** The folder that the companion itself is installed in. */
export function companionFolder(system: SystemContext): string {
  switch (system.platform) {
    case 'linux':
      return posix.join(dataHome(system), 'latchkey-companion');
    case 'darwin':
      return posix.join(system.home, 'Library/Application Support/Latchkey Companion');
    case 'win32':
      return win32.join(localAppData(system), 'Latchkey Companion');
  }
}

/** Every place in which one of this person's browsers would look. */
export const browserPlaces = (system: SystemContext): readonly BrowserPlace[] =>
  KNOWN_BROWSER_NAMES.map((name) => placeOf(name, system));

/** The one place of a Chromium started with `--user-data-dir`, on Linux and macOS. */
export function profilePlace(userDataDir: string): BrowserPlace {
  return {
    browser: 'chromium',
    label: `The profile ${userDataDir}`,
    family: 'chromium',
    manifest: posix.join(userDataDir, 'NativeMessagingHosts', `${HOST_NAME}.json`),
    registryKey: null,
    signs: [userDataDir],
  };
}

function placeOf(name: KnownBrowserName, system: SystemContext): BrowserPlace {
  const { label, family, registry } = KNOWN_BROWSERS[name];
  const common = { browser: name, label, family };
  switch (system.platform) {
    case 'linux':
      return { ...common, ...onLinux(name, system), registryKey: null };
    case 'darwin':
      return { ...common, ...onMac(name, system.home), registryKey: null };
    case 'win32':
      return {
        ...common,
        // Windows finds manifests through the registry; they are in the companion's folder, one for each family.
        manifest: win32.join(companionFolder(system), `${HOST_NAME}.${family}.json`),
        registryKey: `HKCU\\${registry}\\NativeMessagingHosts\\${HOST_NAME}`,
        signs: [
          win32.join(family === 'firefox' ? roamingAppData(system) : localAppData(system), KNOWN_BROWSERS[name].win32),
        ],
      };
  }
}

function onLinux(name: KnownBrowserName, system: SystemContext): Pick<BrowserPlace, 'manifest' | 'signs'> {
  const { home } = system;
  if (name === 'firefox') {
    // Firefox 147 and newer keep profiles in the second, but all versions read manifests from the first (bugzilla
    // 2005167).
    return {
      manifest: posix.join(home, '.mozilla/native-messaging-hosts', `${HOST_NAME}.json`),
      signs: [posix.join(home, '.mozilla/firefox'), posix.join(configHome(system), KNOWN_BROWSERS.firefox.linux)],
    };
  }
  const folder = posix.join(chromiumConfigHome(system), KNOWN_BROWSERS[name].linux);
  return { manifest: posix.join(folder, 'NativeMessagingHosts', `${HOST_NAME}.json`), signs: [folder] };
}

function onMac(name: KnownBrowserName, home: string): Pick<BrowserPlace, 'manifest' | 'signs'> {
  const support = posix.join(home, 'Library/Application Support');
  const folder = posix.join(support, KNOWN_BROWSERS[name].darwin);
  return {
    manifest: posix.join(
      name === 'firefox' ? posix.join(support, 'Mozilla') : folder,
      'NativeMessagingHosts',
      `${HOST_NAME}.json`,
    ),
    signs: [folder],
  };
}

/** A packaged browser, which as a rule cannot start a program outside its sandbox. */
export interface ConfinedBrowser extends Pick<PackagedBrowser, 'label' | 'by'> {
  /** A folder that exists if the person has this browser. */
  readonly sign: string;
}

/** Every known browser that is confined to a sandbox on this platform, whether or not this person has it. */
export function confinedBrowsers({ platform, home }: SystemContext): readonly ConfinedBrowser[] {
  return platform === 'linux'
    ? PACKAGED_BROWSERS.map(({ label, by, folder }) => ({ label, by, sign: posix.join(home, folder) }))
    : [];
}

/** Where one installation goes: its own folder, and the browsers to register it with. */
export interface InstallTarget {
  readonly system: SystemContext;
  readonly folder: string;
  readonly places: readonly BrowserPlace[];
}

/** This person's own installation, or one inside a single profile of Chromium that concerns nothing else. */
export function installTarget(system: SystemContext, userDataDir: string | null): InstallTarget {
  if (userDataDir === null) return { system, folder: companionFolder(system), places: browserPlaces(system) };
  return { system, folder: posix.join(userDataDir, 'latchkey-companion'), places: [profilePlace(userDataDir)] };
}

/**
 * The same platform with another home folder. What this person's environment says about folders does not hold there.
 */
export const withHome = (system: SystemContext, home: string): SystemContext => ({
  ...system,
  home,
  env: { SystemRoot: system.env['SystemRoot'] },
});

/** Whether the person ever started this browser. */
export const isBrowserUsed = async ({ signs }: BrowserPlace): Promise<boolean> =>
  (await Promise.all(signs.map(pathExists))).includes(true);

/** The confined browsers that this person has. */
export async function confinedBrowsersHere({ system }: InstallTarget): Promise<readonly ConfinedBrowser[]> {
  const all = confinedBrowsers(system);
  const there = await Promise.all(all.map(({ sign }) => pathExists(sign)));
  return all.filter((_, at) => there[at]);
}
