import type { Evidence } from '../../lib/types.ts';
import { exact } from '../../lib/time.ts';
import { tame } from '../phrase.ts';
import { TALKS_TO } from './mud.ts';

const LABELS: Readonly<Record<string, string>> = {
  maker: 'Maker',
  model: 'Model',
  serial: 'Serial number',
  version: 'Version',
  owner: 'Owner',
  'talks-to': 'Talks to',
  'mud-url': 'Address of its list',
  'mud-signer': 'Signer of its list',
  'what-it-is': 'What it is',
  support: 'Support by the maker',
  'checked-by': 'Checked by',
};

/** What an artefact says, as labelled lines; all values are tame text. */
export function claimLines({ claims, standing }: Evidence): readonly (readonly [term: string, value: string])[] {
  const { more = {}, ...named } = claims;
  return [...Object.entries(named), ...Object.entries(more)].map(([key, value]) => [
    standing === 'proved' ? labelOf(key) : `${labelOf(key)} (as it says)`,
    tame(valueText(key, value), 400),
  ]);
}

type Value = string | number | readonly string[];

/** A number of this size counts milliseconds since the epoch: any later than 1973. */
const A_DATE = 1e11;

function valueText(key: string, value: Value): string {
  if (typeof value === 'number') return value > A_DATE ? exact(value) : String(value);
  if (typeof value === 'string') return value;
  if (key !== 'talks-to') return value.join(', ');
  return value.length === 0 ? 'no one' : value.map((each) => TALKS_TO[each] ?? each).join(', ');
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

/** What a step is about, as it stands behind its sentence; dates as such. */
export const detailOfStep = (params: Readonly<Record<string, Value>>): string =>
  Object.entries(params)
    .map(([key, value]) => valueText(key, value))
    .join(', ');
