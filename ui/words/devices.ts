import type { DeviceView, GatewayView } from '../../src/protocol/index.ts';
import { shownId } from '../lib/device.ts';
import { day, onDay } from '../lib/time.ts';
import type { ManagedProblem } from '../lib/types.ts';
import { together } from './message.ts';
import { PROBLEMS } from './pairing.ts';
import { join, type Phrase, say } from './phrase.ts';

/** Everything the devices page says. */
export const DEVICES = {
  title: 'Devices',
  gateways: 'Paired gateways',
  devices: 'Known devices',
  noGateways:
    'No gateway is paired yet. You don’t need one, because Latchkey also remembers each device you say is yours.',
  noDevices: 'No devices yet. Open one, such as your printer’s page, and it appears here.',
  noneFound: 'No device fits this.',
  search: 'Search devices',
  pair: 'Pair a gateway',
  anchor: 'Stop browser warnings',
  unpair: 'Unpair',
  keep: 'Keep',
  forget: 'Forget',
  codes: 'Details and codes to compare',
  codesWhy: 'Your gateway shows the same ones while its certificate stays the same.',
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
      ? say`One saved entry couldn’t be read and was set aside.`
      : say`${String(count)} saved entries couldn’t be read and were set aside.`,
    say`It is kept, but not used. Its devices appear as new.`,
  );

export function pairedOn(gateway: GatewayView, now: number): Phrase {
  return say`Paired ${onDay(gateway.pairedAt, now)}. Its certificate expires on ${day(gateway.notAfter, now)}.`;
}

/** What the devices page says about devices that announce themselves. */
export const NETWORK = {
  title: 'On your network',
  lead: 'Devices announce their names on your network. Anyone can fake an announcement.',
  look: 'Find devices',
  again: 'Search again',
  listening: 'Listening for a few seconds …',
  nothing: 'No device announced itself. Some don’t, or are asleep.',
  deaf: 'The companion couldn’t listen to a network. Check that this computer is connected to one.',
  noPage: 'It announces no page to open.',
} as const;

/** Why an entry of an organisation's policy is not used; what pairing would refuse is told in its words. */
const OF_POLICY = {
  'private-key': 'It contains a private key, which doesn’t belong in a policy.',
  malformed: 'It needs a name, certificates as PEM text and, if any, lists of names and addresses.',
  duplicate: 'The policy has the same gateway twice. The first entry counts.',
  'not-an-oid': 'It needs an OID of its own in dotted form, such as 2.25.1234.',
  'too-many': 'The policy has more than a hundred gateways. The first hundred count.',
};
export const MANAGED_PROBLEMS: Record<ManagedProblem, string> = together(PROBLEMS, OF_POLICY);

/** What the devices page says about gateways that an organisation set up. */
export const MANAGED = {
  title: 'Set up by your organisation',
  why: 'The people who manage this browser set up these gateways. You can’t change or remove them here.',
  unused: 'Not used:',
} as const;

export const managedUntil = (text: string): Phrase =>
  say`Set up by your organisation. Its certificate expires on ${text}.`;
export function leftOutSentence(parts: readonly string[]): Phrase {
  const named = parts.slice(0, 5).join(', ');
  const more = parts.length > 5 ? ' and more' : '';
  return say`The policy also names ${named}${more}, which isn’t local. That doesn’t count.`;
}
export const badEntry = (name: string | null, why: string): Phrase =>
  name === null ? [`${MANAGED.unused} `, why] : [...say`${name} isn’t used. `, why];
