import { stat } from 'node:fs/promises';
import { sanitizeText } from '../../src/core/x509/der/sanitize.ts';
import { type Account, companionStateFolder } from '../system/account.ts';
import { quotedForSh } from '../system/shell.ts';
import { certutilArguments } from './certutil.ts';
import { changeLogFile } from './change-log.ts';
import { rootsAmong } from './own-roots.ts';
import { pairsAmong } from './scoped-pairs.ts';
import { trustStorePlaces, openTrustStores } from './trust-stores.ts';

/**
 * What the companion's work leaves behind once the companion itself is gone. All text is safe to print on a terminal.
 */
export interface Remains {
  readonly stores: readonly {
    readonly name: string;
    /** Empty if the store is the system's own. */
    readonly path: string;
    /** Labels of the anchors; null if the store could not be read. */
    readonly anchors: readonly string[] | null;
    /** Labels of the gateway roots that the companion put there alone. */
    readonly roots: readonly string[];
    /**
     * Commands of a shell that remove these, as far as such a command can be shown; none for a store of the system. No
     * browser's own page can where Chromium keeps them on Linux (docs/platform-facts.md#stores).
     */
    readonly removal: readonly string[];
  }[];
  /** The path of the log, if there is one. */
  readonly log: string | null;
}

/** In characters; Linux allows no longer path. */
const MAX_PATH = 4096;

/**
 * Nothing that would show as something else on a terminal is handed out to be copied from there, nor what other shells
 * than POSIX ones read otherwise between single quotes: a backslash in fish, an exclamation mark in csh.
 */
function removalOf(path: string, handle: string | null | undefined): readonly string[] {
  const words = ['certutil', ...certutilArguments.remove(path, handle ?? '')];
  const command = words.map((word) => (/^[\w./:-]+$/.test(word) ? word : quotedForSh(word))).join(' ');
  const isPlain = words.every((word) => !/[\\!]/.test(word)) && sanitizeText(command, MAX_PATH * 2) === command;
  return handle && isPlain ? [command] : [];
}

/**
 * Looks into every store of this person's browsers, and changes nothing.
 * @returns the stores that have an anchor or a root, or could not be read. Never rejects.
 */
export async function findRemains(account: Account): Promise<Remains> {
  const openStore = openTrustStores({ account });
  const stores = await Promise.all(
    trustStorePlaces(account).map(async (place) => {
      const held = await openStore(place)
        .look(null)
        .catch(() => null);
      const pairs = held && (await pairsAmong(held));
      const roots = rootsAmong(held ?? []);
      const handles = [
        ...(pairs ?? []).flatMap(({ scopeRoot, cross }) => [scopeRoot.handle, cross?.handle]),
        ...roots.map(({ handle }) => handle),
      ];
      return {
        name: sanitizeText(place.name),
        path: sanitizeText(place.path, MAX_PATH),
        anchors: pairs && pairs.map(({ label }) => sanitizeText(label)),
        roots: roots.map(({ label }) => label),
        removal: place.kind === 'nss' ? handles.flatMap((handle) => removalOf(place.path, handle)) : [],
      };
    }),
  );
  const log = changeLogFile(companionStateFolder(account));
  return {
    stores: stores.filter(({ anchors, roots }) => anchors?.length !== 0 || roots.length > 0),
    log: await stat(log).then(
      () => log,
      () => null,
    ),
  };
}
