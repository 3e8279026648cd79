import { pairProblem } from '../../src/core/anchors/check-pair.ts';
import { fromBase64 } from '../../src/core/encoding/bytes.ts';
import { sanitizeText } from '../../src/core/x509/der/sanitize.ts';
import type { CompanionAnswers, CompanionRequest, RootStore, Store, StoreOutcome } from '../protocol/index.ts';
import { companionStateFolder } from '../system/account.ts';
import { sha256OfBytes } from '../system/files.ts';
import { type ChangeLog, type ChangeLogEntry, type Logged, makeChangeLog } from './change-log.ts';
import { installPair, removePair } from './change-store.ts';
import { installRoot, removeRoot, rootLabel, rootProblem, rootIn } from './own-roots.ts';
import { pairLabelOf, pairsAmong, type StoredPair } from './scoped-pairs.ts';
import { type StoreAccess, trustStorePlaces, openTrustStores } from './trust-stores.ts';
import { TrustStoreError, type TrustStorePlace, type TrustStore } from './types.ts';

interface Options extends StoreAccess {
  readonly now?: () => number;
}

/**
 * Scoped anchors, and gateway roots that need none, in the trust stores of one person's browsers: answers the requests
 * named `anchors/…`.
 */
export interface Anchors {
  stores(signal: AbortSignal): Promise<CompanionAnswers['anchors/stores']>;
  install(
    request: CompanionRequest<'anchors/install'>,
    signal: AbortSignal,
  ): Promise<CompanionAnswers['anchors/install']>;
  remove(request: CompanionRequest<'anchors/remove'>, signal: AbortSignal): Promise<CompanionAnswers['anchors/remove']>;
  rootStores(
    request: CompanionRequest<'anchors/root-stores'>,
    signal: AbortSignal,
  ): Promise<CompanionAnswers['anchors/root-stores']>;
  installRoot(
    request: CompanionRequest<'anchors/install-root'>,
    signal: AbortSignal,
  ): Promise<CompanionAnswers['anchors/install-root']>;
  removeRoot(
    request: CompanionRequest<'anchors/remove-root'>,
    signal: AbortSignal,
  ): Promise<CompanionAnswers['anchors/remove-root']>;
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
  const work = (about: About, signal: AbortSignal) => ({
    places: trustStorePlaces(account),
    openStore,
    log,
    about,
    signal,
  });
  const rootWork = (
    what: 'install-root' | 'remove-root',
    root: Uint8Array,
    change: typeof installRoot,
    signal: AbortSignal,
  ): Work => {
    const hash = { root: sha256OfBytes(root) };
    return {
      ...work({ what, label: rootLabel(root) ?? '' }, signal),
      places: rootPlaces(account),
      job: async (trustStore, begin) => ({ outcome: await change(trustStore, root, () => begin(hash)), ...hash }),
    };
  };
  return {
    stores: (signal) =>
      inTurn(async () => {
        const stores: Store[] = [];
        for (const place of trustStorePlaces(account)) {
          signal.throwIfAborted();
          const { id, browser, name } = place;
          stores.push({ id, browser, name, ...(await labelsIn(openStore(place))) });
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
        const hashes = { scopeRoot: sha256OfBytes(scopeRoot), cross: sha256OfBytes(cross) };
        const job: Work['job'] = async (trustStore, begin) => ({
          outcome: await installPair(trustStore, { scopeRoot, cross, label }, () => begin(hashes)),
          ...hashes,
        });
        return {
          outcomes: await changeEachStore(request.stores, { ...work({ what: 'install', label }, signal), job }),
        };
      }),
    remove: ({ label, stores }, signal) =>
      inTurn(async () => {
        const job: Work['job'] = async (trustStore, begin) => {
          const { outcome, pair } = await removePair(trustStore, label, (found) => begin(hashesOf(found)));
          return { outcome, ...hashesOf(pair) };
        };
        return {
          outcomes: await changeEachStore(stores, {
            ...work({ what: 'remove', label: sanitizeText(label) }, signal),
            job,
          }),
        };
      }),
    rootStores: ({ root }, signal) =>
      inTurn(async () => {
        const stores: RootStore[] = [];
        for (const place of rootPlaces(account)) {
          signal.throwIfAborted();
          const { id, browser, name } = place;
          const found = await rootIn(openStore(place), bytes(root)).catch(
            () => ({ stands: false, earlier: [], unreadable: true }) as const,
          );
          stores.push({ id, browser, name, ...found });
        }
        return { stores };
      }),
    installRoot: ({ root: asked, names, addresses, until, stores }, signal) =>
      inTurn(async () => {
        // Decoded once: what is checked here is what is handed to the store.
        const root = bytes(asked);
        const problem = await rootProblem(root, { names, addresses, until }, now());
        if (problem !== null) return { problem };
        return { outcomes: await changeEachStore(stores, rootWork('install-root', root, installRoot, signal)) };
      }),
    removeRoot: ({ root: asked, stores }, signal) =>
      inTurn(async () => {
        const root = bytes(asked);
        return { outcomes: await changeEachStore(stores, rootWork('remove-root', root, removeRoot, signal)) };
      }),
  };
}

/**
 * A root lists no purposes, so in a store of the whole system other programs could believe it for more than websites:
 * browsers' own stores alone take it without a cross certificate.
 */
const rootPlaces = (account: StoreAccess['account']): TrustStorePlace[] =>
  trustStorePlaces(account).filter(({ kind }) => kind === 'nss');

const hashesOf = (pair: StoredPair | null): Pick<Logged, 'scopeRoot' | 'cross'> => ({
  scopeRoot: pair && sha256OfBytes(pair.scopeRoot.der),
  cross: pair?.cross ? sha256OfBytes(pair.cross.der) : null,
});

async function labelsIn(trustStore: TrustStore): Promise<Pick<Store, 'anchors' | 'unreadable'>> {
  try {
    return { anchors: (await pairsAmong(await trustStore.look(null))).map(({ label }) => label) };
  } catch {
    return { anchors: [], unreadable: true };
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
type Done = Pick<StoreOutcome, 'outcome'> & Logged;

interface Work {
  readonly places: readonly TrustStorePlace[];
  readonly openStore: (place: TrustStorePlace) => TrustStore;
  readonly log: ChangeLog;
  readonly about: About;
  readonly signal: AbortSignal;
  /**
   * What is done to one store.
   * @param begin writes down, before anything is changed, which certificates this is about.
   * @throws TrustStoreError where it cannot be done.
   */
  readonly job: (trustStore: TrustStore, begin: (hashes: Logged) => Promise<void>) => Promise<Done>;
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
    // No change without a log: if the log cannot be written, the store is left alone.
    let begun: Logged = {};
    const begin = (hashes: Logged) => {
      begun = hashes;
      return log.write({ ...about, store, ...hashes, outcome: 'begun' }).catch(() => {
        throw new TrustStoreError('not-writable');
      });
    };
    const done = await settled(() => job(openStore(place), begin));
    // The change is made by now, so its outcome is reported even if the disk has filled up since.
    await log.write({ ...about, store, ...begun, ...done }).catch(() => undefined);
    outcomes.push({ store, outcome: done.outcome });
  }
  return outcomes;
}

async function settled(job: () => Promise<Done>): Promise<Done> {
  try {
    return await job();
  } catch (error) {
    return { outcome: error instanceof TrustStoreError ? error.fault : 'tool-failed' };
  }
}
