import { stat } from 'node:fs/promises';
import { sanitizeText } from '../../src/core/x509/sanitize.ts';
import { type Account, companionStateFolder } from '../system/account.ts';
import { changeLogFile } from './change-log.ts';
import { pairsAmong } from './scoped-pairs.ts';
import { trustStorePlaces, openTrustStores } from './trust-stores.ts';

/** What stays of the companion's work when the companion itself is gone. All text in it is fit for a terminal. */
export interface Remains {
  readonly stores: readonly {
    readonly name: string;
    /** Empty where the store is the system's own. */
    readonly path: string;
    /** Their labels; null where the store could not be looked into. */
    readonly anchors: readonly string[] | null;
  }[];
  /** The log, if there is one. */
  readonly log: string | null;
}

/** Of characters; Linux has no longer one. */
const MAX_PATH = 4096;

/** Looks into every store of this person's browsers; those without an anchor are not named. Changes nothing. */
export async function findRemains(account: Account): Promise<Remains> {
  const openStore = openTrustStores({ account });
  const stores = await Promise.all(
    trustStorePlaces(account).map(async (place) => {
      const held = await openStore(place)
        .look(null)
        .catch(() => null);
      const anchors = held && (await pairsAmong(held)).map(({ label }) => sanitizeText(label));
      return { name: sanitizeText(place.name), path: sanitizeText(place.path, MAX_PATH), anchors };
    }),
  );
  const log = changeLogFile(companionStateFolder(account));
  return {
    stores: stores.filter(({ anchors }) => anchors?.length !== 0),
    log: await stat(log).then(
      () => log,
      () => null,
    ),
  };
}
