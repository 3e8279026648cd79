import type { Refusal } from '../lib/types.ts';

/** What the browser said when it refused a connection, always told as the browser's word. */
export const REFUSALS: Record<Refusal, string> = {
  'authority-invalid': 'Your browser doesn’t know the issuer of this device’s certificate.',
  'self-signed': 'Your browser says that this device made its own certificate.',
  'name-mismatch': 'Your browser says that the certificate was made for another name.',
  expired: 'Your browser says that the certificate has expired.',
  'not-yet-valid':
    'Your browser says that the certificate isn’t valid yet. The clock of this computer or of the device may be wrong.',
  'date-invalid':
    'Your browser says that the certificate’s dates are wrong. The clock of this computer or of the device may be ' +
    'wrong.',
  'issuer-expired': 'Your browser says that the issuer’s own certificate has expired.',
  'issuer-not-yet-valid': 'Your browser says that the issuer’s own certificate isn’t valid yet. A clock may be wrong.',
  revoked: 'Your browser says that the issuer revoked this certificate.',
  'revocation-unknown': 'Your browser couldn’t find out whether the certificate is revoked, and it has to know.',
  intercepted: 'Your browser says that someone in between may be reading this connection.',
  distrusted: 'Your browser was told not to trust this certificate, or its issuer.',
  pinned: 'Your browser says that it expects a different key at this address.',
  transparency: 'Your browser says that the certificate is missing from the public logs.',
  'serial-reused':
    'Your browser knows another certificate with the same issuer and serial number, which no issuer is allowed to do.',
  'weak-key': 'Your browser says that this device’s key is too weak.',
  'weak-signature': 'Your browser says that the certificate is signed in an outdated way.',
  'bad-signature': 'Your browser says that the signature on the certificate is wrong.',
  'key-unusable': 'Your browser says that it can’t use the kind of key that this device has.',
  usage: 'Your browser says that the certificate was made for another purpose.',
  'key-usage': 'Your browser says that the certificate doesn’t allow its key to be used for this.',
  'name-constraints': 'Your browser says that the issuer wasn’t allowed to issue a certificate for this name.',
  'ca-as-device': 'Your browser says that the device shows an authority’s certificate as its own.',
  'issuer-unfit': 'Your browser says that the issuer wasn’t allowed to issue certificates.',
  'validity-too-long': 'Your browser says that the certificate is valid for too long.',
  'condition-unknown': 'Your browser says that the certificate sets a condition it doesn’t know.',
  malformed: 'Your browser says that the certificate is damaged, or not made by the rules.',
  invalid: 'Your browser says that the certificate isn’t acceptable. It gives no simpler reason.',
  other: 'Your browser blocked the connection and gives no reason that Latchkey understands.',
};

/** How a person gets another certificate onto a device, whatever device it is. */
const NEW_CERTIFICATE = 'Find “certificate” in the device’s settings, or restart it.';

/** Where the companion found no such fault in the certificate that the device showed it. */
export const HELP_CONTRADICTED =
  'Do not type a password here. Your browser may have been shown a different certificate. A filter or antivirus ' +
  'program on this computer can do that, and so can someone on your network.';

const CLOCKS = 'Set the clocks of this computer, of the device and of your gateway. Then try again.';

/** What a person can do about it; null where the ways on at the end of the page say it all. */
export const HELP: Record<Refusal, string | null> = {
  'authority-invalid': null,
  'self-signed': null,
  'name-mismatch':
    'Open the device by the name that its certificate was made for, or have it make one for this name. ' +
    NEW_CERTIFICATE,
  expired: `Have the device make or fetch a new certificate. ${NEW_CERTIFICATE}`,
  'not-yet-valid': CLOCKS,
  'date-invalid': `${CLOCKS} If they’re right, have the device make or fetch a new certificate.`,
  'issuer-expired': 'Your gateway needs a new certificate of its own. Renew it there, then pair the gateway again.',
  'issuer-not-yet-valid': CLOCKS,
  revoked: 'Do not continue. If the device is yours, have your gateway issue it a new certificate.',
  'revocation-unknown':
    'The issuer has a service that answers this question. Check that it runs and can be reached. Or have it issue ' +
    'certificates that don’t require it.',
  intercepted:
    'Do not continue, and don’t type a password. Find out who is in between. It may be a filter or antivirus ' +
    'program on this computer, or the people who run this network.',
  distrusted:
    'You, your organisation or the maker of the browser decided so. The list is in your browser’s settings, under ' +
    '“certificates”. Do not continue unless you know why.',
  pinned: 'Do not continue. Someone in between shows a different key, or a program on this computer does.',
  transparency:
    'Public authorities have to log what they issue. A certificate from your own gateway needs no log, so have the ' +
    'device use one.',
  'serial-reused':
    'A device that was reset often uses its numbers again. Remove its old certificate from your browser’s settings, ' +
    `under “certificates”, or have the device make a new one. ${NEW_CERTIFICATE}`,
  'weak-key': 'Have the device make a new key: RSA with 2048 bits or more, or P-256.',
  'weak-signature': 'Have a new certificate made that is signed with SHA-256.',
  'bad-signature': 'Do not continue. The certificate was changed or damaged after it was signed.',
  'key-unusable': 'Have the device make a new key that every browser can use, such as P-256 or RSA with 2048 bits.',
  usage: 'Have a new certificate made for a web server (“server authentication”).',
  'key-usage': 'Have a new certificate made whose key may be used for digital signatures.',
  'name-constraints': 'Use a name that your gateway covers, or have it limited to other names.',
  'ca-as-device':
    'Have the device use a certificate of its own, one that says it isn’t an authority. Some programs make only ' +
    'one certificate for both. Renew it there.',
  'issuer-unfit': 'Have the issuer made an authority first, or give the device another issuer.',
  'validity-too-long': 'Have a new certificate made that is valid for a year or less.',
  'condition-unknown': 'Have a new certificate made without that condition.',
  malformed: `Have the device make or fetch a new certificate. ${NEW_CERTIFICATE}`,
  invalid: `Have the device make or fetch a new certificate. ${NEW_CERTIFICATE}`,
  other: 'Treat it with care. Your browser’s own page shows a code, which the browser’s maker explains.',
};
