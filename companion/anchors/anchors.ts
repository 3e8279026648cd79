import { pairProblem } from '../../src/core/anchors/check-pair.ts';
import { fromBase64 } from '../../src/core/encoding/bytes.ts';
import { sanitizeText } from '../../src/core/x509/der/sanitize.ts';
import type { CompanionAnswers, CompanionRequest, Store, StoreOutcome } from '../protocol/index.ts';
import { companionStateFolder } from '../system/account.ts';
import { sha256OfBytes } from '../system/files.ts';
import { type ChangeLog, type ChangeLogEntry, makeChangeLog } from './change-log.ts';
import { installPair, removePair } from './change-store.ts';
import { pairLabelOf, pairsAmong } from './scoped-pairs.ts';
import { type StoreAccess, trustStorePlaces, openTrustStores } from './trust-stores.ts';
import { TrustStoreError, type TrustStorePlace, type TrustStore } from './types.ts';

interface Options extends StoreAccess {
  readonly now?: () => number;
}

/** Scoped anchors in the trust stores of one person's browsers: answers the requests named `anchors/…`. */
export interface Anchors {
  stores(signal: AbortSignal): Promise<CompanionAnswers['anchors/stores']>;
  install(
    request: CompanionRequest<'anchors/install'>,
    signal: AbortSignal,
  ): Promise<CompanionAnswers['anchors/install']>;
  remove(request: CompanionRequest<'anchors/remove'>, signal: AbortSignal): Promise<CompanionAnswers['anchors/remove']>;
}

/**
 * @param options whose browsers they are; everything but the account is set by tests only.
 * @returns the handlers. They run one after the other. Each rejects only with the reason of an aborted `signal`; what
 * goes wrong in one store is that store's outcome.
 */
export function makeAnchors({ account, certutil, run, now = Date.now }: Options): Anchors {
  const log = makeChangeLog(companionStateFolder(account), now);
  const inTurn = makeQueue();
  const openStore = openTrustStores({ account, certutil, run });
  const work = (about: Pick<ChangeLogEntry, 'what' | 'label'>, signal: AbortSignal) => ({
    places: trustStorePlaces(account),
    openStore,
    log,
    about,
    signal,
  });
  return {
    stores: (signal) =>
      inTurn(async () => {
        const stores: Store[] = [];
        for (const place of trustStorePlaces(account)) {
          signal.throwIfAborted();
          const { id, browser, name } = place;
          stores.push({ id, browser, name, anchors: await labelsIn(openStore(place)) });
        }
        return { stores };
      }),
    install: (request, signal) =>
      inTurn(async () => {
        const [scopeRoot, cross] = [bytes(request.scopeRoot), bytes(request.cross)];
        const problem = await pairProblem(scopeRoot, cross, now());
        if (problem !== null) return { problem };
        const label = pairLabelOf(scopeRoot);
        if (label === null) return { problem: 'not-ours' };
        const job = async (trustStore: TrustStore) => ({
          outcome: await installPair(trustStore, { scopeRoot, cross, label }),
          scopeRoot: sha256OfBytes(scopeRoot),
          cross: sha256OfBytes(cross),
        });
        return {
          outcomes: await changeEachStore(request.stores, { ...work({ what: 'install', label }, signal), job }),
        };
      }),
    remove: ({ label, stores }, signal) =>
      inTurn(async () => {
        const job = async (trustStore: TrustStore) => {
          const { outcome, pair } = await removePair(trustStore, label);
          return {
            outcome,
            scopeRoot: pair && sha256OfBytes(pair.scopeRoot.der),
            cross: pair?.cross ? sha256OfBytes(pair.cross.der) : null,
          };
        };
        return {
          outcomes: await changeEachStore(stores, {
            ...work({ what: 'remove', label: sanitizeText(label) }, signal),
            job,
          }),
        };
      }),
  };
}

/** A store that cannot be read counts as having no anchors of ours. */
async function labelsIn(trustStore: TrustStore): Promise<readonly string[]> {
  try {
    return (await pairsAmong(await trustStore.look(null))).map(({ label }) => label);
  } catch {
    return [];
  }
}

const bytes = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

/** Runs jobs one at a time: two changes of one store at once would each mistake the other's work for its own. */
function makeQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine;
    return mine;
  };
}

type About = Pick<ChangeLogEntry, 'what' | 'label'>;
type Done = Pick<ChangeLogEntry, 'outcome' | 'scopeRoot' | 'cross'>;

interface Work {
  readonly places: readonly TrustStorePlace[];
  readonly openStore: (place: TrustStorePlace) => TrustStore;
  readonly log: ChangeLog;
  readonly about: About;
  readonly signal: AbortSignal;
  /**
   * What is done to one store.
   * @throws TrustStoreError where it cannot be done.
   */
  readonly job: (trustStore: TrustStore) => Promise<Done>;
}

/**
 * Does one thing to each store that was asked for, and logs it. A store is touched only if it is among `places`,
 * whatever was asked for.
 */
async function changeEachStore(
  stores: readonly string[],
  { places, openStore, log, about, signal, job }: Work,
): Promise<StoreOutcome[]> {
  const outcomes: StoreOutcome[] = [];
  for (const store of new Set(stores)) {
    // Checked between stores only, so that no store is left half changed.
    signal.throwIfAborted();
    const place = places.find(({ id }) => id === store);
    if (!place) {
      outcomes.push({ store, outcome: 'no-store' });
      continue;
    }
    const done = await settled(async () => {
      // No change without a log: if the log cannot be written, the store is left alone.
      await log.open().catch(() => {
        throw new TrustStoreError('not-writable');
      });
      return job(openStore(place));
    });
    // The change is made by now, so its outcome is reported even if the disk has filled up since.
    await log.write({ ...about, store, ...done }).catch(() => undefined);
    outcomes.push({ store, outcome: done.outcome });
  }
  return outcomes;
}

async function settled(job: () => Promise<Done>): Promise<Done> {
  try {
    return await job();
  } catch (error) {
    return { outcome: error instanceof TrustStoreError ? error.fault : 'tool-failed', scopeRoot: null, cross: null };
  }
}
