import type { CompanionProblem } from '../../src/protocol/index.ts';

/** What the set-up page says about the companion. */
export const COMPANION = {
  title: 'The companion',
  lead:
    'Browsers hide the certificate of a page that they refuse. A small program, the companion, can ask the device ' +
    'itself. Then Latchkey tells you who it is before you go on. You install it once, and this page says how.',
  privacy:
    'It asks addresses of the network you are in only, and tells them nothing but the name you asked for. Without ' +
    'it, Latchkey works as before.',
  allow: 'Use the companion',
  allowWhy: 'Your browser may ask whether Latchkey may talk to a program on this computer.',
  denied: 'Nothing has changed: Latchkey works without the companion.',
  install: 'Install it once: run this command in the folder that Latchkey came in, then come back to this page.',
  command: 'npm run companion -- install',
  doctor: 'This command says what is wrong:',
  doctorCommand: 'npm run companion -- doctor',
  stop: 'Stop using the companion',
  notYet: 'This page will say when it is ready.',
  waiting: 'Looking for the companion …',
} as const;

export const works = (version: string): string => `The companion works (version ${version}). There is nothing to do.`;

/** Why the companion says nothing, in one sentence. */
export const COMPANION_PROBLEMS: Record<CompanionProblem, string> = {
  'not-allowed': 'Latchkey’s companion, a small program on this computer, could ask the device itself.',
  'not-yet': 'Your browser may take half a minute until Latchkey can talk to its companion.',
  'not-installed': 'Latchkey’s companion could ask the device itself, but it is not installed for this browser.',
  'not-working': 'Latchkey’s companion could ask the device itself, but it does not start.',
  older: 'Latchkey’s companion is too old for this Latchkey. Install it again.',
  newer: 'Latchkey’s companion is newer than this Latchkey. Update Latchkey.',
  timeout: 'Latchkey’s companion did not answer in time.',
  busy: 'Latchkey’s companion has too much to do at the moment.',
  cancelled: 'Latchkey’s companion was interrupted.',
  'too-large': 'Latchkey’s companion had too much to say.',
  'bad-message': 'Latchkey and its companion did not understand each other.',
  'unknown-request': 'Latchkey’s companion does not know how to do this.',
  internal: 'Latchkey’s companion made a mistake.',
};
