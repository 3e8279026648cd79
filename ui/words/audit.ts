import type { AuditEntry } from '../../src/protocol/index.ts';
import audit from '../locales/en/audit.ftl';
import { when } from './dates.ts';
import { phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** The log of what was decided and what changed. */
export const AUDIT = texts(audit, ['title', 'lead', 'show', 'none', 'save', 'saved']);

export const WHAT: Readonly<Record<AuditEntry['what'], string>> = texts(
  audit,
  [
    'first-seen',
    'address-seen',
    'key-seen',
    'key-changed',
    'moved-by-built-in-root',
    'pinned-by-gateway',
    'renewed-by-gateway',
    'certificate-renewed',
    'guard-held',
    'guard-opened',
    'https-unanswered',
    'remembered',
    'key-accepted',
    'renamed',
    'forgotten',
    'restored',
    'joined',
    'parted',
    'taken-from-backup',
    'gateway-paired',
    'maker-added',
  ],
  'what',
);

const BY: Readonly<Record<AuditEntry['by'], string>> = texts(
  audit,
  ['person', 'backup', 'sync', 'policy', 'gateway', 'visit', 'guard'],
  'by',
);

/** One line of the log. @param now milliseconds since the epoch. */
export function auditLine({ at, what, by, name }: AuditEntry, now: number): Phrase {
  const values = { name, what: [WHAT[what]], by: [BY[by]] };
  return at === null ? phrase(audit, 'line-undated', values) : phrase(audit, 'line', { ...values, ...when(at, now) });
}
