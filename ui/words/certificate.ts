import type { ProfileRemark } from '../lib/types.ts';
import certificate from '../locales/en/certificate.ftl';
import claims from '../locales/en/evidence-claims.ftl';
import { message, phrase, texts } from './message.ts';
import { type Phrase, tame } from './phrase.ts';

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

/** The name of someone that a certificate gives, for people: not as certificates write it. */
export function personName(name: string): string {
  const short = shortName(name);
  return short === '' || (short === name && /^[\w.]+=/.test(name)) ? message(claims, 'no-name') : tame(short);
}

/** Who a root says that it is. Anyone can write anything there. */
export function subjectSentence(subject: string): Phrase {
  const [name, organisation] = [shortName(subject), attributesOf(subject).get('O')];
  return organisation && organisation !== name
    ? phrase(certificate, 'calls-itself-of', { name, organisation })
    : phrase(certificate, 'calls-itself', { name });
}

/** All of it, for Details. */
export const wholeName = (subject: string): Phrase =>
  phrase(certificate, 'full-name', { name: [{ foreign: tame(subject, LONGEST) }] });

export const adviceTitle = (): string => message(certificate, 'advice-title');

/** Advice on how certificates for the home are best made (draft-sweet-iot-acme). None of it makes a certificate bad. */
export const ADVICE: Record<ProfileRemark, string> = texts(
  certificate,
  [
    'profile-hash',
    'profile-key',
    'profile-device-key',
    'profile-p521',
    'profile-wildcard',
    'profile-validity',
    'profile-names',
  ],
  'advice',
);
