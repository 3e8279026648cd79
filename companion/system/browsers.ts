/** Browsers that read the same kind of host manifest and keep their certificates alike. */
export type BrowserFamily = 'chromium' | 'firefox';

/** The browsers that the companion can be registered with. */
export type KnownBrowserName = 'chrome' | 'chromium' | 'edge' | 'brave' | 'vivaldi' | 'firefox';

interface KnownBrowser {
  readonly label: string;
  readonly family: BrowserFamily;
  /** Its folder under that of all settings: `~/.config`, `~/Library/Application Support`, `%LOCALAPPDATA%`. */
  readonly linux: string;
  readonly darwin: string;
  readonly win32: string;
  /** Its key under HKCU. */
  readonly registry: string;
}

const chromium = (label: string, linux: string, darwin: string, win32: string, registry: string): KnownBrowser => ({
  label,
  family: 'chromium',
  linux,
  darwin,
  win32,
  registry,
});

/**
 * Where each browser keeps its settings and, on Windows, which key it reads. Brave and Vivaldi read Chrome's key, as
 * does every Chromium without a name of its own in `native_process_launcher_win.cc`. Firefox is different: see
 * register/places.ts.
 */
export const KNOWN_BROWSERS: Readonly<Record<KnownBrowserName, KnownBrowser>> = {
  chrome: chromium('Chrome', 'google-chrome', 'Google/Chrome', 'Google/Chrome/User Data', 'Software\\Google\\Chrome'),
  chromium: chromium('Chromium', 'chromium', 'Chromium', 'Chromium/User Data', 'Software\\Chromium'),
  edge: chromium('Edge', 'microsoft-edge', 'Microsoft Edge', 'Microsoft/Edge/User Data', 'Software\\Microsoft\\Edge'),
  brave: chromium(
    'Brave',
    'BraveSoftware/Brave-Browser',
    'BraveSoftware/Brave-Browser',
    'BraveSoftware/Brave-Browser/User Data',
    'Software\\Google\\Chrome',
  ),
  vivaldi: chromium('Vivaldi', 'vivaldi', 'Vivaldi', 'Vivaldi/User Data', 'Software\\Google\\Chrome'),
  firefox: {
    label: 'Firefox',
    family: 'firefox',
    linux: 'mozilla/firefox',
    darwin: 'Firefox',
    win32: 'Mozilla/Firefox',
    registry: 'Software\\Mozilla',
  },
};

/** All of them, in the order in which they are listed. */
export const KNOWN_BROWSER_NAMES = Object.keys(KNOWN_BROWSERS) as readonly KnownBrowserName[];

/** A browser from Snap or Flatpak: confined, with a home folder of its own. */
export interface PackagedBrowser {
  readonly label: string;
  readonly by: 'Snap' | 'Flatpak';
  readonly family: BrowserFamily;
  /** Relative to the person's home folder; exists if they have the browser. */
  readonly folder: string;
}

const snap = (name: string, label: string, family: BrowserFamily = 'chromium'): PackagedBrowser => ({
  label,
  by: 'Snap',
  family,
  folder: `snap/${name}`,
});
const flatpak = (id: string, label: string, family: BrowserFamily = 'chromium'): PackagedBrowser => ({
  label,
  by: 'Flatpak',
  family,
  folder: `.var/app/${id}`,
});

/** The packaged browsers that are known, on Linux. */
export const PACKAGED_BROWSERS: readonly PackagedBrowser[] = [
  snap('chromium', 'Chromium'),
  snap('firefox', 'Firefox', 'firefox'),
  snap('brave', 'Brave'),
  snap('vivaldi', 'Vivaldi'),
  flatpak('com.google.Chrome', 'Chrome'),
  flatpak('org.chromium.Chromium', 'Chromium'),
  flatpak('com.microsoft.Edge', 'Edge'),
  flatpak('com.brave.Browser', 'Brave'),
  flatpak('com.vivaldi.Vivaldi', 'Vivaldi'),
  flatpak('io.github.ungoogled_software.ungoogled_chromium', 'Ungoogled Chromium'),
  flatpak('org.mozilla.firefox', 'Firefox', 'firefox'),
];
