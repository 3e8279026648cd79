import type { ReasonCode } from '../lib/types.ts';
import { PATHS } from './path.ts';
import { REFUSALS } from './refusals.ts';

/** What came of the companion's asking the device, on a connection of its own. */
export const PROBES: Record<Extract<ReasonCode, `probe-${string}`>, string> = {
  'probe-agrees': 'Latchkey’s companion asked the device as well, and it showed the same certificate.',
  'probe-alone': 'Latchkey’s companion asked the device on a connection of its own, and it showed this certificate.',
  'probe-differs':
    'Latchkey’s companion asked the device as well, and was shown another certificate than your browser.',
  'probe-addresses-differ':
    'This name leads to several addresses, and they show different certificates. Latchkey cannot tell which ' +
    'one your browser uses.',
  'probe-not-local': 'This name leads out of your network, where Latchkey’s companion asks no one.',
  'probe-refused': 'When Latchkey’s companion asked, nothing answered there.',
  'probe-unreachable': 'Latchkey’s companion found no way to the device.',
  'probe-connect-timeout': 'The device did not answer Latchkey’s companion in time.',
  'probe-handshake-timeout': 'The device answered Latchkey’s companion, but showed no certificate in time.',
  'probe-not-tls': 'What answered Latchkey’s companion does not speak https.',
  'probe-reset': 'The device broke off the connection of Latchkey’s companion.',
  'probe-closed': 'The device closed the connection of Latchkey’s companion before it showed a certificate.',
  'probe-too-large': 'The device showed more certificates than a device has, so Latchkey’s companion stopped reading.',
  'probe-no-certificate': 'The device encrypts, but shows no certificate.',
  'probe-unreadable-certificate': 'The device showed something for a certificate that cannot be read.',
  'probe-unproved-key': 'The device showed a certificate, but did not prove that it is its own.',
  'probe-handshake-failed': 'The device and Latchkey’s companion could not agree on how to encrypt.',
  'probe-bad-host': 'Latchkey’s companion could not make sense of this name.',
  'probe-unresolved': 'Latchkey’s companion did not find where this name leads.',
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

  'local-suffix-special': 'The name ends in one that is set aside for home networks.',
  'local-suffix-conventional': 'The name ends in one that home networks commonly use.',
  'local-single-label': 'The name is a single word, which only a home network can answer.',
  'local-address-literal': 'The address belongs to a private network.',
  'local-connected-address': 'The name looks public, but the connection went to a device on your network.',
  'on-link-address': 'The address is one of your own network.',
  'on-link-unknown':
    'The address may be on your own network or on the Internet. Only Latchkey’s companion can tell which.',
  'public-name': 'The name is a public one.',
  'public-address-literal': 'The address is a public one.',
  'public-connected-address': 'The name looks like one from your home, but the connection went out to the Internet.',

  encrypted: 'The address begins with https, which means encrypted or not at all.',
  'not-encrypted': 'The page came over http, without encryption and without a certificate to check.',

  'certificate-seen': 'Latchkey saw the certificate of this connection.',
  'unseen-flag-off': 'This browser hides certificates from extensions until you change one setting.',
  'unseen-refused': 'Your browser refused the connection before Latchkey could see the certificate.',
  'unseen-no-permission': 'Latchkey is not allowed to look at this address yet.',
  'unseen-missed': 'This page was loaded before Latchkey could look.',

  'certificate-readable': 'The certificate can be read.',
  'certificate-malformed': 'The certificate is damaged and cannot be read.',
  'certificate-condition-unknown':
    'The certificate sets a condition that Latchkey does not know, so nothing can rest on it.',

  'key-strong': 'The key is strong enough.',
  'key-weak': 'The key of this device is too weak: someone with time could work it out.',
  'key-unshared': 'No other device is known to use this key.',
  'key-on-static-list':
    'The key of this device is public knowledge: it ships inside the same software on many devices.',
  'key-on-other-device': 'Another device on your network uses the very same key.',
  'key-published-by-service':
    'The service behind this name gives its certificate and the private key to anyone. So anyone who can answer here ' +
    'looks like this device, and your browser cannot tell.',
  'key-perhaps-shared': 'The same key was seen at another address, which may be this device or a different one.',
  'key-seen-elsewhere': 'The same key was seen at another address before, which may well be this device.',
  'key-sharing-unknown': 'Latchkey cannot tell whether other devices use this key.',

  'key-unchanged': 'The key is the same as before.',
  'key-changed': 'The device shows another key than the one that Latchkey holds for it.',
  'key-first-seen': 'Latchkey has not seen a key at this address before.',
  'key-renewed-by-gateway': 'The key is new, and your gateway vouches for the change.',
  'key-differs-unpinned': 'The key differs from the last one seen here, which no one had confirmed.',
  'key-differs-vouched':
    'The device’s key is different from the one that Latchkey saved. One of your gateways vouches for the new key, ' +
    'but it is not one that vouched for the old key.',
  'key-differs-wildcard':
    'The device’s key is different from the one that Latchkey saved. The certificate from your gateway is for any ' +
    'name of this kind, so another device may be using it.',
  'key-differs-gateway': 'Your gateway has vouched for another key of this device since.',

  'no-gateway-paired': 'You have not paired a gateway, so no one you know can vouch for this device.',
  'issuer-not-paired': 'The certificate was issued by someone that you have not paired.',
  'issuer-rotated':
    'Your gateway seems to have changed an intermediate certificate since you paired it, so the chain has a gap.',
  'issuer-unseen':
    'Your gateway vouched for this device before. Who issued its certificate now was not shown, so it may be your ' +
    'gateway again, or someone else.',
  'issuer-namesake': 'The issuer has the name of your gateway, and a key of another kind than your gateway’s.',
  'self-signed': 'The device made and signed its own certificate.',
  'impostor-issuer': 'The issuer uses the name of your gateway, but not the key of your gateway.',

  'not-revoked': 'The gateway’s current list of withdrawn certificates does not name it.',
  'revocation-partial':
    'It is not on the gateway’s list of withdrawn certificates, but that list covers some reasons only.',
  'not-revoked-answered': 'Asked about this certificate, the gateway says that it was not withdrawn.',
  'revocation-not-needed':
    'The gateway keeps no list of withdrawn certificates for this one, or it lives for a few days only.',
  'revocation-no-list':
    'Latchkey has no list of withdrawn certificates from this gateway. Few gateways at home keep one.',
  'revocation-unreliable': 'There is a list of withdrawn certificates, but it is out of date or not from this gateway.',

  'name-matches': 'The certificate was made for this very name.',
  'name-matches-wildcard': 'The certificate was made for every name of this kind, and this is one of them.',
  'name-mismatch': 'The certificate was made for another name.',
  'name-missing': 'The certificate names no address at all.',

  'dates-valid': 'The certificate is within its dates.',
  expired: 'The certificate has run out.',
  'not-yet-valid': 'The certificate is not valid yet. The clock of this computer or of the device may be wrong.',

  'usage-local-device': 'The certificate was made for a device on a local network.',
  'usage-server': 'The certificate was made for answering connections.',
  'usage-unrestricted': 'The certificate sets no limit to its purpose.',
  'usage-wrong': 'The certificate was made for another purpose.',
  'usage-local-device-only': 'The certificate is for a local device only, which browsers do not accept yet.',

  'in-scope': 'Name and address are within what this gateway may vouch for.',
  'outside-scope': 'The address is outside what this gateway may vouch for.',
  'local-device-public-name': 'A certificate that is meant for local devices only also carries a public name.',
  'local-device-public-address': 'A certificate that is meant for local devices only was shown at a public address.',

  'self-naming-match': 'The name contains a fingerprint of the key, and the device holds that key.',
  'self-naming-mismatch': 'The name contains a fingerprint, and the key of this device does not fit it.',
  'not-self-naming': 'The name contains no fingerprint to compare with.',

  'browser-built-in-root':
    'Your browser says that a public authority it ships with vouches for this name. That is a word about who ' +
    'controls the name in public DNS.',
  'browser-trusts': 'Your browser trusts this certificate. It does not say because of whom.',
  'browser-local-authority':
    'Your browser trusts this certificate because of an authority that was added to this computer.',
  'browser-overridden': 'Your browser had warned you, and the warning was passed.',
  'browser-knows-gateway':
    'It accepted devices of your gateway under names like this one before. So either it was shown something else ' +
    'now, or the two files that Latchkey made were removed from it.',
  'browser-opinion-unknown': 'Your browser did not say what it thinks of the certificate.',

  'maker-proved': 'Its maker confirms what it is, and the device holds the key that the maker confirmed.',
  'maker-checked': 'A verifier that you added checked the device and found it in order.',
  'maker-claimed': 'The device says who made it. Nothing that Latchkey knows confirms that.',
  'maker-refuted': 'What the device shows about its maker does not hold, or was made for a different device.',
  'owner-proved': 'A document that Latchkey could check says whose it is, and it was made for this device.',
  'owner-claimed': 'The device says whose it is. Nothing that Latchkey knows confirms that.',
  'owner-refuted': 'What the device shows about its owner does not hold, or was made for a different device.',
  'owner-expects-key': 'Your gateway expects this very key for this name.',
  'owner-expects-other-key': 'Your gateway expects a different key for this name, so this may be a different device.',
  'owner-not-said': 'Your gateway was asked which key it expects for this name, and did not say.',
  'behaviour-proved': 'Its maker signed a list of what it needs to talk to.',
  'behaviour-claimed': 'The device names a list of what it needs to talk to, which its maker did not confirm.',
  'behaviour-refuted': 'The list of what it needs to talk to does not hold: it is not as its maker signed it.',

  'remembered-by-person': 'You told Latchkey earlier that this device is yours.',
  'memory-unavailable': 'Latchkey could not open its memory, so it cannot compare with earlier visits.',
};
