import { posix } from 'node:path';
import type { Surroundings } from '../system/account.ts';
import { type Packaged, PACKAGED } from '../system/packaged.ts';

/** A packaged browser, which can as a rule start no program outside. */
export interface Confined extends Pick<Packaged, 'label' | 'by'> {
  /** The folder that tells of it. */
  readonly sign: string;
}

/** Every shut-in browser that this person may have; `sign` is there if so. */
export function confinedBrowsers({ platform, home }: Surroundings): readonly Confined[] {
  return platform === 'linux'
    ? PACKAGED.map(({ label, by, folder }) => ({ label, by, sign: posix.join(home, folder) }))
    : [];
}
