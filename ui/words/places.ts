import type { PlaceSaid } from '../../src/desk-types.ts';
import { say, tame, type Phrase } from './phrase.ts';
import { PROBLEMS } from './pairing.ts';

/** Everything that is said about looking for a root at an address. */
export const PLACES = {
  address: 'Address of the gateway, or of its root certificate',
  addressPlaceholder: 'router.home.arpa or http://192.168.1.1/ca.crt',
  hint: 'Latchkey asks over http, in the places where gateways usually keep it.',
  withHash: 'I have its SHA-256',
  hash: 'SHA-256 of the root certificate or of its key, all 64 digits',
  hashHint: 'From the gateway itself, such as from “step certificate fingerprint”. Then nothing has to be compared afterwards.',
  look: 'Look there',
  looking: 'Looking in the usual places. This may take some seconds …',
  looked: 'Where Latchkey looked',
  found: 'found.',
  nothing: 'nothing.',
  several: 'There is more than one root certificate. Which one is your gateway’s?',
  severalWhy: 'Choose one. What you compare next shows whether it was the right one.',
  take: 'Look at this one',
  proved: 'Proved by its SHA-256',
  provedWhy: 'What was fetched has the SHA-256 that you entered, or that stood in the address. So nothing is left to compare. If you took that from your own gateway, pair it; if somebody told it to you, cancel.',
} as const;

/** What one place had to say. */
export function placeSentence({ url, said }: PlaceSaid): Phrase {
  const where = tame(url.replace(/^http:\/\//, ''), 200);
  return [...say`${where}: `, said === 'found' ? PLACES.found : said === 'nothing' ? PLACES.nothing : PROBLEMS[said]];
}
