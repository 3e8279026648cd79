import type { Evidence } from '../../lib/types.ts';
import { tame } from '../phrase.ts';

const LABELS: Readonly<Record<string, string>> = {
  maker: 'Maker',
  model: 'Model',
  serial: 'Serial number',
  version: 'Version',
  owner: 'Owner',
};

/** What an artefact says, as labelled lines; all values are tame text. */
export function claimLines({ claims, standing }: Evidence): readonly (readonly [term: string, value: string])[] {
  const { more = {}, ...named } = claims;
  return [...Object.entries(named), ...Object.entries(more)].map(([key, value]) => [
    standing === 'proved' ? labelOf(key) : `${labelOf(key)} (as it says)`,
    tame(Array.isArray(value) ? value.map(String).join(', ') : String(value), 400),
  ]);
}

const labelOf = (key: string): string => LABELS[key] ?? titled(key);

/** `support-until` as `Support until`. */
const titled = (key: string): string => {
  const words = tame(
    key
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_]/g, ' ')
      .toLowerCase(),
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
};
