import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, chromiumConfigHome, dataHome } from '../system/account.ts';
import { KNOWN_BROWSERS, PACKAGED_BROWSERS } from '../system/browsers.ts';
import { hasOwnDatabase, ownFolder } from './own-files.ts';
import type { TrustStorePlace } from './types.ts';

/** Browsers that share the store in the home folder. */
const FAMILY = Object.values(KNOWN_BROWSERS).filter(({ family }) => family === 'chromium');

const FLATPAKS = PACKAGED_BROWSERS.filter(({ by, family }) => by === 'Flatpak' && family === 'chromium');

/**
 * NSS databases of Chromium and its relatives on Linux. `~/.pki/nssdb` is read if that folder exists, otherwise
 * `pki/nssdb` in XDG_DATA_HOME (measured on Chromium 156; before about 145 there was only the former), so the former is
 * the one to make.
 * @returns places whose id is the database's real path, each once.
 */
export function chromiumPlaces(account: Account): TrustStorePlace[] {
  const { home } = account;
  const used = FAMILY.filter(({ linux }) => ownFolder(join(chromiumConfigHome(account), linux), account) !== null).map(
    ({ label }) => label,
  );
  const shared = folderRead(home, dataHome(account), account) ?? (used.length > 0 ? join(home, '.pki', 'nssdb') : null);
  const places = [
    ...(shared === null ? [] : [place(shared, used.length > 0 ? used.join(', ') : 'Chromium')]),
    ...namesIn(join(home, 'snap')).flatMap((snap) => {
      const inside = join(home, 'snap', snap, 'current');
      return existing(folderRead(inside, join(inside, '.local', 'share'), account), `${snap} (snap)`, account);
    }),
    ...FLATPAKS.flatMap(({ folder, label }) => {
      const inside = join(home, folder);
      return existing(folderRead(inside, join(inside, 'data'), account), `${label} (flatpak)`, account);
    }),
  ];
  return places.filter(({ id }, at) => places.findIndex((other) => other.id === id) === at);
}

const folderRead = (home: string, data: string, account: Account): string | null =>
  ownFolder(join(home, '.pki', 'nssdb'), account) ?? ownFolder(join(data, 'pki', 'nssdb'), account);

const place = (path: string, name: string): TrustStorePlace => ({
  id: `nss:${path}`,
  browser: 'chromium',
  name,
  kind: 'nss',
  path,
});

/** A packaged browser makes its own store: none is made for it. */
const existing = (path: string | null, name: string, account: Account): TrustStorePlace[] =>
  path !== null && hasOwnDatabase(path, account) ? [place(path, name)] : [];

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[a-z0-9-]{1,64}$/.test(name))
      .slice(0, 200);
  } catch {
    return [];
  }
}
