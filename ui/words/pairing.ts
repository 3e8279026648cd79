import type { GatewayView, OfferView, Succession } from '../../src/protocol/index.ts';
import type { BrokenRule, CodeExchangeProblem, Problem } from '../lib/types.ts';
import { shortName } from './certificate.ts';
import { ruleSentence } from './path.ts';
import { join, type Phrase, say } from './phrase.ts';

/** Why something cannot be paired, or could not be fetched. Nothing was stored in any of these cases. */
export const PROBLEMS: Record<Exclude<Problem, CodeExchangeProblem>, string> = {
  empty: 'There is nothing in it.',
  'too-large': 'This is larger than any certificate. Latchkey reads up to 2 MB.',
  unreadable:
    'Latchkey cannot read this as a certificate. It reads PEM, DER, PKCS #7 and PKCS #12 without a key, as files ' +
    'or text.',
  'private-key':
    'This contains a private key. No one should ever get that from your gateway, so Latchkey let go of it at once. ' +
    'Look for the root alone.',
  'pkcs12-locked':
    'This is a PKCS #12 file, and everything in it is locked with a password. Save the root as PEM or DER (.pem, ' +
    '.crt, .cer) instead: it is no secret.',
  'no-certificate': 'There is no certificate in it.',
  'not-a-ca': 'This certificate may not vouch for others, so it is not the root of a gateway.',
  'version-1':
    'This root is written in the oldest form of certificates, version 1, which cannot say that it may vouch for ' +
    'others. Any device could show one, so Latchkey believes none. Let your gateway make a new root.',
  'leaf-only': 'This is the certificate of a single device. Look for the root of your gateway.',
  'not-self-signed': 'This certificate rests on another one that is missing here. Look for the root.',
  'two-roots': 'There are two roots in it that have nothing to do with each other. Pair one at a time.',
  expired: 'This root has run out. Let your gateway make a new one.',
  'ends-soon':
    'This root ends within two days, which is too soon to be worth pairing. Ask the gateway for its next one.',
  'not-yet-valid': 'This root is not valid yet. Compare the clock of this computer with the clock of your gateway.',
  'weak-rsa': 'The key of this root is too short to be safe. Let your gateway make one of 2048 bits or more.',
  'weak-ec': 'The key of this root is of a kind that is too weak to be safe. Let your gateway make a new one.',
  'unsafe-key':
    'The private key of this root is known to others or can be worked out, so anyone could pass for your gateway. ' +
    'Let your gateway make a new one.',
  'bad-signature': 'This root does not fit its own signature: it was damaged or changed.',
  'unsupported-algorithm': 'This root uses a kind of key that Latchkey cannot check.',
  'no-local-scope': 'This root may vouch for nothing that is in a home network, so it would be of no use here.',
  'confirms-nothing':
    'Pairing this root would be of no use: Latchkey could confirm nothing that it issues. Have your gateway make a ' +
    'new root.',
  'already-paired': 'This gateway is paired already.',
  'bad-url': 'This is not an address. It should look like 192.168.1.1 or router.home.arpa.',
  'incomplete-address': 'This address is not complete. One in numbers has four of them, such as 192.168.1.1.',
  'not-http':
    'Latchkey cannot ask over https: the gateway’s certificate there is the very thing that is still to be judged. ' +
    'If your gateway answers without https too, try that. Otherwise save its root as a file, and choose the file ' +
    'here.',
  'not-local':
    'This address is not in your home network, and Latchkey asks only there. Type your gateway’s number, such as ' +
    '192.168.1.1, or its name at home, such as router.home.arpa.',
  'leads-outside':
    'This name does not lead straight to a device in your home network, so Latchkey asks nothing more there and ' +
    'believes nothing that comes from there. Type the number of your gateway instead, such as 192.168.1.1.',
  'address-unseen':
    'Something answered, but your browser did not say from which address: it may go through a proxy. Latchkey ' +
    'believes only what it sees come from your home network. Save the root of your gateway as a file, and choose ' +
    'the file here.',
  'fritz-box':
    'To Latchkey “fritz.box” is a name of the Internet, as it exists there too, so it is not asked. Type the ' +
    'number of your FRITZ!Box instead, such as 192.168.178.1. Or save its certificate as a file on its own page, ' +
    'and choose the file here.',
  unreachable:
    'No one answered at this address over http. Is the gateway switched on, and is the address right? One that ' +
    'speaks https only cannot be asked: choose its root as a file instead.',
  'bad-status': 'The gateway answered, but there is no certificate at this address.',
  nowhere:
    'Something answered at this address, but there is no root in any of the usual places. Save it as a file on the ' +
    'gateway’s own page, and choose the file here.',
  'speaks-https':
    'The gateway answers over https only, where nothing can be fetched before it is paired. Save its root as a ' +
    'file on its own page, and choose the file here.',
  'bad-hash':
    'This is no whole SHA-256. It has 64 digits, of 0 to 9 and a to f. Leave the field empty if you do not have ' +
    'it: you can compare later.',
  'hash-mismatch':
    'What lies there is not the root with this SHA-256. Do not pair it in any other way either, until you know why.',
  redirected:
    'The gateway sends Latchkey on to another address, often the one with https, where it cannot ask. Save its ' +
    'root as a file on the gateway’s own page, and choose the file here.',
  'not-a-link':
    'This is not a pairing link of Latchkey. Such a link begins with “latchkey:pair”, and has to be copied just as ' +
    'it is shown.',
  'incomplete-link': 'This link is not complete. Copy all of it.',
  'unknown-place':
    'A link may lead only to where gateways are known to publish their root, such as /root.pem, so that no one can ' +
    'have Latchkey ask other things of your devices. If it comes from your own gateway, save its root as a file, ' +
    'and choose the file here.',
  'newer-link': 'This link was made by a newer Latchkey. Update this one and try again.',
  'link-mismatch':
    'What lies at the address of this link is not the root that the link speaks of. Do not pair it in any other ' +
    'way either, until you know why.',
  'no-permission': 'Latchkey may not ask this address yet. Press the button again and allow it.',
};

