import { say, type Phrase } from './phrase.ts';

/** Everything the setup page says. */
export const SETUP = {
  title: 'Set up Latchkey',
  lead:
    'When you open a device in your home, such as a printer or a camera, Latchkey says whether it is yours, and ' +
    'how it knows.',
  how: 'How it works',
  steps: [
    'You pair your gateway once. It vouches for the devices in your home.',
    'You open a device as always. The mark in the toolbar tells you what Latchkey found.',
    'If something does not fit, Latchkey says so in plain words, before you type a password.',
  ],
  privacy: 'Latchkey sends nothing anywhere. It looks at devices in your home only, and cannot see other websites.',
  toolbar: 'Put the mark where you see it',
  toolbarWhy: 'Chrome hides new extensions in a menu, and then you would not see a warning of danger either.',
  toolbarSteps: ['Choose the puzzle piece beside the address bar.', 'Choose the pin beside “Latchkey”.'],
  gateway: 'Your gateway',
  noGateway: 'No gateway is paired yet.',
  pair: 'Pair a gateway',
  see: 'See gateways and devices',
  looking: 'Where Latchkey may look',
  lookingWhy:
    'Latchkey may look at names that only homes use, such as printer.local. At bare addresses like 192.168.1.20 it ' +
    'asks you each time, or you allow all addresses of your home here. Your browser then speaks of reading data on ' +
    '“a number of websites”: these are the addresses of your home.',
  namesMissing: 'Latchkey may not look at names like printer.local at the moment.',
  namesAllow: 'Let Latchkey look at local names',
  network: 'Addresses of your home',
  networkOwn: 'Another beginning',
  networkHint: 'Three numbers, for example 192.168.2',
  networkBad: 'This is not the beginning of a home network. It should look like 192.168.2.',
  allow: 'Allow these 256 addresses',
  denied: 'Nothing has changed: Latchkey still asks for each address.',
  allowed: 'Allowed now',
  nothingAllowed: 'No addresses yet.',
  everywhere: 'All addresses, those of websites, too',
  revoke: 'Stop looking',
  chrome: 'One setting in Chrome',
  chromeUnknown:
    'Latchkey has opened no device yet, so it cannot tell whether this is done. With the companion it need not be.',
  chromeSees: 'Chrome shows certificates to Latchkey. There is nothing to do.',
} as const;

export const gatewayCount = (count: number): string =>
  count === 1 ? 'One gateway is paired.' : `${count} gateways are paired.`;
export const networkText = (prefix: string): string => `${prefix}.x`;
export const granted = (what: string, count: number): Phrase =>
  what === '*' ? [SETUP.everywhere] : count === 1 ? say`${what}` : say`${what}, ${String(count)} addresses`;
