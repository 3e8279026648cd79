import { readManaged } from '../core/transfer/policy.ts';
import { verifyWeakly } from '../core/x509/describe/verify-weakly.ts';
import { endings } from '../features/ending/endings.ts';
import { addProbe } from '../features/navigation/add-probe.ts';
import { memoryMade } from '../features/setup/memory-lost.ts';
import { revocationFetcher } from '../features/trust/revocation-fetcher.ts';
import { migrate } from '../store/migrate.ts';

/** Notes as well that there was no database, once there is one. */
const migrateAndNote: typeof migrate = async (transaction, from) => {
  if (from === 0) transaction.done.then(memoryMade).catch(() => undefined);
  await migrate(transaction, from);
};

/**
 * `seldom.js`: what the background and the work of pages load when it is needed, which is seldom
 * (scripts/vite-seldom.ts). A classic worker and a module both find it here.
 */
Object.assign(globalThis, {
  latchkeySeldom: { migrate: migrateAndNote, readManaged, endings, addProbe, revocationFetcher, verifyWeakly },
});
