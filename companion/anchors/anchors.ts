import { pairProblem } from '../../src/core/anchors/check-pair.ts';
import { fromBase64 } from '../../src/core/roots/pem.ts';
import { sanitizeText } from '../../src/core/x509/sanitize.ts';
import type { CompanionRequest } from '../protocol/requests.ts';
import type { CompanionAnswers, Store, StoreOutcome } from '../protocol/types.ts';
import { stateFolder } from '../system/account.ts';
import { sha256 } from '../system/files.ts';
import { type Log, type LogEntry, makeLog } from './change-log.ts';
import { installInto, removeFrom } from './change-store.ts';
import { labelOf, pairsAmong } from './scoped-pairs.ts';
import { type Means, storePlaces, vaultsOf } from './trust-stores.ts';
import { StoreError, type StorePlace, type Vault } from './types.ts';

interface Options extends Means {
  readonly now?: () => number;
}

/** Scoped anchors in the stores of one person's browsers: what the companion answers to `anchors/…`. */
export interface Anchors {
  stores(signal: AbortSignal): Promise<CompanionAnswers['anchors/stores']>;
  install(
    request: CompanionRequest<'anchors/install'>,
    signal: AbortSignal,
  ): Promise<CompanionAnswers['anchors/install']>;
  remove(request: CompanionRequest<'anchors/remove'>, signal: AbortSignal): Promise<CompanionAnswers['anchors/remove']>;
}

/** @param options whose browsers, and by what means; only tests give more than the account. */
export function makeAnchors({ account, certutil, run, now = Date.now }: Options): Anchors {
  const log = makeLog(stateFolder(account), now);
  const inTurn = makeQueue();
  const vaultOf = vaultsOf({ account, certutil, run });
  const work = (about: Pick<LogEntry, 'what' | 'label'>, signal: AbortSignal) => ({
    places: storePlaces(account),
    vaultOf,
    log,
    about,
    signal,
  });
  return {
    stores: (signal) =>
      inTurn(async () => {
        const stores: Store[] = [];
        for (const place of storePlaces(account)) {
          signal.throwIfAborted();
          const { id, browser, name } = place;
          stores.push({ id, browser, name, anchors: await labelsIn(vaultOf(place)) });
        }
        return { stores };
      }),
    install: (request, signal) =>
      inTurn(async () => {
        const [scopeRoot, cross] = [bytes(request.scopeRoot), bytes(request.cross)];
        const problem = await pairProblem(scopeRoot, cross, now());
        if (problem !== null) return { problem };
        const label = labelOf(scopeRoot);
        if (label === null) return { problem: 'not-ours' };
        const job = async (vault: Vault) => ({
          outcome: await installInto(vault, { scopeRoot, cross, label }),
          scopeRoot: sha256(scopeRoot),
          cross: sha256(cross),
        });
        return { outcomes: await inEach(request.stores, { ...work({ what: 'install', label }, signal), job }) };
      }),
    remove: ({ label, stores }, signal) =>
      inTurn(async () => {
        const job = async (vault: Vault) => {
          const { outcome, pair } = await removeFrom(vault, label);
          return {
            outcome,
            scopeRoot: pair && sha256(pair.scopeRoot.der),
            cross: pair?.cross ? sha256(pair.cross.der) : null,
          };
        };
        return {
          outcomes: await inEach(stores, { ...work({ what: 'remove', label: sanitizeText(label) }, signal), job }),
        };
      }),
  };
}

/** A store that cannot be looked into has nothing that we know of. */
async function labelsIn(vault: Vault): Promise<readonly string[]> {
  try {
    return (await pairsAmong(await vault.look(null))).map(({ label }) => label);
  } catch {
    return [];
  }
}

const bytes = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

/** One thing after the other: two that change a store at once would each mistake the other's work for its own. */
function makeQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine;
    return mine;
  };
}

type About = Pick<LogEntry, 'what' | 'label'>;
type Done = Pick<LogEntry, 'outcome' | 'scopeRoot' | 'cross'>;

interface Work {
  readonly places: readonly StorePlace[];
  readonly vaultOf: (place: StorePlace) => Vault;
  readonly log: Log;
  readonly about: About;
  readonly signal: AbortSignal;
  /** What is done to a store; throws `StoreError` where it cannot be. */
  readonly job: (vault: Vault) => Promise<Done>;
}

/**
 * Does one thing to each store that was asked for, and writes it down. Only stores that are there for certain are
 * touched, whatever was asked for.
 */
export async function inEach(
  stores: readonly string[],
  { places, vaultOf, log, about, signal, job }: Work,
): Promise<StoreOutcome[]> {
  const outcomes: StoreOutcome[] = [];
  for (const store of new Set(stores)) {
    // Between two stores only: nothing is left half-way.
    signal.throwIfAborted();
    const place = places.find(({ id }) => id === store);
    if (!place) {
      outcomes.push({ store, outcome: 'no-store' });
      continue;
    }
    const done = await settled(async () => {
      // Where nothing can be written down, nothing is done.
      await log.open().catch(() => {
        throw new StoreError('not-writable');
      });
      return job(vaultOf(place));
    });
    // It is done by now, and what became of it is to be told, though the disk be full since.
    await log.write({ ...about, store, ...done }).catch(() => undefined);
    outcomes.push({ store, outcome: done.outcome });
  }
  return outcomes;
}

async function settled(job: () => Promise<Done>): Promise<Done> {
  try {
    return await job();
  } catch (error) {
    return { outcome: error instanceof StoreError ? error.fault : 'tool-failed', scopeRoot: null, cross: null };
  }
}
