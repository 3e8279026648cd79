import type { AuditEntry } from '../core/audit/types.ts';
import { nothing } from './fields.ts';

export const auditPageWork = {
  /** Everything that was decided and that changed, the latest first. */
  'audit/list': nothing,
} as const;

export interface AuditAnswers {
  'audit/list': readonly AuditEntry[];
}

export type { AuditEntry };
