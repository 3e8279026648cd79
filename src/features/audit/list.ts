import { auditTrail } from '../../core/audit/audit-trail.ts';
import type { AuditEntry } from '../../core/audit/types.ts';
import { knownDevices, wholeLog } from '../../store/devices.ts';
import { knownMakers } from '../../store/makers.ts';
import { trustedGateways } from '../trust/trust.ts';

/** Everything that was decided and that changed, the latest first; nothing of it leaves this computer by itself. */
export async function listAudit(): Promise<AuditEntry[]> {
  const [devices, log, gateways, makers] = await Promise.all([
    knownDevices(),
    wholeLog(),
    trustedGateways(),
    knownMakers(),
  ]);
  return auditTrail({ devices, log, gateways, makers });
}
