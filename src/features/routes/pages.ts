import type { Kept, KeptName, Keep } from '../../protocol/keep-types.ts';
import { faultOf } from '../common/faults.ts';
import { forgetTrust } from '../trust/trust.ts';
import { exportBackup, importBackup, readBackupFile } from '../transfer/backup.ts';
import { linkGateway } from '../gateways/link.ts';
import { listManaged } from '../gateways/managed-view.ts';
import { changeScope, widest } from '../gateways/scope.ts';
import { sinceSeen } from '../devices/since.ts';
import { acceptSynced, refuseSynced, turnSync, viewSync } from '../transfer/sync.ts';

type Handlers = { readonly [N in KeptName]: (request: Kept[N]['request']) => Promise<Kept[N]['answer']> };

const handlers: Handlers = {
  'backup/export': exportBackup,
  'backup/read': readBackupFile,
  'backup/import': importBackup,
  'gateway/link': linkGateway,
  'gateway/scope': changeScope,
  'gateway/widest': widest,
  'device/since': sinceSeen,
  'managed/list': listManaged,
  'sync/view': viewSync,
  'sync/switch': turnSync,
  'sync/accept': acceptSynced,
  'sync/decline': refuseSynced,
};

/**
 * Answers one of our own pages, in that page. What the background may have changed meanwhile is read anew each time.
 */
export const answer: Keep = async (name, request) => {
  try {
    forgetTrust();
    return { ok: true, value: await handlers[name](request) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
};
