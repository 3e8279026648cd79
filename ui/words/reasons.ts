import type { ReasonCode } from '../lib/types.ts';
import { PATHS } from './path.ts';
import { REFUSALS } from './refusals.ts';

/** What came of the companion's asking the device, on a connection of its own. */
export const PROBES: Record<Extract<ReasonCode, `probe-${string}`>, string> = {
  'probe-agrees': 'Latchkey’s companion asked the device too, and it showed the same certificate.',
  'probe-alone': 'Latchkey’s companion asked the device over its own connection, and it showed this certificate.',
  'probe-differs': 'The device showed Latchkey’s companion a different certificate from the one your browser got.',
  'probe-addresses-differ':
    'This name leads to several addresses with different certificates. Latchkey can’t tell which one your browser ' +
    'uses.',
  'probe-not-local': 'This name leads out of your network, where Latchkey’s companion asks no one.',
  'probe-refused': 'Nothing answered when Latchkey’s companion asked.',
  'probe-unreachable': 'Latchkey’s companion found no way to the device.',
  'probe-connect-timeout': 'The device didn’t answer Latchkey’s companion in time.',
  'probe-handshake-timeout': 'The device answered Latchkey’s companion, but showed no certificate in time.',
  'probe-not-tls': 'What answered Latchkey’s companion doesn’t use https.',
  'probe-reset': 'The device broke off the connection to Latchkey’s companion.',
  'probe-closed': 'The device closed the connection to Latchkey’s companion before it showed a certificate.',
  'probe-too-large': 'The device sent more certificates than devices have, so Latchkey’s companion stopped reading.',
  'probe-no-certificate': 'The device encrypts, but shows no certificate.',
  'probe-unreadable-certificate': 'The device sent something that can’t be read as a certificate.',
  'probe-unproved-key': 'The device showed a certificate, but didn’t prove that it has its key.',
  'probe-handshake-failed': 'The device and Latchkey’s companion couldn’t agree on how to encrypt.',
  'probe-bad-host': 'Latchkey’s companion couldn’t make sense of this name.',
  'probe-unresolved': 'Latchkey’s companion didn’t find where this name leads.',
};

function prefixed<P extends string, K extends string>(
  prefix: P,
  words: Readonly<Record<K, string>>,
): Record<`${P}${K}`, string> {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [prefix + key, text])) as Record<
    `${P}${K}`,
    string
  >;
}

/**
 * One sentence for every reason code. Each stands on its own, and a code that leads a verdict is shown as HOW WE KNOW.
 */
