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

/** What a gateway does says who did it. */
const BY: Readonly<Record<Exclude<AuditEntry['by'], 'gateway'>, string>> = texts(
  audit,
  ['person', 'backup', 'sync', 'policy', 'visit', 'guard'],
  'by',
);

/** What happened, with the gateway that it came from. */
export function whatHappened({ what, gateway }: Pick<AuditEntry, 'what' | 'gateway'>): Phrase {
  return gateway !== undefined && (what === 'pinned-by-gateway' || what === 'renewed-by-gateway')
    ? phrase(audit, `what-${what}-named`, { gateway })
    : [WHAT[what]];
}

/** One line of the log. @param now milliseconds since the epoch. */
export function auditLine(entry: AuditEntry, now: number): Phrase {
  const { at, by, name } = entry;
  // A setting is about no device or gateway.
  const values = { name: name ?? [AUDIT.itself], what: whatHappened(entry) };
  if (by === 'gateway')
    return phrase(audit, 'line-of-gateway', { ...values, ...when(at ?? NaN, now), time: clock(at ?? NaN) });
  return at === null
    ? phrase(audit, 'line-undated', { ...values, by: [BY[by]] })
    : phrase(audit, 'line', { ...values, by: [BY[by]], ...when(at, now), time: clock(at) });
}
