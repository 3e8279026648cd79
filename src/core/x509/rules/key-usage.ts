import { KEY_USAGE } from '../certificate/extensions.ts';
import { refuse, type Rule } from './position.ts';
import { OID_SERVER_AUTH } from '../certificate/usage.ts';

/** An issuer whose keyUsage is limited must be allowed to sign certificates (RFC 5280 section 6.1.4 n). */
export const maySignCertificates: Rule = ({ known }, position) => {
  if (position.at === 0 || !known.keyUsage || known.keyUsage.has(KEY_USAGE.keyCertSign)) return null;
  return refuse(position, 'key-usage', 'The issuer’s key is not for signing certificates.');
};

const FOR_TLS = [KEY_USAGE.digitalSignature, KEY_USAGE.keyEncipherment, KEY_USAGE.keyAgreement];

/**
 * A TLS server's key must be usable in a handshake, where keyUsage limits it: both extensions must agree with the
 * purpose (RFC 5280 section 4.2.1.12). Not asked of a CA that serves pages with its own certificate, as small gateways
 * do; that is told as advice.
 */
export const mayServeTls: Rule = ({ known }, position) => {
  if (
    position.at > 0 ||
    known.basicConstraints?.ca ||
    !known.keyUsage ||
    !position.question.usages.includes(OID_SERVER_AUTH) ||
    FOR_TLS.some((bit) => known.keyUsage?.has(bit))
  )
    return null;
  return refuse(position, 'key-usage', 'The certificate’s key is not for encrypted connections.');
};
