import type { AnchorView } from '../../src/protocol/index.ts';
import { say, type Phrase } from './phrase.ts';

/** What limited certificates allow, what they don't, and what they can't prevent. */
export const LIMITS = {
  allowed: 'Can open without a warning',
  refused: 'Will still be refused',
  refusedOf: [
    'Your bank and every other website',
    'Addresses outside your network',
    'Names and addresses that aren’t listed here',
    'Devices that your gateway didn’t issue a certificate for',
  ],
  refusedOfDevice: ['Your bank and every other website', 'Every other device', 'This device with a different key'],
  risk: 'What this can’t protect against',
  strict:
    'A device can ask a browser that accepts it to allow nothing else from then on (HSTS). If you remove the files ' +
    'later, your browser might block that device completely.',
} as const;

export const namesBelow = (suffix: string): Phrase => say`Names ending in .${suffix}`;
export const lasts = (until: string): Phrase => say`Until ${until}. You can undo this at any time.`;

/** What whoever takes over the issuer, or the device, could still do. */
export const risk = ({ of, name }: Pick<AnchorView, 'of' | 'name'>): Phrase =>
  of === 'gateway'
    ? say`Anyone who takes over ${name} could pose as any device in this list. They couldn’t pose as a website.`
    : say`Anyone who copies the private key of ${name} could pose as it. They couldn’t pose as anything else.`;
