import { sameBytes } from '../der/der-values.ts';
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
