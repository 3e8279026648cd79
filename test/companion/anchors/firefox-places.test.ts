import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firefoxPlaces, firefoxRoots } from '../../../companion/anchors/firefox-places.ts';
import { makeHome, writeText } from '../../support/browser-stores.ts';

let here: ReturnType<typeof makeHome>;
beforeEach(() => {
  here = makeHome();
});
afterEach(() => {
  here.remove();
});

/** A profile that was used: its content does not matter here. */
const used = (...path: string[]) => {
  const folder = join(here.home, ...path);
  writeText(join(folder, 'cert9.db'), '');
  return folder;
};
const list = (root: string, text: string) => {
  writeText(join(here.home, root, 'profiles.ini'), text);
};
const found = (env = {}) => firefoxPlaces({ ...here.account, env }).map(({ name, path }) => [name, path]);

it('finds profiles listed by relative and absolute path, the one that Firefox starts with first', () => {
  const [relative, absolute] = [used('.mozilla/firefox/a.default'), used('other disk', 'it\'s "b"')];
  list(
    '.mozilla/firefox',
    '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n\n' +
      `[Profile1]\r\nName=work\r\nIsRelative=0\r\nPath=${absolute}\r\n`,
  );
  writeText(join(here.home, '.mozilla/firefox/installs.ini'), `[4F96D1932A9F858E]\nDefault=${absolute}\nLocked=1\n`);
  expect(found()).toEqual([
    ['Firefox, profile work', absolute],
    ['Firefox, profile default', relative],
  ]);
});

it.each([
  ['.mozilla/firefox', {}],
  ['.config/mozilla/firefox', {}],
  ['snap/firefox/common/.mozilla/firefox', {}],
  ['.var/app/org.mozilla.firefox/.mozilla/firefox', {}],
  ['.var/app/org.mozilla.firefox/config/mozilla/firefox', {}],
])('finds profiles when Firefox keeps them in ~/%s', (root) => {
  const folder = used(root, 'a.default');
  list(root, '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n');
  expect(found()).toEqual([['Firefox, profile default', folder]]);
});

it('looks in XDG_CONFIG_HOME when it is set', () => {
  const folder = used('settings/mozilla/firefox/a.default');
  list('settings/mozilla/firefox', '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n');
  expect(found({ XDG_CONFIG_HOME: join(here.home, 'settings') })).toEqual([['Firefox, profile default', folder]]);
  expect(found()).toEqual([]);
});

it('finds a profile once when it is listed twice', () => {
  const folder = used('.mozilla/firefox/a.default');
  list('.mozilla/firefox', '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n');
  list('.config/mozilla/firefox', `[Profile0]\nName=same\nIsRelative=0\nPath=${folder}\n`);
  expect(found()).toHaveLength(1);
});

it.each([
  ['leads out of the folder', '[Profile0]\nIsRelative=1\nPath=../../elsewhere\n'],
  ['is the folder itself', '[Profile0]\nIsRelative=1\nPath=.\n'],
  ['is absolute without saying so', '[Profile0]\nIsRelative=1\nPath=/tmp\n'],
  ['is relative and says that it is not', '[Profile0]\nIsRelative=0\nPath=a.default\n'],
  ['is missing', '[Profile0]\nName=default\n'],
  ['was never used', '[Profile0]\nIsRelative=1\nPath=never\n'],
  ['has a link for a store', '[Profile0]\nIsRelative=1\nPath=linked\n'],
  ['is in no section', 'IsRelative=1\nPath=a.default\n'],
  ['is under another heading', '[Background]\nIsRelative=1\nPath=a.default\n'],
])('leaves a profile alone when it %s', (_what, text) => {
  const elsewhere = used('elsewhere');
  used('.mozilla/firefox/a.default');
  mkdirSync(join(here.home, '.mozilla/firefox/never'));
  mkdirSync(join(here.home, '.mozilla/firefox/linked'));
  symlinkSync(join(elsewhere, 'cert9.db'), join(here.home, '.mozilla/firefox/linked/cert9.db'));
  list('.mozilla/firefox', text);
  expect(found()).toEqual([]);
});

it('reads nothing of the list when it is absurdly long', () => {
  used('.mozilla/firefox/a.default');
  list('.mozilla/firefox', '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n');
  expect(found()).toHaveLength(1);
  writeFileSync(
    join(here.home, '.mozilla/firefox/profiles.ini'),
    `${' '.repeat(2_000_000)}\n[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n`,
  );
  expect(found()).toEqual([]);
});

it('leaves a profile alone when someone else owns it', () => {
  used('.mozilla/firefox/a.default');
  list('.mozilla/firefox', '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n');
  expect(firefoxPlaces({ ...here.account, uid: (here.account.uid ?? 0) + 1 })).toEqual([]);
});

it('knows where Firefox keeps its profiles when the platform is macOS or Windows', () => {
  expect(firefoxRoots({ platform: 'darwin', home: '/Users/ann', env: {}, uid: 501 })).toEqual([
    '/Users/ann/Library/Application Support/Firefox',
  ]);
  expect(
    firefoxRoots({ platform: 'win32', home: 'C:\\Users\\ann', env: { APPDATA: 'D:\\Roaming' }, uid: null }),
  ).toEqual(['D:\\Roaming\\Mozilla\\Firefox']);
  expect(firefoxRoots({ platform: 'win32', home: 'C:\\Users\\ann', env: {}, uid: null })).toEqual([
    'C:\\Users\\ann\\AppData\\Roaming\\Mozilla\\Firefox',
  ]);
});
