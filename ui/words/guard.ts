import { UNKNOWN_METHOD } from '../../src/protocol/constants.ts';
import type { HeldView } from '../../src/protocol/index.ts';
import { onDay } from '../lib/time.ts';
import type { ReasonCode } from '../lib/types.ts';
import { type Phrase, say } from './phrase.ts';

/** The page in place of a device that is held, and the switch for it. */
export const GUARD = {
  broken: 'This page belongs to Latchkey and opens by itself when a device doesn’t match.',
  free: 'Nothing is blocked here',
  freeWhy: 'Latchkey isn’t stopping this device anymore.',
  openAgain: 'Open it again',
  close: 'Close this page',
  again: 'Check again',
  againWhy: 'Asks the device once more. If its saved key is back, the page opens.',
  more: 'More',
  replaced: 'I reset or replaced it…',
  replacedSure: 'Save the new key? Only if you reset or replaced it yourself.',
  replacedYes: 'Save the new key',
  cancel: 'Cancel',
  open: 'Open it anyway',
  openWhy: 'Latchkey won’t stop this key again until you close the browser. Don’t enter a password.',
  setting: 'Stop pages of devices that don’t match',
  settingLabel: 'Stop a page when a device you saved, or a gateway confirmed, is in danger',
  settingWhy:
    'Latchkey shows a page of its own instead, and https requests to the address are blocked until you decide. You ' +
    'can always open the page anyway.',
} as const;

export function guardHeadline(view: HeldView): Phrase {
  const name = nameOf(view);
  if (view.reasons.length === 0) return say`${name} couldn’t be checked`;
  return view.reasons.includes('key-changed') ? say`This doesn’t match ${name}` : say`This might not be ${name}`;
}

const nameOf = ({ label, host }: HeldView): string => (label === null ? host : `“${label}”`);

/** What is wrong, in one sentence. @param now milliseconds since the epoch. */
export function guardReason({ reasons, savedAt }: HeldView, now: number): string {
  const [first] = reasons;
  if (first === undefined) return 'Latchkey had too little time, and lets no page through that it didn’t check.';
  if (first !== 'key-changed' || savedAt === null) return WHY[first] ?? 'Latchkey found something dangerous about it.';
  return `Its key is different from the one saved ${onDay(savedAt, now)}. Something else may be answering.`;
}

const WHY: Readonly<Partial<Record<ReasonCode, string>>> = {
  'key-changed': 'Its key is different from the one Latchkey saved. Something else may be answering.',
  'key-on-static-list': 'Its key is published, so anyone can pose as this device.',
  'key-on-other-device': 'A different device shows the same key, so one of them isn’t what it says.',
  'impostor-issuer': 'Its certificate claims to come from your gateway, and doesn’t.',
  'path-revoked': 'Your gateway revoked its certificate.',
  'local-device-public-name': 'Its certificate is for local devices only, and names a website.',
  'local-device-public-address': 'Its certificate is for local devices only, and it answered from the Internet.',
};

/** What has left this computer already, and what has not. */
export function guardSent({ method }: HeldView): string {
  if (method === null) return 'Requests to this address over https are blocked until you decide.';
  return `${alreadySent(method)} Further requests over https are blocked until you decide.`;
}

function alreadySent(method: string): string {
  if (method === UNKNOWN_METHOD)
    return 'Your browser had already asked for the page, or sent a form you filled in, with any cookies it has.';
  return method === 'GET' || method === 'HEAD'
    ? 'Your browser had already asked for the page, with any cookies it has for it.'
    : 'Your browser had already sent the form you filled in, with any cookies it has.';
}
