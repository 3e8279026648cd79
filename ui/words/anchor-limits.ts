import type { AnchorView } from '../../src/protocol/index.ts';
import anchorLimits from '../locales/en/anchor-limits.ftl';
import { date } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** What limited certificates allow, what they don't, and what they can't prevent. */
export const LIMITS = texts(anchorLimits, ['allowed', 'refused', 'risk', 'strict']);

/** What will still be refused. */
export const stillRefused = (ofDevice: boolean): readonly string[] =>
  ofDevice
    ? ([1, 2, 3] as const).map((n) => message(anchorLimits, `refused-of-device-${n}`))
    : ([1, 2, 3, 4] as const).map((n) => message(anchorLimits, `refused-of-${n}`));

/** A device that opens no more once the files are in the browser. @param outside what else its certificate names. */
export const notAtAll = (device: string, outside: string): Phrase =>
  phrase(anchorLimits, 'not-at-all', { device, outside });

export const namesBelow = (suffix: string): Phrase => phrase(anchorLimits, 'names-below', { suffix });
export const lasts = (until: number, now: number): Phrase => phrase(anchorLimits, 'lasts', { until: date(until, now) });

/** What whoever takes over the issuer, or the device, could still do. */
export const risk = ({ of, name }: Pick<AnchorView, 'of' | 'name'>): Phrase =>
  of === 'gateway'
    ? phrase(anchorLimits, 'risk-of-gateway', { name })
    : phrase(anchorLimits, 'risk-of-device', { name });
