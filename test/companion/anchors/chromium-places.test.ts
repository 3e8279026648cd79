import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chromiumPlaces } from '../../../companion/anchors/chromium-places.ts';
import { makeHome, writeText } from '../../support/browser-stores.ts';

let here: ReturnType<typeof makeHome>;
beforeEach(() => {
  here = makeHome();
});
afterEach(() => {
  here.remove();
});

const folder = (path: string) => void mkdirSync(join(here.home, path), { recursive: true });
const store = (path: string) => {
  writeText(join(here.home, path, 'cert9.db'), '');
};
const found = (env = {}) =>
  chromiumPlaces({ ...here.account, env }).map(({ name, path }) => [name, path.slice(here.home.length + 1)]);

it('finds nothing when no browser of the family was ever used', () => {
  expect(found()).toEqual([]);
});

it('names the place they will read, and the browsers, when they have made no store yet', () => {
  folder('.config/chromium');
  folder('.config/BraveSoftware/Brave-Browser');
  expect(found()).toEqual([['Chromium, Brave', '.pki/nssdb']]);
});

it('looks where the environment says when settings are elsewhere', () => {
  folder('settings/google-chrome');
  folder('own/vivaldi');
  expect(found()).toEqual([]);
  expect(found({ XDG_CONFIG_HOME: join(here.home, 'settings') })).toEqual([['Chrome', '.pki/nssdb']]);
  expect(found({ XDG_CONFIG_HOME: join(here.home, 'settings'), CHROME_CONFIG_HOME: join(here.home, 'own') })).toEqual([
    ['Vivaldi', '.pki/nssdb'],
  ]);
});

it('takes ~/.pki/nssdb when it exists, as the browser does', () => {
  folder('.pki/nssdb');
  store('.local/share/pki/nssdb');
  expect(found()).toEqual([['Chromium', '.pki/nssdb']]);
});

it('takes the newer place when it alone exists', () => {
  folder('.pki');
  store('.local/share/pki/nssdb');
  store('data/pki/nssdb');
  expect(found()).toEqual([['Chromium', '.local/share/pki/nssdb']]);
  expect(found({ XDG_DATA_HOME: join(here.home, 'data') })).toEqual([['Chromium', 'data/pki/nssdb']]);
  expect(found({ XDG_DATA_HOME: 'data' })).toEqual([['Chromium', '.local/share/pki/nssdb']]);
});

it('finds existing stores only, and makes none, when browsers came as snap or flatpak', () => {
  store('snap/chromium/1234/.pki/nssdb');
  symlinkSync('1234', join(here.home, 'snap/chromium/current'));
  store('snap/brave/current/.local/share/pki/nssdb');
  folder('snap/firefox/current');
  store('.var/app/org.chromium.Chromium/data/pki/nssdb');
  store('.var/app/com.brave.Browser/.pki/nssdb');
  folder('.var/app/com.google.Chrome/.pki/nssdb');
  expect(found()).toEqual([
    ['brave (snap)', 'snap/brave/current/.local/share/pki/nssdb'],
    ['chromium (snap)', 'snap/chromium/1234/.pki/nssdb'],
    ['Chromium (flatpak)', '.var/app/org.chromium.Chromium/data/pki/nssdb'],
    ['Brave (flatpak)', '.var/app/com.brave.Browser/.pki/nssdb'],
  ]);
});

it('leaves a store alone when someone else owns it', () => {
  store('.pki/nssdb');
  expect(chromiumPlaces({ ...here.account, uid: (here.account.uid ?? 0) + 1 })).toEqual([]);
});
