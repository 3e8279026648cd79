import type { ReasonCode } from '../lib/types.ts';

/** What came of the companion's asking the device, on a connection of its own. */
export const PROBES: Record<Extract<ReasonCode, `probe-${string}`>, string> = {
  'probe-agrees': 'Latchkey’s companion asked the device as well, and it showed the same certificate.',
  'probe-alone': 'Latchkey’s companion asked the device on a connection of its own, and it showed this certificate.',
  'probe-differs':
    'Latchkey’s companion asked the device as well, and was shown another certificate than your browser.',
  'probe-addresses-differ':
    'This name leads to several addresses, and they show different certificates. Latchkey cannot tell which ' +
    'one your browser uses.',
  'probe-not-local': 'This name leads out of your network, where Latchkey’s companion asks nobody.',
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
