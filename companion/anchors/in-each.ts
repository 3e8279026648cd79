import type { StoreOutcome } from '../protocol/types.ts';
import type { Log, LogEntry } from './change-log.ts';
import { type StorePlace, StoreError, type Vault } from './types.ts';

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
