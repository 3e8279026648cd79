import type { MakerView } from '../../../src/protocol/index.ts';
import type { MakerProblem } from '../../lib/types.ts';
import makers from '../../locales/en/makers.ftl';
import { date } from '../dates.ts';
import { message, phrase, several, texts } from '../message.ts';
import { join } from '../pages.ts';
import type { Phrase } from '../phrase.ts';

/** What the page about makers says. */
export const MAKERS = texts(makers, [
  'title',
  'lead',
  'open',
  'list',
  'none',
  'limit',
  'add',
  'file',
  'fileWhy',
  'url',
  'urlWhy',
  'address',
  'fingerprint',
  'fingerprintRow',
  'fetch',
  'denied',
  'found',
  'foundWhy',
  'name',
  'yes',
  'no',
  'remove',
  'reading',
]);
export const removeMaker = (name: string): string => message(makers, 'remove-named', { name });

/** What it says of makers that came by the browser's account. */
export const ARRIVED_MAKERS = texts(makers, ['title', 'why', 'decline'], 'arrived');
export const declineMaker = (name: string): string => message(makers, 'decline-named', { name });
export const makerArrived = (name: string): Phrase => phrase(makers, 'arrived', { name });

/** Why no root certificate was read; what pairing would refuse too is told in words of its own for a maker. */
export const MAKER_PROBLEMS: Readonly<Record<MakerProblem, string>> = texts(
  makers,
  [
    'empty',
    'too-large',
    'unreadable',
    'private-key',
    'pkcs12-locked',
    'no-certificate',
    'not-a-ca',
    'version-1',
    'leaf-only',
    'not-self-signed',
    'two-roots',
    'expired',
    'ends-soon',
    'not-yet-valid',
    'weak-rsa',
    'weak-ec',
    'unsafe-key',
    'bad-signature',
    'unsupported-algorithm',
    'already-paired',
    'fingerprint-too-short',
    'fingerprint-differs',
    'not-fetched',
  ],
  'problem',
);

/** When it ends, and whose devices it can attest. */
export function makerLine({ notAfter, organisations }: MakerView, now: number): Phrase {
  return join(
    notAfter === null ? phrase(makers, 'never-expires') : phrase(makers, 'expires', { date: date(notAfter, now) }),
    organisations.length === 0 ? null : phrase(makers, 'for-devices-of', { organisations: several(organisations) }),
  );
}
export const makerRemoved = ({ name }: MakerView): Phrase => phrase(makers, 'removed', { name });
