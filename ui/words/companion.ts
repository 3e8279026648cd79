import type { CompanionProblem } from '../../src/protocol/index.ts';
import companion from '../locales/en/companion.ftl';
import { message, texts } from './message.ts';

/** What the settings say about the companion. */
export const COMPANION = texts(companion, [
  'title',
  'lead',
  'privacy',
  'allow',
  'allowWhy',
  'denied',
  'install',
  'command',
  'doctor',
  'doctorCommand',
  'stop',
  'notYet',
  'waiting',
]);

export const works = (version: string): string => message(companion, 'works', { version });

/** Why the companion says nothing, in one sentence. */
export const COMPANION_PROBLEMS: Record<CompanionProblem, string> = texts(
  companion,
  [
    'not-allowed',
    'not-yet',
    'not-installed',
    'not-working',
    'older',
    'newer',
    'timeout',
    'busy',
    'cancelled',
    'too-large',
    'bad-message',
    'unknown-request',
    'internal',
  ],
  'problem',
);
