import type { DeviceView, SinceSeen } from '../../src/protocol/index.ts';
import type { HeadlineKind, ReasonCode } from '../lib/types.ts';
import { TONES } from './marks.ts';
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

const OPEN_IT = 'Open it to check again.';

/** A gateway's earlier word, where it no longer counts as it stands. `unknown`: Latchkey cannot look. */
const EARLIER: Record<SinceSeen | 'unknown' | 'otherwise', string> = {
  'scope-lost': 'Your gateway confirmed it when you last opened it, but no longer covers it.',
  'scope-changed': `Confirmed by your gateway before you changed what it covers. ${OPEN_IT}`,
  paired: `Confirmed when you last opened it, before you paired this gateway again. ${OPEN_IT}`,
  unknown: 'Confirmed by your gateway when you last opened it.',
  otherwise: 'Confirmed by your gateway earlier, but not when you last opened it.',
};

/** What was changed since something was found off. */
const CHANGED: Partial<Record<SinceSeen | 'unknown', string>> = {
  'scope-changed': `What your gateway covers has changed since then. ${OPEN_IT}`,
  paired: `You’ve paired a gateway since then. ${OPEN_IT}`,
};

/**
 * Who stands for the key of a device, and how sure that is still. "Remembered" and "confirmed" stay two different
 * words.
 */
export function standing({ pinned, last }: DeviceView, since: SinceSeen | 'unknown' | null): Standing {
  const text =
    pinned === 'person'
      ? 'Remembered, because you said it’s yours.'
      : pinned === 'gateway'
        ? EARLIER.otherwise
        : 'Seen, but not confirmed.';
  if (last && ['warn', 'stop'].includes(TONES[last.kind])) {
    const changed = last.kind === 'danger' ? undefined : CHANGED[since ?? 'unknown'];
    return { mark: changed ? 'cannot-tell' : last.kind, text, off: offSentence(last, changed) };
  }
  if (pinned !== 'gateway') return { mark: pinned === 'person' ? 'remembered' : 'new', text, off: null };
  if (since !== null) return { mark: 'cannot-tell', text: EARLIER[since], off: null };
  return last === null || last.kind === 'confirmed'
    ? { mark: 'confirmed', text: 'Confirmed by your gateway.', off: null }
    : { mark: 'cannot-tell', text, off: null };
}

const LAST_OPENED = ' when you last opened it';

/** What was found out when another device was opened, perhaps after this one. */
const SINCE_THEN: readonly ReasonCode[] = ['key-on-other-device'];

function offSentence(
  { kind, reasons: [reason] }: NonNullable<DeviceView['last']>,
  changed: string | undefined,
): Phrase | null {
  if (reason === undefined) return null;
  return [
    `${kind === 'danger' ? 'Danger' : 'Something was wrong'}${SINCE_THEN.includes(reason) ? '' : LAST_OPENED}. `,
    REASONS[reason],
    ...(changed === undefined ? [] : [' ', changed]),
  ];
}
