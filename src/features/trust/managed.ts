import { type GatewayRoot, readLocalDeviceOid } from '../../core/index.ts';
import { type ManagedRead, MAX_MANAGED, readManaged } from '../../core/transfer/policy.ts';
import { readPolicy } from '../../platform/storage.ts';

let believed: Promise<readonly GatewayRoot[]> | null = null;
let localDevice: Promise<LocalDevicePolicy> | null = null;

/** `oid` is undefined where the policy sets none, or something that is none; then `refused` is true. */
export interface LocalDevicePolicy {
  readonly oid: string | undefined;
  readonly refused: boolean;
}

/** Gateways that the organisation set up. Read once in each life of the worker, and again when the policy changed. */
export function managedGateways(): Promise<readonly GatewayRoot[]> {
  believed ??= managedReads().then((reads) =>
    reads.flatMap((read) => (read.ok && isFirst(read, reads) ? [read.gateway] : [])),
  );
  return believed;
}

/** The OID that the organisation set for Local Device. */
export function managedLocalDevice(): Promise<LocalDevicePolicy> {
  localDevice ??= readPolicy('localDeviceOid').then((value) => {
    const oid = readLocalDeviceOid(value) ?? undefined;
    return { oid, refused: value !== undefined && oid === undefined };
  });
  return localDevice;
}

/** What was read of the policy no longer counts. */
export function forgetManaged(): void {
  believed = localDevice = null;
}

/** What each entry of the policy comes to, in its order; of a policy that is no list, one that is malformed. */
export async function managedReads(): Promise<readonly ManagedRead[]> {
  const entries = await readPolicy('gateways');
  const listed: readonly unknown[] = Array.isArray(entries)
    ? entries.slice(0, MAX_MANAGED)
    : entries === undefined
      ? []
      : [null];
  return Promise.all(listed.map((entry) => readManaged(entry, Date.now())));
}

/** Where the policy names a root twice, the first entry counts: a second one must not widen what it may vouch for. */
export function isFirst(read: ManagedRead & { readonly ok: true }, reads: readonly ManagedRead[]): boolean {
  return reads.find((each) => each.ok && each.gateway.id === read.gateway.id) === read;
}
