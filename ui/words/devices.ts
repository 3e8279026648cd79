import type { DeviceView, GatewayView } from '../../src/protocol/index.ts';
import { shownId } from '../lib/device.ts';
import { day, onDay } from '../lib/time.ts';
import type { ManagedProblem } from '../lib/types.ts';
import { PROBLEMS } from './pairing.ts';
import { join, type Phrase, say } from './phrase.ts';

/** Everything the devices page says. */
export const DEVICES = {
  title: 'Devices',
  gateways: 'Paired gateways',
  devices: 'Known devices',
  noGateways: 'No gateway is paired yet. Once one is, Latchkey can tell your devices from others.',
  noDevices: 'No devices yet. Open one in your home, for example the page of your printer, and it appears here.',
  noneFound: 'No device fits this.',
  search: 'Search devices',
  pair: 'Pair a gateway',
  anchor: 'Stop the browser’s warning for its devices',
  backup: 'Make or take in a backup',
  unpair: 'Unpair',
  keep: 'Keep',
  forget: 'Forget',
  codes: 'Details and codes to compare',
  codesWhy: 'Your gateway shows the same ones, for as long as its certificate stays the same.',
  fingerprint: 'SHA-256 fingerprint',
  words: 'Twelve words',
} as const;

export const unpairSure = (gateway: GatewayView): Phrase =>
  say`Unpair ${gateway.name}? Its devices are no longer confirmed.`;
export const unpaired = (gateway: GatewayView): Phrase =>
  say`${gateway.name} is unpaired. Its devices are no longer confirmed.`;
export const forgottenDevice = (device: DeviceView): Phrase =>
  say`Latchkey has forgotten ${device.label ?? shownId(device.id)}.`;

/** Entries of the memory that had no shape we know. */
export const setAside = (count: number): Phrase =>
  join(
    count === 1
      ? say`One saved entry could not be read and was set aside.`
      : say`${String(count)} saved entries could not be read and were set aside.`,
    say`What was set aside is kept, but not used. A device that was in it appears as new.`,
  );

export function pairedOn(gateway: GatewayView, now: number): Phrase {
  return say`Paired ${onDay(gateway.pairedAt, now)}. Its certificate runs out on ${day(gateway.notAfter, now)}.`;
}

/** What the devices page says about devices that announce themselves. */
export const NETWORK = {
  title: 'On your network',
  lead:
    'Many devices say aloud who they are. Anyone on your network can say anything, so this proves nothing: it only ' +
    'helps you find their pages.',
  look: 'Look around',
  again: 'Look again',
  listening: 'Listening for a few seconds …',
  nothing: 'No device said anything. Some keep quiet, or are asleep.',
  deaf: 'The companion could not listen to a network. Perhaps this computer is connected to none.',
  noPage: 'It announces no page to open.',
} as const;

/** Why an entry of an organisation's policy is not used; what pairing would refuse is told in its words. */
export const MANAGED_PROBLEMS: Record<ManagedProblem, string> = {
  ...PROBLEMS,
  'private-key': 'It contains a private key, which has no place in a policy.',
  malformed: 'It needs a name, certificates as PEM text and, if any, lists of names and addresses.',
  duplicate: 'The same gateway stands in the policy twice. The first entry counts.',
  'not-an-oid': 'It needs an OID of its own in dotted form, such as 2.25.1234.',
  'too-many': 'The policy has more than a hundred gateways. The first hundred count.',
};

/** What the devices page says about gateways that an organisation set up. */
export const MANAGED = {
  title: 'Set up by your organisation',
  why: 'Whoever manages this browser vouches for these gateways. You cannot change or remove them here.',
  unused: 'Not used:',
} as const;

export const managedUntil = (text: string): Phrase =>
  say`Set up by your organisation. Its certificate runs out on ${text}.`;
export function leftOutSentence(parts: readonly string[]): Phrase {
  const named = parts.slice(0, 5).join(', ');
  const more = parts.length > 5 ? ' and more' : '';
  return say`The policy also names ${named}${more}, which is not at home. That does not count.`;
}
export const badEntry = (name: string | null, why: string): Phrase =>
  name === null ? [`${MANAGED.unused} `, why] : [...say`${name} is not used. `, why];
