import welcome from '../locales/en/welcome.ftl';
import { message, texts } from './message.ts';

/** Everything the first run says, one decision a screen. */
export const WELCOME = {
  ways: texts(welcome, ['back', 'skip']),
  start: texts(welcome, ['title', 'lead', 'without', 'with', 'privacy', 'go'], 'start'),
  gateway: texts(welcome, ['title', 'yes', 'yesWhy', 'no', 'noWhy', 'managed', 'next'], 'gateway'),
  access: texts(welcome, ['title', 'lead', 'ask', 'next'], 'access'),
  chrome: texts(welcome, ['title', 'companion', 'companionLink'], 'chrome'),
  open: texts(welcome, ['title', 'lead', 'address', 'placeholder', 'go', 'bad', 'mine', 'done'], 'open'),
} as const;

/** @param count how many there are. */
export const stepOf = (step: number, count: number): string => message(welcome, 'step', { step, count });
