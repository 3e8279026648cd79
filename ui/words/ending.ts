import type { EndingView } from '../../src/protocol/index.ts';
import ending from '../locales/en/ending.ftl';
import { date } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** What ends soon: rows on the devices page, and one line in the popup. */
export const ENDING = texts(ending, ['title', 'open', 'renews']);

/** @param now milliseconds since the epoch. */
export const endingSentence = ({ what, name, ends, level }: EndingView, now: number): Phrase =>
  phrase(ending, `${what}-${level === 'over' ? 'expired' : 'ends'}`, { name, ends: date(ends, now) });

/** What helps, where it does not come by itself. */
export const endingHelp = ({ what, renewsItself }: EndingView): string =>
  renewsItself ? ENDING.renews : message(ending, `${what}-help`);
