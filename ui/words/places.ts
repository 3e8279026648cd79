import type { PlaceSaid } from '../../src/protocol/index.ts';
import { say, tame, type Phrase } from './phrase.ts';
import { PROBLEMS } from './pairing.ts';

/** Everything that is said about finding a root at an address. */
export const PLACES = {
  address: 'Address of the gateway',
  addressPlaceholder: 'router.home.arpa or 192.168.1.1',
  hint:
    'Latchkey checks where gateways usually keep their root certificate. If you know its exact address, type that, ' +
    'for example http://192.168.1.1/ca.crt.',
  withHash: 'I have its SHA-256 fingerprint',
  hash: 'SHA-256 fingerprint of the certificate or its key, all 64 characters',
  hashHint:
    'Take it from the gateway itself, for example from “step certificate fingerprint”. Then you don’t have to ' +
    'compare anything later.',
  look: 'Find the certificate',
  looking: 'Checking the usual places. This can take some seconds …',
  looked: 'Where Latchkey checked',
  found: 'a root certificate at',
  nothing: 'nothing at',
  noOne: 'no answer over http',
  several: 'There are several root certificates. Which is your gateway’s?',
  severalWhy: 'Choose one. What you compare next shows whether it’s the right one.',
  take: 'Choose this one',
  proved: 'Proved by its SHA-256 fingerprint',
  provedWhy:
    'The certificate has the SHA-256 fingerprint that you entered or that the address contained. There’s nothing to ' +
    'compare. If you took it from your own gateway, pair it. If someone told it to you, cancel.',
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
