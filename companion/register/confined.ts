import { posix } from 'node:path';
import type { Surroundings } from './types.ts';

/** A browser from Snap or Flatpak: shut in, so that it can as a rule start no program outside. */
export interface Confined {
  readonly label: string;
  readonly by: 'Snap' | 'Flatpak';
  /** The folder that tells of it. */
  readonly sign: string;
}

const SNAPS: readonly (readonly [string, string])[] = [['chromium', 'Chromium'], ['firefox', 'Firefox'], ['brave', 'Brave'], ['vivaldi', 'Vivaldi']];

const FLATPAKS: readonly (readonly [string, string])[] = [
  ['com.google.Chrome', 'Chrome'],
  ['org.chromium.Chromium', 'Chromium'],
  ['com.microsoft.Edge', 'Edge'],
  ['com.brave.Browser', 'Brave'],
  ['com.vivaldi.Vivaldi', 'Vivaldi'],
  ['org.mozilla.firefox', 'Firefox'],
];

/** Every shut-in browser that this person may have; `sign` is there if so. */
export function confinedBrowsers({ platform, home }: Surroundings): readonly Confined[] {
  if (platform !== 'linux') return [];
  return [
    ...SNAPS.map(([name, label]) => ({ label, by: 'Snap' as const, sign: posix.join(home, 'snap', name) })),
    ...FLATPAKS.map(([name, label]) => ({ label, by: 'Flatpak' as const, sign: posix.join(home, '.var/app', name) })),
  ];
}
