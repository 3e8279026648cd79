import type { Refusal } from '../lib/types.ts';

/** What the browser said when it refused a connection, always told as the browser's word. */
export const REFUSALS: Record<Refusal, string> = {
  'authority-invalid': 'Your browser says that no one it knows vouches for this device.',
  'self-signed': 'Your browser says that this device vouches only for itself.',
  'name-mismatch': 'Your browser says that the certificate was made for another name.',
  expired: 'Your browser says that the certificate has expired.',
  'not-yet-valid':
    'Your browser says that the certificate is not valid yet. The clock of this computer or of the device may ' +
    'be wrong.',
  'date-invalid':
    'Your browser says that the dates of the certificate are wrong. The clock of this computer or of the ' +
    'device may be wrong.',
  'issuer-expired': 'Your browser says that the certificate of whoever issued this one has expired.',
  'issuer-not-yet-valid':
    'Your browser says that the certificate of whoever issued this one is not valid yet. A clock may be wrong.',
  revoked: 'Your browser says that the certificate was withdrawn by whoever issued it.',
  'revocation-unknown':
    'Your browser could not find out whether the certificate was withdrawn, and insists on knowing.',
  intercepted: 'Your browser says that someone in between may be reading this connection.',
  distrusted: 'Your browser was told not to trust this certificate, or whoever issued it.',
  pinned: 'Your browser says that it expects another key at this address.',
  transparency: 'Your browser says that the certificate is missing from the public logs.',
  'serial-reused':
    'Your browser knows another certificate with the same issuer and the same serial number, which must never happen.',
  'weak-key': 'Your browser says that the key of this device is too weak.',
  'weak-signature': 'Your browser says that the certificate is signed in an outdated way.',
  'bad-signature': 'Your browser says that the signature on the certificate is wrong.',
  'key-unusable': 'Your browser says that it cannot use the kind of key that this device has.',
  usage: 'Your browser says that the certificate was made for another purpose.',
  'key-usage': 'Your browser says that the certificate does not allow its key to be used for this.',
  'name-constraints': 'Your browser says that whoever issued the certificate was not allowed to do so for this name.',
  'ca-as-device': 'Your browser says that the device shows the certificate of an authority as its own.',
  'issuer-unfit': 'Your browser says that whoever issued the certificate was not allowed to issue any.',
  'validity-too-long': 'Your browser says that the certificate is valid for too long.',
  'condition-unknown': 'Your browser says that the certificate sets a condition that it does not know.',
  malformed: 'Your browser says that the certificate is damaged, or not made by the rules.',
  invalid: 'Your browser says that the certificate is not acceptable. It gives no simpler reason.',
  other: 'Your browser refused the connection and gives no reason that Latchkey understands.',
};

const NEW_CERTIFICATE = 'look for “certificate” in the settings of the device, or restart it';
/** Where the companion found no such fault in the certificate that the device showed it. */
export const HELP_CONTRADICTED =
  'Do not type a password here. Find out why your browser may have been shown a different certificate: a filter or ' +
  'antivirus program on this computer may do that, and so may someone on your network.';

const CLOCKS = 'Set the clocks of this computer, of the device and of your gateway. Then try again.';

/** What a person can do about it; null where the ways on at the end of the page say it all. */
export const HELP: Record<Refusal, string | null> = {
  'authority-invalid': null,
  'self-signed': null,
  'name-mismatch':
    'Open the device by the name that its certificate was made for, or have it make one for this name: ' +
    `${NEW_CERTIFICATE}.`,
  expired: `Have the device make or fetch a new certificate: ${NEW_CERTIFICATE}.`,
  'not-yet-valid': CLOCKS,
  'date-invalid': `${CLOCKS} If they are right, have the device make or fetch a new certificate.`,
  'issuer-expired': 'Your gateway needs a new certificate of its own. Renew it there, then pair the gateway again.',
  'issuer-not-yet-valid': CLOCKS,
  revoked: 'Do not go on. If the device is yours, have your gateway issue it a new certificate.',
  'revocation-unknown':
    'Whoever issued the certificate has a service that answers this question: check that it runs and can be ' +
    'reached. Or have it issue certificates that do not insist on it.',
  intercepted:
    'Do not go on, and type no password. Find out who is in between: a filter or antivirus program on this ' +
    'computer, or whoever runs this network.',
  distrusted:
    'You, your organisation or the maker of the browser decided so. The list is in the settings of your browser, ' +
    'under “certificates”. Do not go on unless you know why it was done.',
  pinned: 'Do not go on. Someone in between shows another key, or a program on this computer does.',
  transparency:
    'Public authorities have to log what they issue. A certificate from your own gateway needs no log: ' +
    'have the device use one.',
  'serial-reused':
    'A device that was reset often uses its numbers again. Remove its old certificate from the settings of your ' +
    `browser, under “certificates”, or have the device make a new one: ${NEW_CERTIFICATE}.`,
  'weak-key': 'Have the device make a new key: RSA with 2048 bits or more, or P-256.',
  'weak-signature': 'Have a new certificate made that is signed with SHA-256.',
  'bad-signature': 'Do not go on: the certificate was changed or damaged after it was signed.',
  'key-unusable': 'Have the device make a new key that every browser can use: P-256, or RSA with 2048 bits.',
  usage: 'Have a new certificate made for a web server (“server authentication”).',
  'key-usage': 'Have a new certificate made whose key may be used for digital signatures.',
  'name-constraints': 'Use a name that your gateway may vouch for, or have it limited to other names.',
  'ca-as-device':
    'Have the device use a certificate of its own, one that says it is not an authority. Some programs make only ' +
    'one certificate for both: renew it there.',
  'issuer-unfit': 'Whoever issued it has to be made an authority first, or the device needs another issuer.',
  'validity-too-long': 'Have a new certificate made that is valid for a year or less.',
  'condition-unknown': 'Have a new certificate made without that condition.',
  malformed: `Have the device make or fetch a new certificate: ${NEW_CERTIFICATE}.`,
  invalid: `Have the device make or fetch a new certificate: ${NEW_CERTIFICATE}.`,
  other: 'Treat it with care. Your browser’s own page shows a code for it, which its maker explains.',
};
