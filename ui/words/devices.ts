import type { GatewayView } from '../../src/protocol/index.ts';
import type { ManagedProblem } from '../lib/types.ts';
import devicesWords from '../locales/en/devices.ftl';
import { date, when } from './dates.ts';
import { message, phrase, several, texts, together } from './message.ts';
import { PROBLEMS } from './pairing.ts';
import { join } from './pages.ts';
import type { Phrase } from './phrase.ts';

/** Everything the devices page says. */
export const DEVICES = texts(devicesWords, [
  'title',
  'gateways',
  'devices',
  'noGateways',
  'noDevices',
  'noneFound',
  'search',
  'pair',
  'anchor',
  'unpair',
  'keep',
  'forget',
  'codes',
  'codesWhy',
  'fingerprint',
  'words',
  'lost',
  'lostNow',
  'lostRestore',
  'lostSeen',
  'lostOpen',
]);

export const unpairSure = (gateway: GatewayView): Phrase => phrase(devicesWords, 'unpair-sure', { name: gateway.name });
export const unpaired = (gateway: GatewayView): Phrase => phrase(devicesWords, 'unpaired', { name: gateway.name });

/** Entries of the memory that had no shape we know. */
export const setAside = (count: number): Phrase => phrase(devicesWords, 'set-aside', { count });

export const pairedOn = (gateway: GatewayView, now: number): Phrase =>
  phrase(devicesWords, 'paired-on', { ...when(gateway.pairedAt, now), ends: date(gateway.notAfter, now) });

/** What the devices page says about devices that announce themselves. */
export const NETWORK = texts(
  devicesWords,
  ['title', 'lead', 'look', 'again', 'listening', 'nothing', 'deaf', 'noPage'],
  'network',
);

/** Why an entry of an organisation's policy is not used; what pairing would refuse is told in its words. */
export const MANAGED_PROBLEMS: Record<ManagedProblem, string> = together(
  PROBLEMS,
  texts(devicesWords, ['private-key', 'malformed', 'duplicate', 'not-an-oid', 'too-many'], 'managed-problem'),
);

/** What the devices page says about gateways that an organisation set up. */
export const MANAGED = texts(devicesWords, ['title', 'why', 'unused'], 'managed');

export const managedUntil = (ends: number, now: number): Phrase =>
  phrase(devicesWords, 'managed-until', { ends: date(ends, now) });
export const unpairWhat = (name: string): string => message(devicesWords, 'unpair-what', { name });

/** Names and addresses of a policy's entry that are not local, at most five of them by name. */
export const leftOutSentence = (parts: readonly string[]): Phrase =>
  parts.length > 5
    ? phrase(devicesWords, 'managed-left-out-more', { names: several(parts.slice(0, 5), 'unit') })
    : phrase(devicesWords, 'managed-left-out', { names: several(parts), count: parts.length });
/** @param why a sentence */
export const badEntry = (name: string | null, why: string): Phrase =>
  join(name === null ? [MANAGED.unused] : phrase(devicesWords, 'managed-unused-name', { name }), [why]);
