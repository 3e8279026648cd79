import pairingLink from '../locales/en/pairing-link.ftl';
import { phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** Everything that is said about pairing links and their QR codes. */
export const LINK = texts(pairingLink, [
  'label',
  'beware',
  'fromOutside',
  'placeholder',
  'use',
  'camera',
  'picture',
  'found',
  'noCode',
  'cameraRefused',
  'noCamera',
  'tryAgain',
  'seen',
  'stop',
  'proved',
  'provedWhy',
  'share',
  'shareWhy',
  'shareUrl',
  'shareElsewhere',
  'shareMake',
  'copy',
  'copied',
]);

/** Who is asked, before anyone is. */
export function asksFirst(url: string): Phrase {
  const { host, pathname } = new URL(url);
  return phrase(pairingLink, 'asks-first', { host, path: pathname });
}

export const codeOf = (name: string): Phrase => phrase(pairingLink, 'code-of', { name });
