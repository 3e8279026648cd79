import type { AuditEntry } from '../../src/protocol/index.ts';
import { onDay } from '../lib/time.ts';
import { type Phrase, say } from './phrase.ts';

/** The log of what was decided and what changed. */
export const AUDIT = {
  title: 'What happened',
  lead: 'Pairings, decisions and changes, kept on this computer only. The oldest entries give way.',
  show: 'Show the log',
  none: 'Nothing happened yet.',
  save: 'Save as a file',
  saved: 'Saved with your downloads.',
  undated: 'no date',
} as const;

export const WHAT: Readonly<Record<AuditEntry['what'], string>> = {
  'first-seen': 'first seen',
  'address-seen': 'seen at a new address',
  'key-seen': 'showed a different key, which wasn’t saved',
  'key-changed': 'showed a new key',
  'moved-by-built-in-root': 'has a new key, confirmed by a public authority',
  'pinned-by-gateway': 'confirmed by a gateway',
  'renewed-by-gateway': 'has a new key, confirmed by its gateway',
  'certificate-renewed': 'has a new certificate, with the same key',
  'guard-held': 'page stopped',
  'guard-opened': 'page opened anyway',
  'https-unanswered': 'didn’t answer over https, so http was opened',
  remembered: 'remembered',
  'key-accepted': 'new key saved',
  renamed: 'renamed',
  forgotten: 'forgotten',
  restored: 'remembered again',
  joined: 'joined with another address',
  parted: 'taken apart from another address',
  'taken-from-backup': 'restored from a backup',
  'gateway-paired': 'paired',
  'maker-added': 'added as a maker',
};

const BY: Readonly<Record<AuditEntry['by'], string>> = {
  person: 'by you',
  backup: 'from a backup',
  sync: 'from your other browser',
  policy: 'by your organisation',
  gateway: 'by a gateway',
  visit: 'on a visit',
  guard: 'by Latchkey',
};

/** One line of the log. @param now milliseconds since the epoch. */
export function auditLine({ at, what, by, name }: AuditEntry, now: number): Phrase {
  return say`${name}: ${WHAT[what]} (${BY[by]}, ${at === null ? AUDIT.undated : onDay(at, now)})`;
}
