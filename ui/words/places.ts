import type { PlaceSaid } from '../../src/protocol/index.ts';
import { say, tame, type Phrase } from './phrase.ts';
import { PROBLEMS } from './pairing.ts';

/** Everything that is said about looking for a root at an address. */
export const PLACES = {
  address: 'Address of the gateway',
  addressPlaceholder: 'router.home.arpa or 192.168.1.1',
  hint:
    'Latchkey looks in the places where gateways usually keep their root. If you know its very address, type that, ' +
    'for example http://192.168.1.1/ca.crt.',
  withHash: 'I have its SHA-256',
  hash: 'SHA-256 of the root or of its key, all 64 digits',
  hashHint:
    'From the gateway itself, such as from “step certificate fingerprint”. Then nothing has to be compared ' +
    'afterwards.',
  look: 'Look there',
  looking: 'Looking in the usual places. This may take some seconds …',
  looked: 'Where Latchkey looked',
  found: 'a root at',
  nothing: 'nothing at',
  noOne: 'no one answered over http',
  several: 'There is more than one root. Which one is your gateway’s?',
  severalWhy: 'Choose one. What you compare next shows whether it was the right one.',
  take: 'Look at this one',
  proved: 'Proved by its SHA-256',
  provedWhy:
    'What was fetched has the SHA-256 that you entered, or that stood in the address. So nothing is left to ' +
    'compare. If you took that from your own gateway, pair it; if someone told it to you, cancel.',
} as const;

/** What was where, for each host and port in one line; where something was found stands first. */
export function placeLines(places: readonly PlaceSaid[]): readonly Phrase[] {
  const hosts = [...new Set(places.map(hostOf))];
  const foundAt = (host: string): boolean => places.some((place) => place.said === 'found' && hostOf(place) === host);
  return [...hosts]
    .sort((a, b) => Number(foundAt(b)) - Number(foundAt(a)))
    .map((host) =>
      hostLine(
        host,
        places.filter((place) => hostOf(place) === host),
      ),
    );
}

function hostLine(host: string, places: readonly PlaceSaid[]): Phrase {
  const kinds = [...new Set(places.map(({ said }) => said))].sort((a, b) => rank(a) - rank(b));
  const parts = kinds.map((kind, i) => {
    const paths = places
      .filter(({ said }) => said === kind)
      .map(({ url }) => tame(pathOf(url), 100))
      .join(', ');
    if (kind === 'found' || kind === 'nothing') return [`${PLACES[kind]} `, { foreign: paths }];
    // What holds for the whole of it, such as that no one is there, needs no places.
    const whole = kind === 'unreachable' ? PLACES.noOne : PROBLEMS[kind];
    const sentence = i === kinds.length - 1 ? whole : whole.replace(/\.$/, '');
    return kinds.length === 1 ? [sentence] : [{ foreign: paths }, `: ${sentence}`];
  });
  return [...say`${host}: `, ...parts.flatMap((part, i) => (i === parts.length - 1 ? part : [...part, '; ']))];
}

const rank = (said: PlaceSaid['said']): number => (said === 'found' ? 0 : said === 'nothing' ? 2 : 1);
const hostOf = ({ url }: PlaceSaid): string => new URL(url).host;
const pathOf = (url: string): string => url.slice(new URL(url).origin.length) || '/';
