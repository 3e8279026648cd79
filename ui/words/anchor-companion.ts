import type { StoreOutcome } from '../../src/protocol/index.ts';

/** What "Stop the browser's warning" says where the companion can do it. */
export const BY_COMPANION = {
  title: 'Let the companion do it',
  why: 'It puts the files where the browser looks, and takes them out again when you say so. It touches nothing else.',
  where: 'For which browser?',
  has: '(has them)',
  install: 'Let the companion put them in',
  installing: 'Putting them in …',
  remove: 'Take them out again',
  removing: 'Taking them out …',
  takeOut: 'Let the companion take it out',
  restart: 'Now close the browser with all its windows and start it again: it may not notice before.',
  none: 'The companion finds no browser here that was ever used. Put the files in by hand.',
  refused: 'The companion refuses these files: they have run out, or are not what they should be. Make new ones.',
  get: 'A small program on this computer, the companion, can put them in for you.',
  getLink: 'Get the companion',
} as const;

type Outcome = StoreOutcome['outcome'];

/** What became of one browser, after its name and a colon. */
const FAULTS: Record<Exclude<Outcome, 'done' | 'unchanged' | 'not-verified'>, string> = {
  'no-store': 'it is no longer there.',
  'no-tool':
    'a program named certutil is missing on this computer. On Debian or Ubuntu: sudo apt install libnss3-tools',
  password: 'it guards its certificates with a password, and Latchkey asks no one for that. Do it by hand.',
  'not-writable': 'it may not be changed.',
  'tool-failed': 'it did not work. Close that browser and try again, or do it by hand.',
};

export const INSTALLED: Record<Outcome, string> = {
  ...FAULTS,
  done: 'the files are in.',
  unchanged: 'the files were in already.',
  'not-verified': 'the files did not arrive as they should. Latchkey tried to take them out again.',
};

export const REMOVED: Record<Outcome, string> = {
  ...FAULTS,
  done: 'the files are out.',
  unchanged: 'there was nothing to take out.',
  'not-verified': 'not everything is out. Try again, or do it by hand.',
};