/** The ways to hand a root to Latchkey, in the order they stand in. */
export const SOURCES = {
  file: 'From a file',
  address: 'From the gateway’s address',
  code: 'With a code of eight digits that the gateway shows',
  link: 'With a QR code or a link',
  paste: 'As text to paste',
} as const;

/** Everything else the pairing page says. */
export const PAIRING = {
  title: 'Pair a gateway',
  lead:
    'A gateway is whatever issues certificates in your home: a router, a hub, or software such as Caddy. Its root ' +
    'is the one certificate that all of those come from. Pair it once, and Latchkey can tell your devices from ' +
    'others.',
  source: 'How does Latchkey get the gateway’s root?',
  file: 'Choose a file',
  drop: 'or drop one here',
  paste: 'The root as text',
  pastePlaceholder: '-----BEGIN CERTIFICATE-----',
  read: 'Read the text',
  nothing: 'Nothing was stored.',
  reading: 'Reading …',
  found: 'What was found',
  name: 'What do you call this gateway?',
  prove: 'Make sure it is your gateway',
  proveWhy:
    'Look at the page or the screen of your gateway, and enter what it shows. Latchkey does not show it here, so ' +
    'that no one can answer for you.',
  byDigits: 'Fingerprint digits',
  byWords: 'Twelve words',
  digits: 'First 32 digits of the SHA-256 fingerprint, or more',
  digitsHint: 'Spaces, colons, dots and dashes between them do not matter.',
  words: 'The twelve words, in order',
  wordsHint: 'Four letters of each are enough. You can paste all twelve at once.',
  match: 'This matches. It is the gateway that you are looking at.',
  matchFile: 'This matches. It is the SHA-256 of the whole file, and the file is that one, byte for byte.',
  weak: {
    sha1:
      'This is a SHA-1 fingerprint, which is too weak to prove that this is your gateway. Look for the SHA-256 ' +
      'fingerprint, and enter that.',
    md5:
      'This is an MD5 fingerprint, which is too weak to prove that this is your gateway. Look for the SHA-256 ' +
      'fingerprint, and enter that.',
  },
  digitsMismatch:
    'These digits do not belong to this certificate. Look for a slip. If there is none, do not pair: someone may ' +
    'have exchanged it on the way.',
  wordsMismatch:
    'These words do not belong to this certificate. Look for a slip. If there is none, do not pair: someone may ' +
    'have exchanged it on the way.',
  pair: 'Pair',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was paired.',
  all: 'Show all of it',
  allOf: 'What it may vouch for, one by one:',
  plainHttp: 'Try without https',
  pairedNext: 'Open a device in your home now. The mark in the toolbar shows whether your gateway vouches for it.',
  toDevices: 'See gateways and devices',
  anchor: 'Stop the browser’s warning',
  another: 'Pair another gateway',
} as const;

