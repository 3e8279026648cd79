import { describe, expect, it } from 'vitest';
import { companionFolder, confinedBrowsers, browserPlaces, profilePlace } from '../../../companion/register/places.ts';
import type { SystemContext } from '../../../companion/system/account.ts';

const linux: SystemContext = { platform: 'linux', env: {}, home: '/home/ada' };
const darwin: SystemContext = { platform: 'darwin', env: {}, home: '/Users/ada' };
const win32: SystemContext = {
  platform: 'win32',
  env: { LOCALAPPDATA: String.raw`C:\Users\ada\AppData\Local`, APPDATA: String.raw`C:\Users\ada\AppData\Roaming` },
  home: String.raw`C:\Users\ada`,
};
const NAME = 'org.local_device.latchkey';
const keyOf = (vendor: string): string =>
  ['HKCU', 'Software', ...vendor.split('/'), 'NativeMessagingHosts', NAME].join('\\');

const manifests = (system: SystemContext) =>
  Object.fromEntries(browserPlaces(system).map(({ browser, manifest }) => [browser, manifest]));
const signs = (system: SystemContext) =>
  Object.fromEntries(browserPlaces(system).map((place) => [place.browser, place.signs]));

describe('the places where browsers look', () => {
  it('are known on Linux', () => {
    expect(manifests(linux)).toEqual({
      chrome: `/home/ada/.config/google-chrome/NativeMessagingHosts/${NAME}.json`,
      chromium: `/home/ada/.config/chromium/NativeMessagingHosts/${NAME}.json`,
      edge: `/home/ada/.config/microsoft-edge/NativeMessagingHosts/${NAME}.json`,
      brave: `/home/ada/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts/${NAME}.json`,
      vivaldi: `/home/ada/.config/vivaldi/NativeMessagingHosts/${NAME}.json`,
      firefox: `/home/ada/.mozilla/native-messaging-hosts/${NAME}.json`,
    });
    expect(browserPlaces(linux).map(({ registryKey }) => registryKey)).toEqual([null, null, null, null, null, null]);
    expect(companionFolder(linux)).toBe('/home/ada/.local/share/latchkey-companion');
  });

  it('follow the XDG variables on Linux, except for the manifests of Firefox', () => {
    const system = { ...linux, env: { XDG_CONFIG_HOME: '/mine/config', XDG_DATA_HOME: '/mine/data' } };
    expect(manifests(system)).toMatchObject({
      brave: `/mine/config/BraveSoftware/Brave-Browser/NativeMessagingHosts/${NAME}.json`,
      firefox: `/home/ada/.mozilla/native-messaging-hosts/${NAME}.json`,
    });
    expect(signs(system)).toMatchObject({
      brave: ['/mine/config/BraveSoftware/Brave-Browser'],
      firefox: ['/home/ada/.mozilla/firefox', '/mine/config/mozilla/firefox'],
    });
    expect(companionFolder(system)).toBe('/mine/data/latchkey-companion');
  });

  it('follow CHROME_CONFIG_HOME on Linux when Chromium alone has a folder of its own', () => {
    expect(manifests({ ...linux, env: { XDG_CONFIG_HOME: '/mine', CHROME_CONFIG_HOME: '/its' } })).toMatchObject({
      chromium: `/its/chromium/NativeMessagingHosts/${NAME}.json`,
    });
  });

  it.each(['', 'relative/folder'])('ignore a variable on Linux when it is set to %j', (folder) => {
    const system = { ...linux, env: { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, CHROME_CONFIG_HOME: folder } };
    expect(manifests(system)).toEqual(manifests(linux));
    expect(companionFolder(system)).toBe(companionFolder(linux));
  });

  it('are known on macOS', () => {
    const support = '/Users/ada/Library/Application Support';
    expect(manifests(darwin)).toEqual({
      chrome: `${support}/Google/Chrome/NativeMessagingHosts/${NAME}.json`,
      chromium: `${support}/Chromium/NativeMessagingHosts/${NAME}.json`,
      edge: `${support}/Microsoft Edge/NativeMessagingHosts/${NAME}.json`,
      brave: `${support}/BraveSoftware/Brave-Browser/NativeMessagingHosts/${NAME}.json`,
      vivaldi: `${support}/Vivaldi/NativeMessagingHosts/${NAME}.json`,
      firefox: `${support}/Mozilla/NativeMessagingHosts/${NAME}.json`,
    });
    expect(signs(darwin)).toMatchObject({ chrome: [`${support}/Google/Chrome`], firefox: [`${support}/Firefox`] });
    expect(companionFolder(darwin)).toBe(`${support}/Latchkey Companion`);
  });

  it('are registry keys on Windows, with one manifest for each family', () => {
    const own = String.raw`C:\Users\ada\AppData\Local\Latchkey Companion`;
    expect(companionFolder(win32)).toBe(own);
    expect(
      Object.fromEntries(
        browserPlaces(win32).map(({ browser, registryKey, manifest }) => [browser, [registryKey, manifest]]),
      ),
    ).toEqual({
      chrome: [keyOf('Google/Chrome'), `${own}\\${NAME}.chromium.json`],
      chromium: [keyOf('Chromium'), `${own}\\${NAME}.chromium.json`],
      edge: [keyOf('Microsoft/Edge'), `${own}\\${NAME}.chromium.json`],
      brave: [keyOf('Google/Chrome'), `${own}\\${NAME}.chromium.json`],
      vivaldi: [keyOf('Google/Chrome'), `${own}\\${NAME}.chromium.json`],
      firefox: [keyOf('Mozilla'), `${own}\\${NAME}.firefox.json`],
    });
    expect(signs(win32)).toMatchObject({
      brave: [String.raw`C:\Users\ada\AppData\Local\BraveSoftware\Brave-Browser\User Data`],
      firefox: [String.raw`C:\Users\ada\AppData\Roaming\Mozilla\Firefox`],
    });
  });

  it('are beneath the home folder on Windows when its variables are missing', () => {
    expect(companionFolder({ ...win32, env: {} })).toBe(companionFolder(win32));
    expect(signs({ ...win32, env: {} })).toEqual(signs(win32));
  });

  it('are known for one profile of Chromium', () => {
    expect(profilePlace('/tmp/profile').manifest).toBe(`/tmp/profile/NativeMessagingHosts/${NAME}.json`);
  });
});

describe('confined browsers', () => {
  it('are recognised by their folders, on Linux only', () => {
    const signs = confinedBrowsers({ platform: 'linux', env: {}, home: '/home/ada' }).map(({ sign }) => sign);
    expect(signs).toEqual(
      expect.arrayContaining([
        '/home/ada/snap/chromium',
        '/home/ada/snap/firefox',
        '/home/ada/.var/app/org.mozilla.firefox',
        '/home/ada/.var/app/org.chromium.Chromium',
      ]),
    );
    expect(confinedBrowsers({ platform: 'darwin', env: {}, home: '/Users/ada' })).toEqual([]);
  });
});
