import { ExaminationCache } from '../../core/examination/cache.ts';
import { type GatewayRoot, readLocalDeviceOid, type Trust } from '../../core/common.ts';
import { forgetGateways, pairedGateways } from '../../store/gateways.ts';
import { revocationData } from '../../store/revocation-data.ts';
import { type ManagedRead, MAX_MANAGED } from '../../core/transfer/policy.ts';
import { readPolicy } from '../../platform/storage.ts';

/** What examinations keep for the next one, for the life of the worker: pages load many times. */
export const examinations = new ExaminationCache();

/**
 * What Latchkey believes at this moment. Without what is known to be revoked, nothing can be believed.
 * @throws DatabaseError
 */
export async function currentTrust(now: number): Promise<Trust> {
  return {
    gateways: await trustedGateways(),
    revocation: await revocationData(now),
    localDevice: (await managedLocalDevice()).oid,
  };
}

let joined: readonly (readonly GatewayRoot[])[] = [];

/**
 * The gateways that the person paired and those that their organisation set up, the same array until either changes
 * (see ExaminationCache).
 * @throws DatabaseError
 */
export async function trustedGateways(): Promise<readonly GatewayRoot[]> {
  const [paired, managed] = await Promise.all([pairedGateways(), managedGateways()]);
  if (managed.length === 0) return paired;
  // Few homes have an organisation.
  const { withManaged } = await import('../../core/gateways/with-managed.ts');
  if (joined[0] !== paired || joined[1] !== managed) joined = [paired, managed, withManaged(paired, managed)];
  return joined[2] ?? paired;
}

/** What was read of pairings and of the policy no longer counts: someone else may have written them. */
export function forgetTrust(): void {
  forgetGateways();
  forgetManaged();
}

let policy: Promise<readonly [readonly GatewayRoot[], LocalDevicePolicy]> | null = null;

/** `oid` is undefined where the policy sets none, or something that is none; then `refused` is true. */
export interface LocalDevicePolicy {
  readonly oid: string | undefined;
  readonly refused: boolean;
}

/** Read once in each life of the worker, and again when it changed, or could not be read. */
function readOnce(): NonNullable<typeof policy> {
  policy ??= Promise.all([gatewaysOfPolicy(), localDeviceOfPolicy()]).catch((error: unknown) => {
    policy = null;
    throw error;
  });
  return policy;
}

/** Gateways that the organisation set up, the same array until the policy changed. */
export const managedGateways = async (): Promise<readonly GatewayRoot[]> => (await readOnce())[0];

/** The OID that the organisation set for Local Device. */
export const managedLocalDevice = async (): Promise<LocalDevicePolicy> => (await readOnce())[1];

async function gatewaysOfPolicy(): Promise<readonly GatewayRoot[]> {
  const reads = await managedReads();
  return reads.flatMap((read) => (read.ok && isFirst(read, reads) ? [read.gateway] : []));
}

async function localDeviceOfPolicy(): Promise<LocalDevicePolicy> {
  const value = await readPolicy('localDeviceOid');
  const oid = readLocalDeviceOid(value) ?? undefined;
  return { oid, refused: value !== undefined && oid === undefined };
}

/** What was read of the policy no longer counts. */
export function forgetManaged(): void {
  policy = null;
}

/** What each entry of the policy comes to, in its order; of a policy that is no list, one that is malformed. */
export async function managedReads(): Promise<readonly ManagedRead[]> {
  const entries = await readPolicy('gateways');
  const listed: readonly unknown[] = Array.isArray(entries)
    ? entries.slice(0, MAX_MANAGED)
    : entries === undefined
      ? []
      : [null];
  if (listed.length === 0) return [];
  const { readManaged } = await import('../../core/transfer/policy.ts');
  return Promise.all(listed.map((entry) => readManaged(entry, Date.now())));
}

/** Where the policy names a root twice, the first entry counts: a second one must not widen what it may vouch for. */
export function isFirst(read: ManagedRead & { readonly ok: true }, reads: readonly ManagedRead[]): boolean {
  return reads.find((each) => each.ok && each.gateway.id === read.gateway.id) === read;
}