/** The same of a gateway whose name is known. */
export const alreadyPaired = (name: string): Phrase => say`This gateway is paired already, as “${name}”.`;

/** How many certificates came along, and how many do not belong. */
export function companySentence(intermediates: number, ignored: number): Phrase | null {
  const along =
    intermediates === 0
      ? null
      : say`${count(intermediates, 'intermediate certificate')} came along, kept with the root.`;
  const left = ignored === 0 ? null : say`${count(ignored, 'other certificate')} had nothing to do with it, left out.`;
  return along === null ? left : left === null ? along : [...along, ' ', ...left];
}

/** Null for a gateway of the home, of which there is nothing to add. */
export function originSentence(origin: GatewayView['origin']): Phrase | null {
  if (origin.kind === 'home') return null;
  const issuer = say`the app that set up its devices issues their certificates.`;
  return origin.fabricId === null
    ? join(say`By its name it is the root of a Matter fabric:`, issuer)
    : join(say`By its name it is the root of the Matter fabric ${origin.fabricId}:`, issuer);
}

/** An authority that came along, below which nothing can be confirmed. */
export const doubtSentence = ({ issuer, broken }: OfferView['doubts'][number]): Phrase =>
  join(
    say`The intermediate certificate “${shortName(issuer)}” came along, but nothing that it issues will be confirmed.`,
    ruleSentence(broken),
  );

/** The rule that everything a root issues would break. */
export const brokenIs = (broken: BrokenRule): Phrase => join(say`What is wrong:`, ruleSentence(broken));

/** What came along and cannot be read. */
export function unreadableSentence(subjects: OfferView['unreadable']): Phrase {
  const named = subjects.flatMap((subject) => subject ?? []);
  if (subjects.length === 1)
    return named[0] === undefined
      ? say`Another part could not be read, and was left out.`
      : say`Another certificate, “${shortName(named[0])}”, could not be read, and was left out.`;
  return named[0] === undefined
    ? say`${String(subjects.length)} other parts could not be read, and were left out.`
    : join(
        say`${String(subjects.length)} other parts could not be read, and were left out,`,
        say`among them “${shortName(named[0])}”.`,
      );
}

export const digitsProgress = (typed: number): string => (typed < 32 ? `${typed} of 32 digits` : `${typed} digits`);
export const wordsProgress = (typed: number): string => `${typed} of 12 words`;
export const strangeDigit = (character: string): Phrase =>
  say`“${character}” is not one of the digits, which are 0 to 9 and a to f. Look for a slip.`;
export const unknownWord = (word: string): Phrase =>
  say`“${word}” is not one of the words that gateways show. Look for a slip.`;
export const wordLabel = (position: number): string => `Word ${position}`;
export const pairedTitle = (name: string): Phrase => say`${name} is paired`;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a root that comes after a paired one, or claims its name, means for the person. */
export const SUCCESSION = {
  proved: 'Proved by the gateway you have paired',
  provedWhy:
    'The root that you have paired vouches for this one. So nothing is left to compare. Both stay paired; unpair ' +
    'the old one when no device needs it any more.',
} as const;

export function successionSentence({ gateway, change }: Succession): Phrase {
  return change === 'rollover'
    ? say`This is the next root of “${gateway}”.`
    : join(
        say`You have paired “${gateway}”, which calls itself the same but has another key.`,
        say`If you have set up nothing anew, someone may be posing as it: cancel.`,
        say`Otherwise compare at the gateway itself.`,
        say`The one that you have paired stays as it is.`,
      );
}
