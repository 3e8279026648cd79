import { posix, win32 } from 'node:path';
import { HOST_NAME } from '../protocol/limits.ts';
import type { Surroundings } from '../system/account.ts';
import { type BrowserName, BROWSER_NAMES, BROWSERS } from '../system/browsers.ts';
import { chromiumConfigHome, configHome, dataHome, localAppData, roamingAppData } from '../system/folders.ts';
import type { Place } from './types.ts';

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