export const REASONS: Record<ReasonCode, string> = {
  ...PATHS,
  ...PROBES,
  ...prefixed('browser-refused-', REFUSALS),

  'local-suffix-special': 'The name ends in one that is reserved for local networks.',
  'local-suffix-conventional': 'The name ends in one that local networks commonly use.',
  'local-single-label': 'The name is a single word, which only a local network can answer.',
  'local-address-literal': 'The address belongs to a private network.',
  'local-connected-address': 'The name seems public, but the connection went to a device on your network.',
  'on-link-address': 'The address is on your own network.',
  'on-link-unknown':
    'The address may be on your own network or on the internet. Only Latchkey’s companion can tell which.',
  'public-name': 'The name is a public one.',
  'public-address-literal': 'The address is a public one.',
  'public-connected-address': 'The name seems local, but the connection went out to the internet.',

  encrypted: 'The address starts with https, so nothing is sent unencrypted.',
  'not-encrypted': 'The page came over http, without encryption and without a certificate to check.',

  'certificate-seen': 'Latchkey saw the certificate of this connection.',
  'unseen-flag-off': 'This browser hides certificates from extensions until you change one setting.',
  'unseen-refused': 'Your browser blocked the connection before Latchkey could see the certificate.',
  'unseen-no-permission': 'Latchkey doesn’t have access to this address yet.',
  'unseen-missed': 'This page loaded before Latchkey could check it.',

  'certificate-readable': 'The certificate can be read.',
  'certificate-malformed': 'The certificate is damaged and can’t be read.',
  'certificate-condition-unknown':
    'The certificate sets a condition that Latchkey doesn’t know, so nothing can rest on it.',

  'key-strong': 'The key is strong enough.',
  'key-weak': 'This device’s key is too weak: with enough time, someone could work it out.',
  'key-unshared': 'No other device is known to use this key.',
  'key-on-static-list': 'This device’s key is public, because the same software ships it on many devices.',
  'key-on-other-device': 'Another device on your network uses the same key.',
  'key-published-by-service':
    'The service behind this name gives its certificate and private key to anyone. So anyone can look like this ' +
    'device, and your browser can’t tell.',
  'key-perhaps-shared': 'The same key was seen at another address, which may be this device or a different one.',
  'key-seen-elsewhere': 'The same key was seen at another address before, which may well be this device.',
  'key-sharing-unknown': 'Latchkey can’t tell whether other devices use this key.',

  'key-unchanged': 'The key is the same as before.',
  'key-changed': 'The device’s key is different from the one Latchkey saved.',
  'key-first-seen': 'Latchkey hasn’t seen a key at this address before.',
  'key-renewed-by-gateway': 'The key is new, and your gateway confirms the change.',
  'key-differs-unpinned': 'The key is different from the last one seen here, which no one had confirmed.',
  'key-differs-vouched':
    'The device’s key is different from the one Latchkey saved. One of your gateways confirms the new key, but a ' +
    'different one confirmed the old key.',
  'key-differs-wildcard':
    'The device’s key is different from the one Latchkey saved. The certificate is for any name of this kind, so ' +
    'another device may be using it.',
  'key-differs-gateway': 'Your gateway has since confirmed a different key for this device.',

  'no-gateway-paired': 'You haven’t paired a gateway that could confirm this device.',
  'issuer-not-paired': 'The certificate was issued by someone you haven’t paired.',
  'issuer-rotated':
    'Your gateway seems to have changed an intermediate certificate since you paired it, so the chain has a gap.',
  'issuer-unseen':
    'Your gateway confirmed this device before. This time Latchkey didn’t see who issued the certificate. It may ' +
    'be your gateway again, or someone else.',
  'issuer-namesake': 'The issuer has your gateway’s name, but a different kind of key.',
  'self-signed': 'The device made and signed its own certificate.',
  'impostor-issuer': 'The issuer uses your gateway’s name, but not your gateway’s key.',

  'not-revoked': 'It isn’t on the gateway’s current list of revoked certificates.',
  'revocation-partial':
    'It isn’t on the gateway’s list of revoked certificates, but that list covers only some reasons.',
  'not-revoked-answered': 'The gateway was asked, and says this certificate isn’t revoked.',
  'revocation-not-needed':
    'The gateway keeps no list of revoked certificates for this one, or it is valid for only a few days.',
  'revocation-no-list':
    'Latchkey has no list of revoked certificates from this gateway. Few gateways on local networks keep one.',
  'revocation-unreliable': 'There is a list of revoked certificates, but it’s out of date or not from this gateway.',

  'name-matches': 'The certificate was made for this name.',
  'name-matches-wildcard': 'The certificate was made for every name of this kind, and this is one of them.',
  'name-mismatch': 'The certificate was made for another name.',
  'name-missing': 'The certificate names no address.',

  'dates-valid': 'The certificate is within its dates.',
  expired: 'The certificate has expired.',
  'not-yet-valid': 'The certificate isn’t valid yet. The clock of this computer or of the device may be wrong.',

  'usage-local-device': 'The certificate was made for a device on a local network.',
  'usage-server': 'The certificate was made for answering connections.',
  'usage-unrestricted': 'The certificate sets no limit to its purpose.',
  'usage-wrong': 'The certificate was made for another purpose.',
  'usage-local-device-only': 'The certificate is for a local device only, which browsers don’t accept yet.',

  'in-scope': 'This gateway covers the name and the address.',
  'outside-scope': 'This gateway doesn’t cover the address.',
  'scope-without-gateway': 'Latchkey found no gateway of yours behind this certificate, so none covers the address.',
  'local-device-public-name': 'A certificate meant only for local devices also has a public name.',
  'local-device-public-address': 'A certificate meant only for local devices was shown at a public address.',

  'self-naming-match': 'The name contains a fingerprint of the key, and the device has that key.',
  'self-naming-mismatch': 'The name contains a fingerprint, and this device’s key doesn’t match it.',
  'not-self-naming': 'The name contains no fingerprint to compare with.',

  'browser-built-in-root':
    'Your browser says that a public authority it ships with confirms this name. That shows who controls the name ' +
    'in public DNS.',
  'browser-trusts': 'Your browser trusts this certificate. It doesn’t say which authority issued it.',
  'browser-local-authority':
    'Your browser trusts this certificate because of an authority that was added to this computer.',
  'browser-overridden': 'Your browser warned about this device, and someone chose to continue.',
  'browser-knows-gateway':
    'It accepted devices from your gateway under names like this one before. Either it was shown something else ' +
    'now, or Latchkey’s two files were removed from it.',
  'browser-opinion-unknown': 'Your browser didn’t say what it thinks of the certificate.',

  'maker-proved': 'Its maker confirms what it is, and the device has the key that the maker confirmed.',
  'maker-checked': 'A verifier that you added checked the device and found it in order.',
  'maker-claimed': 'The device says who made it. Nothing that Latchkey knows confirms that.',
  'maker-refuted': 'What the device shows about its maker isn’t valid, or was made for a different device.',
  'owner-proved': 'A document that Latchkey could check says whose it is, and it was made for this device.',
  'owner-claimed': 'Something says whose it is. Nothing that Latchkey knows confirms that.',
  'owner-refuted': 'What the device shows about its owner isn’t valid, or was made for a different device.',
  'owner-expects-key': 'Your gateway expects this key for this name.',
  'owner-expects-other-key': 'Your gateway expects a different key for this name, so this may be a different device.',
  'owner-not-said': 'Your gateway was asked which key it expects for this name, and didn’t say.',
  'behaviour-proved': 'Its maker signed a list of what it needs to talk to.',
  'behaviour-claimed': 'The device names a list of what it needs to talk to, which its maker didn’t confirm.',
  'behaviour-refuted': 'The list of what it needs to talk to isn’t as its maker signed it.',

  'remembered-by-person': 'You told Latchkey earlier that this device is yours.',
  'memory-unavailable': 'Latchkey couldn’t open its memory, so it can’t compare with earlier visits.',
};
