import { posix, win32 } from 'node:path';
import { HOST_NAME } from '../protocol/limits.ts';
import { BROWSER_NAMES, BROWSERS } from './browsers.ts';
import type { BrowserName, Place, Surroundings } from './types.ts';

/** The companion's own folder. */
export function ownFolder({ platform, env, home }: Surroundings): string {
  switch (platform) {
    case 'linux': return posix.join(absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local/share'), 'latchkey-companion');
    case 'darwin': return posix.join(home, 'Library/Application Support/Latchkey Companion');
    case 'win32': return win32.join(localAppData({ env, home }), 'Latchkey Companion');
  }
}

/** Every place in which a browser of this person would look. */
export const places = (around: Surroundings): readonly Place[] => BROWSER_NAMES.map((name) => placeOf(name, around));

/** The one place of a Chromium that was started with `--user-data-dir`, on Linux and macOS. */
export function profilePlace(userDataDir: string): Place {
  return { browser: 'chromium', label: `The profile ${userDataDir}`, family: 'chromium', manifest: posix.join(userDataDir, 'NativeMessagingHosts', `${HOST_NAME}.json`), registryKey: null, signs: [userDataDir] };
}

function placeOf(name: BrowserName, around: Surroundings): Place {
  const { label, family, registry } = BROWSERS[name];
  const common = { browser: name, label, family };
  switch (around.platform) {
    case 'linux': return { ...common, ...onLinux(name, around), registryKey: null };
    case 'darwin': return { ...common, ...onMac(name, around.home), registryKey: null };
    case 'win32': return {
      ...common,
      // Windows finds manifests by the registry; they lie with the companion, one for each family.
      manifest: win32.join(ownFolder(around), `${HOST_NAME}.${family}.json`),
      registryKey: `HKCU\\${registry}\\NativeMessagingHosts\\${HOST_NAME}`,
      signs: [win32.join(family === 'firefox' ? roamingAppData(around) : localAppData(around), BROWSERS[name].win32)],
    };
  }
}

function onLinux(name: BrowserName, { env, home }: Surroundings): Pick<Place, 'manifest' | 'signs'> {
  const config = absolute(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config');
  if (name === 'firefox') {
    // Profiles of Firefox 147 and newer lie in the second; all of them still read manifests from the first (bugzilla 2005167).
    return { manifest: posix.join(home, '.mozilla/native-messaging-hosts', `${HOST_NAME}.json`), signs: [posix.join(home, '.mozilla/firefox'), posix.join(config, BROWSERS.firefox.linux)] };
  }
  const folder = posix.join(absolute(env['CHROME_CONFIG_HOME']) ?? config, BROWSERS[name].linux);
  return { manifest: posix.join(folder, 'NativeMessagingHosts', `${HOST_NAME}.json`), signs: [folder] };
}

function onMac(name: BrowserName, home: string): Pick<Place, 'manifest' | 'signs'> {
  const support = posix.join(home, 'Library/Application Support');
  const folder = posix.join(support, BROWSERS[name].darwin);
  return { manifest: posix.join(name === 'firefox' ? posix.join(support, 'Mozilla') : folder, 'NativeMessagingHosts', `${HOST_NAME}.json`), signs: [folder] };
}

/** The base directory specification: what is not absolute counts as not set. */
const absolute = (folder: string | undefined): string | null => (folder !== undefined && posix.isAbsolute(folder) ? folder : null);

const localAppData = ({ env, home }: Pick<Surroundings, 'env' | 'home'>): string => env['LOCALAPPDATA'] ?? win32.join(home, 'AppData\\Local');
const roamingAppData = ({ env, home }: Pick<Surroundings, 'env' | 'home'>): string => env['APPDATA'] ?? win32.join(home, 'AppData\\Roaming');
