import { sameBytes } from '../der/der-values.ts';
import { keyRefusal } from '../keys/key-strength.ts';
import { publicKey } from '../keys/spki.ts';
import { refuse, type Rule } from './position.ts';

/** The algorithm named inside what is signed must be the one used outside (RFC 5280 section 4.1.1.2). */
export const algorithmsAgree: Rule = ({ innerAlgorithm, outerAlgorithm }, position) =>
  sameBytes(innerAlgorithm.der, outerAlgorithm.der)
    ? null
    : refuse(position, 'malformed', 'The signature algorithm is not the one that the certificate names.');

/** An empty issuer names nobody (RFC 5280 section 4.1.2.4). */
export const namesItsIssuer: Rule = ({ issuer }, position) =>
  issuer.rdns.length > 0 ? null : refuse(position, 'malformed', 'The certificate does not say who issued it.');

/** An authority needs a name of its own (RFC 5280 section 4.1.2.6). */
export const issuerHasName: Rule = ({ subject }, position) =>
  position.at === 0 || subject.rdns.length > 0 ? null : refuse(position, 'malformed', 'The issuer has no name.');

/** A key that can be broken, or that nobody here can use, identifies nobody: leaf and issuers alike. */
export const keyIsStrong: Rule = ({ spki }, position) => {
  const reason = keyRefusal(publicKey(spki));
  if (reason === null) return null;
  return refuse(position, reason, reason === 'weak-key' ? 'The key is too weak.' : 'The kind of key is not supported.');
};

const date = (time: number): string =>
  Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : 'an unreadable date';

/**
 * Valid from notBefore to notAfter, both included (RFC 5280 section 4.1.2.5). Holds for anchors too: a paired root ends
 * as well.
 */
export const withinValidity: Rule = ({ notBefore, notAfter }, position) => {
  const { time } = position.question;
  if (!(time >= notBefore.time)) return refuse(position, 'not-yet-valid', `Valid from ${date(notBefore.time)}.`);
  return time <= notAfter.time ? null : refuse(position, 'expired', `Valid until ${date(notAfter.time)}.`);
};
