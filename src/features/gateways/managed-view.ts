import { confirmsNothing } from '../../core/gateways/probe.ts';
import { MAX_MANAGED } from '../../core/transfer/policy.ts';
import type { ManagedView } from '../../protocol/index.ts';
import { readPolicy } from '../../platform/storage.ts';
import { isFirst, managedLocalDevice, managedReads, trustedGateways } from '../trust/trust.ts';
import { viewGateway } from './view-gateway.ts';

type Bad = ManagedView['bad'][number];

/** Everything in the policy, also what is not used. */
export async function listManaged(): Promise<ManagedView> {
  const [reads, entries] = [await managedReads(), await readPolicy('gateways')];
  // Where there is no policy, a page with storage of its own makes no database for this.
  const shown = reads.length > 0 ? await trustedGateways() : [];
  const gateways: ManagedView['gateways'][number][] = [];
  const bad: Bad[] =
    Array.isArray(entries) && entries.length > MAX_MANAGED ? [{ name: null, problem: 'too-many' }] : [];
  for (const [at, read] of reads.entries()) {
    if (!read.ok) bad.push({ name: nameOf(Array.isArray(entries) ? entries[at] : null), problem: read.problem });
    else if (!isFirst(read, reads)) bad.push({ name: read.gateway.name, problem: 'duplicate' });
    else if (await confirmsNothing(read.gateway, Date.now()))
      bad.push({ name: read.gateway.name, problem: 'confirms-nothing' });
    else {
      const { name } = shown.find(({ id }) => id === read.gateway.id) ?? read.gateway;
      gateways.push({ ...(await viewGateway(read.gateway)), name, leftOut: read.leftOut });
    }
  }
  if ((await managedLocalDevice()).refused) bad.push({ name: 'localDeviceOid', problem: 'not-an-oid' });
  return { gateways, bad };
}

function nameOf(entry: unknown): string | null {
  const name = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : null;
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 80) : null;
}
