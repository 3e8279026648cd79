import type { DeviceView, GatewayView } from '../../src/protocol/index.ts';
import { shownId } from '../lib/device.ts';
import { day, onDay } from '../lib/time.ts';
import { say, type Phrase } from './phrase.ts';

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

export function pairedOn(gateway: GatewayView, now: number): Phrase {
  return say`Paired ${onDay(gateway.pairedAt, now)}. Its certificate runs out on ${day(gateway.notAfter, now)}.`;
}
