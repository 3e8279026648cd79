import type { PlaceSaid } from '../../src/protocol/index.ts';
import places from '../locales/en/places.ftl';
import { phrase, several, texts } from './message.ts';
import { PROBLEMS } from './pairing.ts';
import { join } from './pages.ts';
import { type Phrase, tame } from './phrase.ts';

/** Everything that is said about finding a root at an address. */
export const PLACES = texts(places, [
  'address',
  'addressPlaceholder',
  'hint',
  'withHash',
  'hash',
  'hashHint',
  'look',
  'looking',
  'looked',
  'several',
  'severalWhy',
  'take',
  'proved',
  'provedWhy',
]);

/** What was where, a line for each host and port; where something was found comes first. */
export function placeLines(said: readonly PlaceSaid[]): readonly Phrase[] {
  const hosts = [...new Set(said.map(hostOf))];
  const foundAt = (host: string): boolean => said.some((place) => place.said === 'found' && hostOf(place) === host);
  return [...hosts]
    .sort((a, b) => Number(foundAt(b)) - Number(foundAt(a)))
    .map((host) =>
      hostLine(
        host,
        said.filter((place) => hostOf(place) === host),
      ),
    );
}

function hostLine(host: string, said: readonly PlaceSaid[]): Phrase {
  const kinds = [...new Set(said.map((place) => place.said))].sort((a, b) => rank(a) - rank(b));
  return join(
    ...kinds.map((kind) => {
      const paths = said.filter((place) => place.said === kind).map(({ url }) => tame(pathOf(url), 100));
      if (kind === 'found' || kind === 'nothing') return phrase(places, kind, { host, paths: several(paths) });
      // What holds for the whole of it, such as that no one is there, needs no places.
      if (kind === 'unreachable') return phrase(places, 'no-one', { host });
      const where = kinds.length === 1 ? [host] : paths;
      return join(phrase(places, 'at', { places: several(where) }), [PROBLEMS[kind]]);
    }),
  );
}

const rank = (said: PlaceSaid['said']): number => (said === 'found' ? 0 : said === 'nothing' ? 2 : 1);
const hostOf = ({ url }: PlaceSaid): string => new URL(url).host;
const pathOf = (url: string): string => url.slice(new URL(url).origin.length) || '/';
