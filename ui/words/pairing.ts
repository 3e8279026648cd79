import type { GatewayView, OfferView, Succession } from '../../src/protocol/index.ts';
import type { BrokenRule, CodeExchangeProblem, Problem } from '../lib/types.ts';
import { shortName } from './certificate.ts';
import { ruleSentence } from './path.ts';
import { join, type Phrase, say } from './phrase.ts';

/** Why something cannot be paired, or could not be fetched. Nothing was stored in any of these cases. */
export const PROBLEMS: Record<Exclude<Problem, CodeExchangeProblem>, string> = {
  empty: 'There’s nothing in it. Choose a different file or text.',
  'too-large': 'This is larger than any certificate. Latchkey reads up to 2 MB.',
  unreadable:
    'Latchkey can’t read this as a certificate. It reads PEM, DER, PKCS #7 and PKCS #12 without a key, as a file or ' +
    'text.',
  'private-key':
    'This contains a private key, which should never leave your gateway. Latchkey discarded it at once. Save only ' +
    'the root certificate.',
  'pkcs12-locked':
    'This is a PKCS #12 file that needs a password. Save the root certificate as PEM or DER (.pem, .crt, .cer) ' +
    'instead. It isn’t secret.',
  'no-certificate': 'There’s no certificate in it. Choose a different file or text.',
  'not-a-ca':
    'This certificate isn’t allowed to issue others, so it isn’t a gateway’s root certificate. Choose the root ' +
    'certificate.',
  'version-1':
    'This certificate has the oldest format, version 1, which doesn’t say whether it’s allowed to issue others. Any ' +
    'device could show one, so Latchkey doesn’t accept it. Create a new root certificate on your gateway.',
  'leaf-only': 'This is the certificate of one device. Choose your gateway’s root certificate.',
  'not-self-signed': 'This certificate was issued by one that’s missing here. Choose the root certificate.',
  'two-roots': 'It contains two unrelated root certificates. Pair one at a time.',
  expired: 'This root certificate has expired. Create a new one on your gateway.',
  'ends-soon': 'This root certificate expires within two days. Create the next one on your gateway and pair that.',
  'not-yet-valid':
    'This root certificate isn’t valid yet. Compare the clock of this computer with the clock of your gateway.',
  'weak-rsa': 'The key of this root certificate is too short. Create one of 2048 bits or more on your gateway.',
  'weak-ec': 'The key of this root certificate is of a kind that’s too weak. Create a new one on your gateway.',
  'unsafe-key':
    'Others know the private key of this root certificate or can work it out. Anyone could pose as your gateway. ' +
    'Create a new one on your gateway.',
  'bad-signature':
    'The signature of this root certificate is wrong, so it was damaged or changed. Get it from your gateway again.',
  'unsupported-algorithm':
    'This root certificate uses a kind of key that Latchkey can’t check. Create one with an RSA or ECDSA key.',
  'no-local-scope': 'This root certificate isn’t allowed to issue anything on a local network. Choose a different one.',
  'confirms-nothing':
    'Latchkey couldn’t confirm anything that this root certificate issues. Create a new one on your gateway.',
  'already-paired': 'This gateway is already paired.',
  'bad-url': 'This isn’t an address. It should look like 192.168.1.1 or router.home.arpa.',
  'incomplete-address': 'This address isn’t complete. It needs four numbers, such as 192.168.1.1.',
  'not-http':
    'Latchkey can’t ask over https, because that uses the certificate you’re about to check. If your gateway also ' +
    'answers without https, try that. Otherwise save its root certificate as a file and choose the file here.',
  'not-local':
    'This address isn’t on your network, and Latchkey asks only there. Type your gateway’s number, such as ' +
    '192.168.1.1, or its local name, such as router.home.arpa.',
  'leads-outside':
    'This name doesn’t lead straight to a device on your network. Latchkey stopped asking and ignored the answer. ' +
    'Type your gateway’s number instead, such as 192.168.1.1.',
  'address-unseen':
    'Something answered, but your browser didn’t say from which address. It might use a proxy. Latchkey accepts ' +
    'only answers that come from your network. Save your gateway’s root certificate as a file and choose the file ' +
    'here.',
  'fritz-box':
    'The name “fritz.box” also exists on the Internet, so Latchkey doesn’t ask it. Type the number of your FRITZ!Box ' +
    'instead, such as 192.168.178.1. Or save its certificate as a file on its own page and choose the file here.',
  unreachable:
    'There was no answer at this address over http. Check that the gateway is switched on and the address is right. ' +
    'If it answers over https only, save its root certificate as a file and choose the file here.',
  'bad-status': 'The gateway answered, but there’s no certificate at this address. Check the address.',
  nowhere:
    'Something answered at this address, but it has no root certificate in any of the usual places. Save it as a ' +
    'file on the gateway’s own page and choose the file here.',
  'speaks-https':
    'The gateway answers over https only, where Latchkey can’t ask before it’s paired. Save its root certificate as ' +
    'a file on its own page and choose the file here.',
  'bad-hash':
    'This isn’t a complete SHA-256 fingerprint, which has 64 characters from 0 to 9 and a to f. If you don’t have ' +
    'it, leave the field empty and compare later.',
  'hash-mismatch':
    'The certificate at this address doesn’t have the fingerprint you entered. Do not pair it in any other way ' +
    'until you know why.',
  redirected:
    'The gateway redirects to a different address, often its https address, where Latchkey can’t ask. Save its root ' +
    'certificate as a file on the gateway’s own page and choose the file here.',
  'not-a-link':
    'This isn’t a Latchkey pairing link. A pairing link begins with “latchkey:pair”. Copy it exactly as shown.',
  'incomplete-link': 'This link isn’t complete. Copy all of it.',
  'unknown-place':
    'This link doesn’t lead to a place where gateways publish root certificates, such as /root.pem. Latchkey asks ' +
    'your devices nothing else. If the link is from your own gateway, save its root certificate and choose the file ' +
    'here.',
  'newer-link': 'This link was made by a newer Latchkey. Update this one and try again.',
  'link-mismatch':
    'The certificate at the link’s address isn’t the one the link names. Do not pair it in any other way until you ' +
    'know why.',
  'no-permission': 'Latchkey doesn’t have access to this address yet. Press the button again and allow it.',
};

