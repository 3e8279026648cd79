import type { Kept, KeptName, Keep } from '../../keep-types.ts';
import { faultOf } from '../faults.ts';
import { forgetTrust } from '../trust.ts';
import { exportBackup, importBackup, readBackupFile } from './backup.ts';
import { linkGateway } from './link.ts';
import { listManaged } from './managed.ts';
import { changeScope, widest } from './scope.ts';
import { sinceSeen } from './since.ts';
import { acceptSynced, refuseSynced, turnSync, viewSync } from './sync.ts';

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
