import type { StoreOutcome } from '../../src/protocol/index.ts';
import anchorCompanion from '../locales/en/anchor-companion.ftl';
import { message, texts, together } from './message.ts';

/** What "Stop browser warnings" says where the companion can do it. */
export const BY_COMPANION = texts(anchorCompanion, [
  'title',
  'why',
  'where',
  'has',
  'install',
  'installing',
  'remove',
  'removing',
  'takeOut',
  'restart',
  'none',
  'refused',
  'get',
  'getLink',
]);

/** The same of the gateway's own root alone. */
export const ROOT_BY_COMPANION = texts(
  anchorCompanion,
  ['install', 'remove', 'why', 'restart', 'none', 'refused', 'get'],
  'root',
);

type Outcome = StoreOutcome['outcome'];

/** What happened in one browser, after its name and a colon. */
const FAULTS: Record<Exclude<Outcome, 'done' | 'unchanged' | 'not-verified'>, string> = texts(
  anchorCompanion,
  ['no-store', 'no-tool', 'password', 'not-writable', 'tool-failed', 'by-hand'],
  'fault',
);

export const INSTALLED: Record<Outcome, string> = together(
  FAULTS,
  texts(anchorCompanion, ['done', 'unchanged', 'not-verified'], 'installed'),
);

export const REMOVED: Record<Outcome, string> = together(
  FAULTS,
  texts(anchorCompanion, ['done', 'unchanged', 'not-verified'], 'removed'),
);

export const ROOT_INSTALLED: Record<Outcome, string> = together(
  FAULTS,
  texts(anchorCompanion, ['done', 'unchanged', 'not-verified'], 'root-installed'),
);

export const ROOT_REMOVED: Record<Outcome, string> = together(
  together(FAULTS, texts(anchorCompanion, ['unchanged'], 'removed')),
  texts(anchorCompanion, ['done', 'not-verified'], 'root-removed'),
);

/** The button that has the companion remove one pair of files. */
export const takeOutWhat = (label: string): string => message(anchorCompanion, 'take-out-what', { label });
