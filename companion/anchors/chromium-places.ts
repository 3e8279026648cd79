import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { hasOwnDatabase, ownFolder } from './own-files.ts';
import type { Account, Place } from './types.ts';

/** Browsers that share the store of a home folder, by the folder of their settings. */
const FAMILY: Readonly<Record<string, string>> = {
  chromium: 'Chromium', 'google-chrome': 'Chrome', 'microsoft-edge': 'Edge', 'BraveSoftware/Brave-Browser': 'Brave', vivaldi: 'Vivaldi',
};

/** As flatpak calls them. */
const FLATPAKS: Readonly<Record<string, string>> = {
  'org.chromium.Chromium': 'Chromium', 'com.google.Chrome': 'Chrome', 'com.microsoft.Edge': 'Edge', 'com.brave.Browser': 'Brave', 'com.vivaldi.Vivaldi': 'Vivaldi',
  'io.github.ungoogled_software.ungoogled_chromium': 'Ungoogled Chromium',
};

/**
 * NSS databases of Chromium and its relatives on Linux. `~/.pki/nssdb` is read where that folder exists, else `pki/nssdb` of
 * XDG_DATA_HOME (measured on Chromium 156; before about 145 there was only the former), so the former is the one to make.
 */
export function chromiumPlaces(account: Account): Place[] {
  const { home, env } = account;
  const said = env['XDG_DATA_HOME'];
  const dataHome = said !== undefined && posix.isAbsolute(said) ? said : join(home, '.local', 'share');
  const used = Object.entries(FAMILY).filter(([folder]) => ownFolder(join(home, '.config', folder), account) !== null).map(([, name]) => name);
  const shared = folderRead(home, dataHome, account) ?? (used.length > 0 ? join(home, '.pki', 'nssdb') : null);
  const places = [
    ...shared === null ? [] : [place(shared, used.length > 0 ? used.join(', ') : 'Chromium')],
    ...namesIn(join(home, 'snap')).flatMap((snap) => {
      const inside = join(home, 'snap', snap, 'current');
      return existing(folderRead(inside, join(inside, '.local', 'share'), account), `${snap} (snap)`, account);
    }),
    ...Object.entries(FLATPAKS).flatMap(([id, name]) => {
      const inside = join(home, '.var', 'app', id);
      return existing(folderRead(inside, join(inside, 'data'), account), `${name} (flatpak)`, account);
    }),
  ];
  return places.filter(({ id }, at) => places.findIndex((other) => other.id === id) === at);
}

const folderRead = (home: string, dataHome: string, account: Account): string | null =>
  ownFolder(join(home, '.pki', 'nssdb'), account) ?? ownFolder(join(dataHome, 'pki', 'nssdb'), account);

const place = (path: string, name: string): Place => ({ id: `nss:${path}`, browser: 'chromium', name, kind: 'nss', path });

/** What a packaged browser has not made, nobody else makes. */
const existing = (path: string | null, name: string, account: Account): Place[] => (path !== null && hasOwnDatabase(path, account) ? [place(path, name)] : []);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[a-z0-9-]{1,64}$/.test(name)).slice(0, 200);
  } catch {
    return [];
  }
}
