import type { StoreOutcome } from '../../src/protocol/index.ts';

/** What "Stop browser warnings" says where the companion can do it. */
export const BY_COMPANION = {
  title: 'Install with the companion',
  why: 'It puts the files where the browser keeps certificates and removes them when you ask. It changes nothing else.',
  where: 'For which browser?',
  has: '(installed)',
  install: 'Install the files',
  installing: 'Installing …',
  remove: 'Remove the files',
  removing: 'Removing …',
  takeOut: 'Remove with the companion',
  restart: 'Now close all windows of the browser and start it again. It might not use the files before.',
  none: 'The companion finds no browser that was ever used here. Install the files by hand.',
  refused: 'The companion refuses these files because they have expired or aren’t as they should be. Make new ones.',
  get: 'The companion, a small program on your computer, can install them for you.',
  getLink: 'Get the companion',
} as const;

type Outcome = StoreOutcome['outcome'];

/** What happened in one browser, after its name and a colon. */
const FAULTS: Record<Exclude<Outcome, 'done' | 'unchanged' | 'not-verified'>, string> = {
  'no-store': 'Its certificates are no longer there. Install the files by hand.',
  'no-tool':
    'The program certutil is missing on this computer. On Debian or Ubuntu, run sudo apt install libnss3-tools.',
  password: 'Its certificates are protected with a password, which Latchkey never asks for. Do it by hand.',
  'not-writable': 'Its certificates are read-only. Do it by hand.',
  'tool-failed': 'It didn’t work. Close that browser and try again, or do it by hand.',
};

export const INSTALLED: Record<Outcome, string> = {
  ...FAULTS,
  done: 'The files are installed.',
  unchanged: 'The files were installed already.',
  'not-verified': 'The files weren’t installed correctly. Latchkey tried to remove them. Try again, or do it by hand.',
};

export const REMOVED: Record<Outcome, string> = {
  ...FAULTS,
  done: 'The files are removed.',
  unchanged: 'There was nothing to remove.',
  'not-verified': 'Some of it is still there. Try again, or do it by hand.',
};
