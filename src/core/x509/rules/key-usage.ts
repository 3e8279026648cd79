import { KEY_USAGE } from '../extensions.ts';
import { refuse, type Rule } from '../position.ts';

/** An issuer whose keyUsage is limited must be allowed to sign certificates (RFC 5280 section 6.1.4 n). */
export const maySignCertificates: Rule = ({ known }, position) => {
  if (position.at === 0 || !known.keyUsage || known.keyUsage.has(KEY_USAGE.keyCertSign)) return null;
  return refuse(position, 'key-usage', 'The issuer’s key is not for signing certificates.');
};