/** What a person has of a gateway, in the order of the page. */
export const SOURCES = {
  address: 'Its address',
  link: 'A QR code or a link',
  file: 'A file or text',
} as const;

/** What the gateway at an address offers. */
export const WAYS = {
  certificate: 'It publishes its certificate',
  code: 'It shows an eight-digit code',
} as const;

/** Where the root certificate of well-known programs is, and how each shows its fingerprint. */
export const WHERE = {
  title: 'Where do I find it?',
  fingerprint: 'This command shows the fingerprint of a certificate in a file.',
  fingerprintCommand: 'openssl x509 -in root.crt -noout -fingerprint -sha256',
  products: [
    { name: 'Caddy', place: '~/.local/share/caddy/pki/authorities/local/root.crt' },
    { name: 'step-ca', place: 'step ca root root.crt' },
    { name: 'mkcert', place: 'rootCA.pem in the folder that “mkcert -CAROOT” shows' },
    { name: 'Proxmox VE', place: '/etc/pve/pve-root-ca.pem' },
    { name: 'OPNsense', place: 'System › Trust › Authorities' },
  ],
} as const;

/** Everything else the pairing page says. */
export const PAIRING = {
  title: 'Pair a gateway',
  lead:
    'A gateway is a device or program that issues certificates on your network, such as a router or Caddy. Pair its ' +
    'root certificate once, and Latchkey can tell your devices from fakes.',
  source: 'What do you have?',
  file: 'Choose a file',
  drop: 'or drop one here',
  none: 'No gateway? That’s fine. Latchkey remembers your devices without one.',
  noneGo: 'Continue without a gateway',
  paste: 'Or paste the certificate as text',
  pastePlaceholder: '-----BEGIN CERTIFICATE-----',
  read: 'Read the text',
  nothing: 'Nothing was stored.',
  reading: 'Reading …',
  found: 'What was found',
  name: 'What do you call this gateway?',
  prove: 'Check that it’s your gateway',
  proveWhy:
    'Open your gateway’s own page or screen and type what it shows. Why type it? If Latchkey showed you the answer, ' +
    'a fake could get a quick OK.',
  byDigits: 'Fingerprint',
  byWords: 'Twelve words',
  digits: 'First 32 characters of the SHA-256 fingerprint, or more',
  digitsHint: 'You can leave out spaces, colons, dots and dashes.',
  words: 'The twelve words, in order',
  wordsHint: 'Four letters of each are enough. You can paste all twelve at once.',
  match: 'This matches. It’s the gateway you read it from.',
  matchFile: 'This matches. It’s the SHA-256 fingerprint of the whole file, and the file is the same, byte for byte.',
  weak: {
    sha1:
      'This is a SHA-1 fingerprint, which is too weak to prove that this is your gateway. Enter the SHA-256 ' +
      'fingerprint instead.',
    md5:
      'This is an MD5 fingerprint, which is too weak to prove that this is your gateway. Enter the SHA-256 ' +
      'fingerprint instead.',
  },
  digitsMismatch:
    'This fingerprint isn’t the one of this certificate. Check for a typing error. Do not pair if ' +
    'there is none. Someone might have exchanged the certificate.',
  wordsMismatch:
    'These words don’t belong to this certificate. Check for a typing error. Do not pair if there is none. ' +
    'Someone might have exchanged the certificate.',
  pair: 'Pair',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was paired.',
  all: 'Show everything',
  allOf: 'Everything it covers:',
  plainHttp: 'Try without https',
  pairedNext: 'Open a device now. The Latchkey icon shows whether your gateway confirms it.',
  openDevice: 'Open a device',
  toDevices: 'See gateways and devices',
  anchor: 'Stop browser warnings',
  another: 'Pair another gateway',
} as const;

