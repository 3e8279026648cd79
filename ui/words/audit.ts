import type { AuditEntry } from '../../src/protocol/index.ts';
import audit from '../locales/en/audit.ftl';
import { clock, when } from './dates.ts';
import { phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** The log of what was decided and what changed. */
export const AUDIT = texts(audit, ['title', 'lead', 'show', 'none', 'save', 'saved', 'itself']);

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
    'gateway-unpaired',
    'gateway-paired-again',
    'gateway-renamed',
    'gateway-scope-changed',
    'gateway-asked-at',
    'gateway-not-asked',
    'pairing-refused',
    'limited-certificates-made',
    'maker-added',
    'maker-removed',
    'maker-restored',
    'maker-refused',
    'verifier-added',
    'verifier-removed',
    'verifier-restored',
    'evidence-use-changed',
    'evidence-path-changed',
    'guard-on',
    'guard-off',
    'upgrade-on',
    'upgrade-off',
    'sync-on',
    'sync-off',
    'backup-saved',
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
  // A setting is about no device or gateway.
  const values = { name: name ?? [AUDIT.itself], what: [WHAT[what]], by: [BY[by]] };
  return at === null
    ? phrase(audit, 'line-undated', values)
    : phrase(audit, 'line', { ...values, ...when(at, now), time: clock(at) });
}
