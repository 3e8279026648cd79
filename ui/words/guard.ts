import { UNKNOWN_METHOD } from '../../src/protocol/constants.ts';
import type { HeldView } from '../../src/protocol/index.ts';
import type { ReasonCode } from '../lib/types.ts';
import guard from '../locales/en/guard.ftl';
import { when } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** The page in place of a device that is held, and the switch for it. */
export const GUARD = texts(guard, [
  'broken',
  'free',
  'freeWhy',
  'openAgain',
  'close',
  'again',
  'againWhy',
  'more',
  'replaced',
  'replacedSure',
  'replacedYes',
  'cancel',
  'open',
  'openWhy',
  'setting',
  'settingLabel',
  'settingWhy',
]);

/** The device by the name that the person gave it, in quotation marks, else by its address. */
export function guardHeadline({ label, host, reasons }: HeldView): Phrase {
  const about = reasons.length === 0 ? 'unchecked' : reasons.includes('key-changed') ? 'mismatch' : 'doubt';
  return label === null
    ? phrase(guard, `headline-${about}-host`, { host })
    : phrase(guard, `headline-${about}-name`, { name: label });
}

/** What is wrong, in one sentence. @param now milliseconds since the epoch. */
export function guardReason({ reasons, savedAt }: HeldView, now: number): string {
  const [first] = reasons;
  if (first === undefined) return message(guard, 'why-unchecked');
  if (first !== 'key-changed' || savedAt === null) return WHY[first] ?? message(guard, 'why-other');
  return message(guard, 'why-key-changed-since', when(savedAt, now));
}

const WHY: Readonly<Partial<Record<ReasonCode, string>>> = texts(
  guard,
  [
    'key-changed',
    'key-on-static-list',
    'key-on-other-device',
    'impostor-issuer',
    'path-revoked',
    'local-device-public-name',
    'local-device-public-address',
  ],
  'why',
);

/** What has left this computer already, and what has not. */
export function guardSent({ method }: HeldView): string {
  if (method === null) return message(guard, 'sent-nothing');
  if (method === UNKNOWN_METHOD) return message(guard, 'sent-either');
  return method === 'GET' || method === 'HEAD' ? message(guard, 'sent-request') : message(guard, 'sent-form');
}