/** The same of a gateway whose name is known. */
export const alreadyPaired = (name: string): Phrase => say`This gateway is already paired, as “${name}”.`;

/** How many certificates came along, and how many do not belong. */
export function companySentence(intermediates: number, ignored: number): Phrase | null {
  const along = intermediates === 0 ? null : say`It includes ${count(intermediates, 'intermediate certificate')}.`;
  const left =
    ignored === 0 ? null : say`${count(ignored, 'unrelated certificate')} ${ignored === 1 ? 'is' : 'are'} left out.`;
  return along === null ? left : left === null ? along : [...along, ' ', ...left];
}

/** Null for a gateway of the home, of which there is nothing to add. */
export function originSentence(origin: GatewayView['origin']): Phrase | null {
  if (origin.kind === 'home') return null;
  const issuer = say`The app that set up its devices issues their certificates.`;
  return origin.fabricId === null
    ? join(say`By its name, this is the root certificate of a Matter fabric.`, issuer)
    : join(say`By its name, this is the root certificate of the Matter fabric ${origin.fabricId}.`, issuer);
}

/** An authority that came along, below which nothing can be confirmed. */
export const doubtSentence = ({ issuer, broken }: OfferView['doubts'][number]): Phrase =>
  join(
    say`Latchkey won’t confirm anything that the intermediate certificate “${shortName(issuer)}” issues.`,
    ruleSentence(broken),
  );

/** The rule that everything a root issues would break. */
export const brokenIs = (broken: BrokenRule): Phrase => join(say`What’s wrong:`, ruleSentence(broken));

/** What came along and cannot be read. */
export function unreadableSentence(subjects: OfferView['unreadable']): Phrase {
  const named = subjects.flatMap((subject) => subject ?? []);
  if (subjects.length === 1)
    return named[0] === undefined
      ? say`One other part was unreadable and is left out.`
      : say`One other certificate, “${shortName(named[0])}”, was unreadable and is left out.`;
  return named[0] === undefined
    ? say`${String(subjects.length)} other parts were unreadable and are left out.`
    : join(
        say`${String(subjects.length)} other parts were unreadable and are left out.`,
        say`One of them is “${shortName(named[0])}”.`,
      );
}

export const digitsProgress = (typed: number): string =>
  typed < 32 ? `${typed} of 32 characters` : `${typed} characters`;
export const wordsProgress = (typed: number): string => `${typed} of 12 words`;
export const strangeDigit = (character: string): Phrase =>
  say`“${character}” can’t be in a fingerprint, which has only 0 to 9 and a to f. Check for a typing error.`;
export const unknownWord = (word: string): Phrase =>
  say`“${word}” isn’t one of the words that gateways show. Check for a typing error.`;
export const wordLabel = (position: number): string => `Word ${position}`;
export const pairedTitle = (name: string): Phrase => say`${name} is paired`;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a root that comes after a paired one, or claims its name, means for the person. */
export const SUCCESSION = {
  proved: 'Proved by the gateway you paired',
  provedWhy:
    'The root certificate you paired confirms this one, so there’s nothing to compare. Both stay paired. Unpair the ' +
    'old one when no device needs it.',
} as const;

export function successionSentence({ gateway, change }: Succession): Phrase {
  return change === 'rollover'
    ? say`This is the next root certificate of “${gateway}”.`
    : join(
        say`You paired “${gateway}”, which has the same name but a different key.`,
        say`If you didn’t set it up again, something might be posing as it. Cancel then.`,
        say`Otherwise compare the fingerprint at the gateway itself.`,
        say`The one you paired stays unchanged.`,
      );
}
