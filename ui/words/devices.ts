import type { DeviceView, GatewayView } from '../../src/messages.ts';
import { day, onDay } from '../parts/time.ts';
import { TONES } from './marks.ts';
import { say, type Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

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
  forget: 'Forget',
  codes: 'Codes to compare',
  codesWhy: 'Your gateway shows the same ones, for as long as its root stays the same.',
  fingerprint: 'SHA-256 fingerprint',
  words: 'Twelve words',
} as const;

export const unpaired = (gateway: GatewayView): Phrase => say`${gateway.name} is unpaired. Its devices are no longer confirmed.`;
export const forgottenDevice = (device: DeviceView): Phrase => say`Latchkey has forgotten ${device.label ?? device.id}.`;

export function pairedOn(gateway: GatewayView, now: number): Phrase {
  return say`Paired ${onDay(gateway.pairedAt, now)}. Its root runs out on ${day(gateway.notAfter, now)}.`;
}

/** Who stands for the key of a device. "Remembered" and "confirmed" stay two different words. */
export const STANDING: Record<'gateway' | 'person' | 'nobody', string> = {
  gateway: 'Confirmed by your gateway',
  person: 'Remembered, because you said so',
  nobody: 'Seen, vouched for by nobody',
};

/** What was off when a device was open last, null where nothing was. */
export function foundLast({ last }: DeviceView): Phrase | null {
  const reason = last?.reasons[0];
  if (last === null || reason === undefined || !['warn', 'stop'].includes(TONES[last.kind])) return null;
  return [last.kind === 'danger' ? 'Danger when it was open last: ' : 'Off when it was open last: ', REASONS[reason]];
}
