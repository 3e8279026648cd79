import type { EndingView } from '../../src/protocol/index.ts';
import { day } from '../lib/time.ts';
import { type Phrase, say } from './phrase.ts';

/** What ends soon: rows on the devices page, and one line in the popup. */
export const ENDING = {
  title: 'Needs attention soon',
  open: 'See what ends soon',
  renews: 'It’s usually renewed by itself.',
} as const;

const WHAT = {
  root: (name: string, ends: string) => say`The root certificate of ${name} ends on ${ends}.`,
  intermediate: (name: string, ends: string) => say`An intermediate certificate of ${name} ends on ${ends}.`,
  anchor: (name: string, ends: string) => say`The limited certificates for ${name} end on ${ends}.`,
  device: (name: string, ends: string) => say`The certificate of ${name} ends on ${ends}.`,
} as const;

const OVER = {
  root: (name: string, ends: string) => say`The root certificate of ${name} expired on ${ends}.`,
  intermediate: (name: string, ends: string) => say`An intermediate certificate of ${name} expired on ${ends}.`,
  anchor: (name: string, ends: string) => say`The limited certificates for ${name} expired on ${ends}.`,
  device: (name: string, ends: string) => say`The certificate of ${name} expired on ${ends}.`,
} as const;

/** @param now milliseconds since the epoch. */
export function endingSentence({ what, name, ends, level }: EndingView, now: number): Phrase {
  return (level === 'over' ? OVER : WHAT)[what](name, day(ends, now));
}

/** What helps, where it does not come by itself. */
export function endingHelp({ what, renewsItself }: EndingView): string {
  if (renewsItself) return ENDING.renews;
  return HELP[what];
}

const HELP = {
  root: 'Create a new one on your gateway, then pair it again.',
  intermediate: 'When your gateway has a new one, pair it again so that Latchkey knows it.',
  anchor: 'Make new files: follow “Stop browser warnings” again.',
  device: 'Renew it on the device, or where the device gets it from.',
} as const;
