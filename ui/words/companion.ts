import type { CompanionProblem } from '../../src/protocol/index.ts';

/** What the settings say about the companion. */
export const COMPANION = {
  title: 'The companion',
  lead:
    'Browsers hide the certificate of a page they block. The companion, a small program on your computer, asks the ' +
    'device itself. Then Latchkey tells you which device it is before you continue. You install it once.',
  privacy:
    'It asks only addresses on your network, and sends nothing but the name you asked for. Latchkey also works ' +
    'without it.',
  allow: 'Use the companion',
  allowWhy: 'Your browser might ask whether Latchkey is allowed to talk to a program on this computer.',
  denied: 'Nothing was changed. Latchkey works without the companion.',
  install: 'Run this command once in the folder Latchkey came in, then return to this page.',
  command: 'npm run companion -- install',
  doctor: 'This command finds the problem:',
  doctorCommand: 'npm run companion -- doctor',
  stop: 'Stop using the companion',
  notYet: 'This page tells you when it’s ready.',
  waiting: 'Checking for the companion …',
} as const;

export const works = (version: string): string => `The companion works (version ${version}). There’s nothing to do.`;

/** Why the companion says nothing, in one sentence. */
export const COMPANION_PROBLEMS: Record<CompanionProblem, string> = {
  'not-allowed': 'Latchkey’s companion, a small program on your computer, could ask the device itself.',
  'not-yet': 'Your browser might need half a minute before Latchkey can talk to its companion.',
  'not-installed': 'Latchkey’s companion could ask the device itself, but it isn’t installed for this browser.',
  'not-working': 'Latchkey’s companion could ask the device itself, but it doesn’t start.',
  older: 'Latchkey’s companion is too old for this Latchkey. Install it again.',
  newer: 'Latchkey’s companion is newer than this Latchkey. Update Latchkey.',
  timeout: 'Latchkey’s companion didn’t answer in time. Try again.',
  busy: 'Latchkey’s companion is busy. Try again in a moment.',
  cancelled: 'Latchkey’s companion was interrupted. Try again.',
  'too-large': 'Latchkey’s companion gave an answer that’s too long.',
  'bad-message': 'Latchkey and its companion didn’t understand each other. Update both.',
  'unknown-request': 'Latchkey’s companion doesn’t know how to do this. Update it.',
  internal: 'Latchkey’s companion made a mistake. Try again.',
};
