import type { ProfileRemark } from '../lib/types.ts';
import { type Phrase, say, tame } from './phrase.ts';

/** The core cuts there. */
const LONGEST = 1024;

/**
 * The values of a name in RFC 4514 writing (`CN=Home gateway,O=Example Router`), by attribute type; the first of each
 * counts.
 */
function attributesOf(subject: string): ReadonlyMap<string, string> {
  const pairs = (subject.match(/(?:\\.|[^\\,+])+/gs) ?? []).map(
    (part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1).replace(/\\(.)/gs, '$1')] as const,
  );
  return new Map([...pairs].reverse());
}

/**
 * What someone calls themselves, without what only experts read: the common name, else the organisation, else all of
 * it.
 */
export function shortName(subject: string): string {
  const attributes = attributesOf(subject);
  return attributes.get('CN') || attributes.get('O') || subject;
}

/** Who a root says that it is. Anyone can write anything there. */
export function subjectSentence(subject: string): Phrase {
  const [name, organisation] = [shortName(subject), attributesOf(subject).get('O')];
  return organisation && organisation !== name
    ? say`A root certificate that calls itself “${name}” of “${organisation}”.`
    : say`A root certificate that calls itself “${name}”.`;
}

/** All of it, for Details. */
export const wholeName = (subject: string): Phrase => ['Full name: ', { foreign: tame(subject, LONGEST) }];

export const ADVICE_TITLE = 'How this gateway’s certificates could be better';

/** Advice on how certificates for the home are best made (draft-sweet-iot-acme). None of it makes a certificate bad. */
export const ADVICE: Record<ProfileRemark, string> = {
  'profile-hash': 'Sign with a hash of the SHA-2 family, such as SHA-256.',
  'profile-key': 'Use an RSA key of 3072 bits or more, or an EC key on P-384 or P-521.',
  'profile-device-key': 'Use an EC key on P-256 or P-384 for devices, or an RSA key of 3072 bits or more.',
  'profile-p521': 'Use an EC key on P-256 or P-384 for devices. Chrome and Edge can’t connect to one on P-521.',
  'profile-wildcard':
    'Name each device. Browsers accept no wildcard directly under a local ending, such as *.lan (Firefox accepts ' +
    '*.home.arpa). One level deeper, such as *.rack.lan, they do.',
  'profile-validity': 'Issue for three months at most, and renew automatically.',
  'profile-names': 'Put the device’s name or address into subjectAltName.',
};
