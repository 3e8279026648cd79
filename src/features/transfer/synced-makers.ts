import { checksumOf } from '../../core/transfer/backup/format.ts';
import { compareTyped, isProof, type MakerRoot, type ProofState } from '../../core/common.ts';
import { readMakerItem, writeMakerItem } from '../../core/transfer/maker-item.ts';
import { toPortableMaker } from '../../core/transfer/portable-maker.ts';
import { isMakerKey, makerKey } from '../../core/transfer/sync-keys.ts';
import { synced } from '../../platform/storage.ts';
import type { Request, SyncedMakers } from '../../protocol/index.ts';
import { storeMaker, knownMakers } from '../../store/makers.ts';
import { forgetAllEvidence, noteDecision, RequestError } from '../common/index.ts';
import { syncedItems, syncIsOn } from './account.ts';
import { codesOf, viewCarriedMaker } from './carried.ts';
import { declinedSynced, declineMaker } from './declined.ts';

/**
 * Makers that came by the browser's account and wait for the person, where sharing is on. Looking offers those of this
 * browser that are not offered yet. Nothing that came is believed.
 */
export async function viewSyncedMakers(): Promise<SyncedMakers> {
  if (!(await syncIsOn())) return { arrivals: [] };
  await carryMakers();
  const waiting = await arrivedMakers();
  return {
    arrivals: await Promise.all(
      waiting.map(async (maker) => ({ ...(await viewCarriedMaker(maker)), digest: await digestOf(maker) })),
    ),
  };
}

/**
 * Adds a maker where the fingerprint that the person got from it proves what came, as it proves what is fetched.
 * @returns how far it proved it; added only with `match` or `file`.
 * @throws RequestError `not-found` where it is not there any more as it was shown; DatabaseError
 */
export async function acceptSyncedMaker({
  digest,
  typed,
}: Request<'sync/accept-maker'>): Promise<{ state: ProofState }> {
  const maker = await shown(digest);
  const state = compareTyped(await codesOf(maker), typed);
  if (!isProof(state)) return { state };
  await storeMaker(maker, { addedAt: Date.now(), from: null });
  await forgetAllEvidence();
  return { state };
}

/** The person does not want what was shown. @throws RequestError `not-found` */
export async function refuseSyncedMaker({ digest }: Request<'sync/refuse-maker'>): Promise<null> {
  const { id, name } = await shown(digest);
  await declineMaker(id);
  await noteDecision('maker-refused', name, { maker: id });
  return null;
}

/** Another browser's item stays as it wrote it; nothing is ever taken out. What has no room stays here. */
async function carryMakers(): Promise<void> {
  const there = await syncedItems();
  for (const maker of await knownMakers()) {
    const item = there[makerKey(maker.id)] === undefined ? writeMakerItem(maker) : null;
    // The browser may have no room; this browser tries again at the next look.
    if (item) await synced.set(item.key, item.value).catch((error: unknown) => console.error(error));
  }
}

async function arrivedMakers(): Promise<readonly MakerRoot[]> {
  const [items, here, declined] = await Promise.all([syncedItems(), knownMakers(), declinedSynced()]);
  const settled = new Set([...here.map(({ id }) => makerKey(id)), ...declined]);
  const waiting = Object.entries(items).filter(([key]) => isMakerKey(key) && !settled.has(key));
  const read = await Promise.all(waiting.map(([key, value]) => readMakerItem(key, value, Date.now())));
  return read.flatMap((each) => (each.ok ? [each.maker] : []));
}

const digestOf = (maker: MakerRoot): Promise<string> => checksumOf(toPortableMaker(maker));

/** Exactly what was shown, whatever may have come since. */
async function shown(digest: string): Promise<MakerRoot> {
  for (const maker of await arrivedMakers()) if ((await digestOf(maker)) === digest) return maker;
  throw new RequestError('not-found');
}
