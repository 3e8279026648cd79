import type { DeviceView, SinceSeen } from '../../src/protocol/index.ts';
import type { HeadlineKind, ReasonCode } from '../lib/types.ts';
import words from '../locales/en/standing.ftl';
import { TONES } from './marks.ts';
import { message, phrase, texts } from './message.ts';
import { join } from './pages.ts';
import type { Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

/** What the list says of a device. All of it is of the last visit, but that another device was seen with
 * its key: only a visit shows what holds now. */
export interface Standing {
  readonly mark: HeadlineKind;
  readonly text: string;
  /** What was off when the device was open last, null where nothing was. */
  readonly off: Phrase | null;
}

/** A gateway's earlier word, where it no longer counts as it stands. `unknown`: Latchkey cannot look. */
const EARLIER: Record<Exclude<SinceSeen, 'unpaired-key'> | 'unknown' | 'otherwise', string> = texts(
  words,
  ['scope-lost', 'scope-changed', 'paired', 'unpaired', 'unknown', 'otherwise'],
  'earlier',
);

/** What a changed scope, or a pairing, may have done away with: the present tense of these is not true any more. */
const DONE_AWAY: readonly ReasonCode[] = ['outside-scope', 'no-gateway-paired', 'issuer-not-paired'];

/** What was changed since something was found off. */
const CHANGED: Partial<Record<SinceSeen | 'unknown', string>> = texts(words, ['scope-changed', 'paired'], 'changed');

/**
 * Who stands for the key of a device, and how sure that is still. "Remembered" and "confirmed" stay two different
 * words.
 */
export function standing({ pinned, last }: DeviceView, since: SinceSeen | 'unknown' | null): Standing {
  const text =
    pinned === 'person'
      ? message(words, 'remembered')
      : pinned === 'gateway'
        ? EARLIER.otherwise
        : message(words, 'seen');
  if (since === 'unpaired-key') return { mark: 'caution', text: REASONS['key-differs-unpaired'], off: null };
  if (since === 'unpaired' && last?.kind !== 'danger')
    return pinned === 'person'
      ? { mark: 'remembered', text, off: null }
      : { mark: 'new', text: EARLIER.unpaired, off: null };
  if (last && ['warn', 'stop'].includes(TONES[last.kind])) {
    const changed = last.kind === 'danger' ? undefined : CHANGED[since ?? 'unknown'];
    return { mark: changed ? 'cannot-tell' : last.kind, text, off: offSentence(last, changed) };
  }
  if (pinned !== 'gateway') return { mark: pinned === 'person' ? 'remembered' : 'new', text, off: null };
  if (since !== null) return { mark: 'cannot-tell', text: EARLIER[since], off: null };
  return last === null || last.kind === 'confirmed'
    ? { mark: 'confirmed', text: message(words, 'confirmed'), off: null }
    : { mark: 'cannot-tell', text, off: null };
}

/** What was found out when another device was opened, perhaps after this one. */
const SINCE_THEN: readonly ReasonCode[] = ['key-on-other-device', 'key-perhaps-shared'];

function offSentence(
  { kind, reasons: [reason] }: NonNullable<DeviceView['last']>,
  changed: string | undefined,
): Phrase | null {
  if (reason === undefined) return null;
  const what = kind === 'danger' ? 'danger' : 'wrong';
  return join(
    phrase(words, SINCE_THEN.includes(reason) ? `off-${what}` : `off-${what}-then`),
    changed !== undefined && DONE_AWAY.includes(reason) ? null : [REASONS[reason]],
    changed === undefined ? null : [changed],
  );
}

/** That a gateway confirmed the device, which the person unpaired since. */
export const unpairedSince = (): Phrase => [EARLIER.unpaired];
