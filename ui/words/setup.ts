import { say, type Phrase } from './phrase.ts';

/** Everything the settings page says, and what the first run shares with it. */
export const SETUP = {
  title: 'Settings',
  privacy:
    'Latchkey has no server and sends nothing to us. It checks local devices only, and can’t see other websites.',
  welcome: 'Show the introduction',
  backup: 'Back up or restore',
  toolbar: 'Show the Latchkey icon',
  toolbarWhy: 'Chrome hides new extensions in a menu, and there you wouldn’t see a warning either.',
  toolbarSteps: ['Choose the puzzle piece beside the address bar.', 'Choose the pin beside “Latchkey”.'],
  gateway: 'Your gateway',
  noGateway: 'No gateway is paired yet. You don’t need one.',
  pair: 'Pair a gateway',
  see: 'See gateways and devices',
  looking: 'Where Latchkey has access',
  lookingWhy:
    'Latchkey has access to names that only local networks use, such as printer.local. For addresses like ' +
    '192.168.1.20 it asks you each time, or you allow all addresses of your network here. Your browser then speaks ' +
    'of reading data on “a number of websites”. Those are the addresses of your network.',
  namesMissing: 'Latchkey doesn’t have access to names like printer.local.',
  namesAllow: 'Allow local names',
  network: 'Addresses on your network',
  networkOwn: 'Something else',
  networkHint: 'Three numbers, for example 192.168.2',
  networkBad: 'This isn’t the beginning of a local network. It should look like 192.168.2.',
  allow: 'Allow these 256 addresses',
  denied: 'Nothing was changed. Latchkey still asks for each address.',
  allowed: 'Allowed now',
  nothingAllowed: 'No addresses yet.',
  everywhere: 'All addresses, including websites',
  revoke: 'Stop access',
  chrome: 'One setting in Chrome',
  chromeUnknown:
    'Latchkey has opened no device yet, so it can’t tell whether this is done. With the companion you don’t need ' +
    'it.',
  chromeSees: 'Chrome shows certificates to Latchkey. There’s nothing to do.',
} as const;

export const gatewayCount = (count: number): string =>
  count === 1 ? 'One gateway is paired.' : `${count} gateways are paired.`;
export const networkText = (prefix: string): string => `${prefix}.x`;
export const granted = (what: string, count: number): Phrase =>
  what === '*' ? [SETUP.everywhere] : count === 1 ? say`${what}` : say`${what}, ${String(count)} addresses`;
