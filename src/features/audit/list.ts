import { auditTrail } from '../../core/audit/audit-trail.ts';
import type { AuditEntry } from '../../core/audit/types.ts';
import { knownDevices, wholeLog } from '../../store/devices.ts';
import { knownMakers } from '../../store/makers.ts';
import { decisions } from '../common/index.ts';
import { trustedGateways } from '../trust/trust.ts';

/** Everything that was decided and that changed, the latest first; nothing of it leaves this computer by itself. */
export async function listAudit(): Promise<AuditEntry[]> {
  const [devices, log, gateways, makers, decided] = await Promise.all([
    knownDevices(),
    wholeLog(),
    trustedGateways(),
    knownMakers(),
    decisions(),
  ]);
  return auditTrail({ devices, log, gateways, makers, decisions: decided });
}
