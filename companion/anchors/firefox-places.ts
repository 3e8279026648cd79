import { isAbsolute, join, posix, relative, win32 } from 'node:path';
import { type Account, configHome, roamingAppData } from '../system/account.ts';
import { hasOwnDatabase, ownFolder, readSmallText } from './own-files.ts';
import type { TrustStorePlace } from './types.ts';

/**
 * Folders in which Firefox keeps its list of profiles on this platform.
 * @returns absolute paths, whether or not they exist.
 */
export function firefoxRoots(account: Account): string[] {
  const { platform, home } = account;
  if (platform === 'win32') return [win32.join(roamingAppData(account), 'Mozilla', 'Firefox')];
  if (platform === 'darwin') return [posix.join(home, 'Library', 'Application Support', 'Firefox')];
  const flatpak = posix.join(home, '.var', 'app', 'org.mozilla.firefox');
  return [
    posix.join(home, '.mozilla', 'firefox'),
    posix.join(configHome(account), 'mozilla', 'firefox'),
    posix.join(home, 'snap', 'firefox', 'common', '.mozilla', 'firefox'),
    posix.join(flatpak, '.mozilla', 'firefox'),
    posix.join(flatpak, 'config', 'mozilla', 'firefox'),
  ];
}

/**
 * Every Firefox profile that has a certificate store, those that a Firefox starts with first. A profile that was never
 * used has no store and is left alone.
 */
export function firefoxPlaces(account: Account): TrustStorePlace[] {
  const places = new Map<string, TrustStorePlace & { readonly first: boolean }>();
  for (const root of firefoxRoots(account)) {
    const folder = ownFolder(root, account);
    if (folder === null) continue;
    for (const { path, name, first } of profilesIn(folder)) {
      const real = ownFolder(path, account);
      if (real === null || !hasOwnDatabase(real, account)) continue;
      places.set(real, {
        id: `nss:${real}`,
        browser: 'firefox',
        name: `Firefox, profile ${name}`,
        kind: 'nss',
        path: real,
        first: first || (places.get(real)?.first ?? false),
      });
    }
  }
  const all = [...places.values()];
  return [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)].map(
    ({ first: _, ...place }) => place,
  );
}

interface Profile {
  readonly path: string;
  readonly name: string;
  /** Whether a Firefox starts with it. */
  readonly first: boolean;
}

function profilesIn(root: string): Profile[] {
  const listed = parseIni(readSmallText(join(root, 'profiles.ini')));
  const installs = [
    ...listed.filter(({ name }) => name.startsWith('Install')),
    ...parseIni(readSmallText(join(root, 'installs.ini'))),
  ];
  const started = new Set(installs.flatMap(({ values }) => values.get('Default') ?? []));
  return listed
    .filter(({ name }) => /^Profile\d+$/.test(name))
    .flatMap(({ values }) => {
      const written = values.get('Path') ?? '';
      const path = values.get('IsRelative') === '0' ? written : within(root, written);
      const known = path !== null && isAbsolute(path);
      return known ? [{ path, name: (values.get('Name') ?? written).slice(0, 80), first: started.has(written) }] : [];
    });
}

/** A relative path must stay inside the folder. */
function within(root: string, path: string): string | null {
  const whole = join(root, path);
  const back = relative(root, whole);
  return path === '' || back === '' || back.startsWith('..') || isAbsolute(back) ? null : whole;
}

/** One section of an INI file as Firefox writes it. */
interface IniSection {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Skips lines that are neither a heading nor `key=value`, and everything before the first heading. */
function parseIni(text: string): IniSection[] {
  const sections: { name: string; values: Map<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, heading] = /^\[([^\]]*)\]\s*$/.exec(line) ?? [];
    const [, key, value] = /^([^=;#[]+)=(.*)$/.exec(line) ?? [];
    if (heading !== undefined) sections.push({ name: heading, values: new Map() });
    else if (key !== undefined && value !== undefined) sections.at(-1)?.values.set(key.trim(), value.trim());
  }
  return sections;
}
