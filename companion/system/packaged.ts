import type { Family } from './browsers.ts';

/** A browser from Snap or Flatpak: shut in, with a home folder of its own. */
export interface Packaged {
  readonly label: string;
  readonly by: 'Snap' | 'Flatpak';
  readonly family: Family;
  /** Beneath the person's home folder; there if they have it. */
  readonly folder: string;
}

const snap = (name: string, label: string, family: Family = 'chromium'): Packaged => ({
  label,
  by: 'Snap',
  family,
  folder: `snap/${name}`,
});
const flatpak = (id: string, label: string, family: Family = 'chromium'): Packaged => ({
  label,
  by: 'Flatpak',
  family,
  folder: `.var/app/${id}`,
});

/** Those that are known, on Linux. */
export const PACKAGED: readonly Packaged[] = [
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
