import { checksumOf } from '../../core/transfer/backup/format.ts';
import {
  compareTyped,
  type GatewayRoot,
  isProof,
  type ProofState,
  sameSubject,
  type SyncProblem,
} from '../../core/common.ts';
import { toPortable } from '../../core/transfer/portable.ts';
import type { GatewayView, Request, SyncView } from '../../protocol/index.ts';
import { addGateway } from '../../store/gateways.ts';
import { noteDecision, notePairing, RequestError } from '../common/index.ts';
import { viewGateway } from '../gateways/view-gateway.ts';
import { switchSync, syncIsOn, syncedItems } from './account.ts';
import { codesOf, viewCarried } from './carried.ts';
import { declineSynced, declinedSynced } from './declined.ts';
import { carryPairings } from './offered-pairings.ts';
import { readSyncItem } from '../../core/transfer/sync-item.ts';
import { isSyncKey } from '../../core/transfer/sync-keys.ts';
import { trustedGateways } from '../trust/trust.ts';

/** What waits, and how the pairings of this browser travel. Looking offers what is not offered yet. */
export async function viewSync(): Promise<SyncView> {
  if (!(await syncIsOn())) return { on: false };
  const now = Date.now();
  const [carriages, { arrivals, ignored }] = [await carryPairings(now), await arrived(now)];
  return {
    on: true,
    arrivals: await Promise.all(
      arrivals.map(async ({ gateway, namesake }) => ({
        ...(await viewCarried(gateway)),
        namesake: namesake?.name ?? null,
        digest: await digestOf(gateway),
      })),
    ),
    ignored: [...new Set(ignored)],
    short: carriages.flatMap(({ gateway: { name }, leftOut, state }) =>
      state === 'carried' && leftOut === 0 ? [] : [{ name, leftOut, state }],
    ),
  };
}

/** Switches sharing on or off. @returns what then waits. @throws DatabaseError RequestError */
export async function turnSync({ on }: Request<'sync/switch'>): Promise<SyncView> {
  await switchSync(on);
  await noteDecision(on ? 'sync-on' : 'sync-off');
  return viewSync();
}

const digestOf = (gateway: GatewayRoot): Promise<string> => checksumOf(toPortable(gateway));

/** Exactly what was shown, whatever may have come since. @throws RequestError `not-found` */
async function shown(digest: string): Promise<GatewayRoot> {
  for (const { gateway } of (await arrived(Date.now())).arrivals)
    if ((await digestOf(gateway)) === digest) return gateway;
  throw new RequestError('not-found');
}

/**
 * How far what was typed proves the pairing that was shown.
 * @param digest from `viewSync`.
 * @throws RequestError `not-found` where it is not there any more as it was shown.
 */
export async function compareSynced({ digest, typed }: Request<'sync/compare'>): Promise<{ state: ProofState }> {
  return { state: compareTyped(await codesOf(await shown(digest)), typed) };
}

/** Pairs it where what the person typed from their gateway proves it, as any other. */
export async function acceptSynced({ digest, typed }: Request<'sync/accept'>): Promise<GatewayView> {
  const gateway = await shown(digest);
  if (!isProof(compareTyped(await codesOf(gateway), typed))) throw new RequestError('proof-mismatch');
  const paired = await addGateway({ ...gateway, pairedAt: Date.now() });
  await notePairing(paired);
  return viewGateway(paired);
}

/** The person does not want what was shown. @throws RequestError `not-found` */
export async function refuseSynced({ digest }: Request<'sync/refuse'>): Promise<null> {
  const { id, name } = await shown(digest);
  await declineSynced(id);
  await noteDecision('pairing-refused', name, { gateway: id });
  return null;
}

/** A gateway that was unpaired here is not to come back by the account. @param gateway its id. */
export async function declineUnpaired({ gateway }: Request<'sync/decline'>): Promise<null> {
  await declineSynced(gateway);
  return null;
}

/** A pairing that came by the browser's account and waits for the person. */
interface Arrival {
  readonly gateway: GatewayRoot;
  /** A gateway here whose root bears the same name and holds another key: one of them may be an impostor's. */
  readonly namesake: GatewayRoot | null;
}

interface Arrived {
  readonly arrivals: readonly Arrival[];
  readonly ignored: readonly SyncProblem[];
}

/**
 * What came that is neither here nor declined, and why the rest is left alone. Nothing of it is believed. @throws
 * DatabaseError RequestError
 */
async function arrived(now: number): Promise<Arrived> {
  const [items, here, declined] = await Promise.all([syncedItems(), trustedGateways(), declinedSynced()]);
  const arrivals: Arrival[] = [];
  const ignored: SyncProblem[] = [];
  for (const [key, value] of Object.entries(items).filter(([key]) => isSyncKey(key))) {
    const read = await readSyncItem(key, value, now);
    if (!read.ok) ignored.push(read.problem);
    else if (!declined.includes(read.gateway.id) && !here.some(({ id }) => id === read.gateway.id))
      arrivals.push({ gateway: read.gateway, namesake: namesakeOf(read.gateway, here) });
  }
  return { arrivals, ignored };
}

function namesakeOf({ root }: GatewayRoot, here: readonly GatewayRoot[]): GatewayRoot | null {
  return here.find((gateway) => sameSubject(gateway.root, root)) ?? null;
}
