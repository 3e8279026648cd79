import { lookup } from 'node:dns/promises';
import { canonicalAddress, lacksZone } from '../net/addresses.ts';

/** Reports each address as it learns it, and resolves when it will learn no more or is aborted. Never rejects. */
export type ResolutionSource = (name: string, found: (address: string) => void, signal: AbortSignal) => Promise<void>;

interface Patience {
  /** The answer is given after this time, however long a source takes. */
  readonly limitMs: number;
  /** How long the others have once one has answered, and that one to bring the other family of addresses. */
  readonly graceMs: number;
}

/**
 * Asks all sources at once: the first answer wins, but the others get a moment.
 * @returns each address with the source that knew it, in the order of arrival.
 * @throws only the reason of an aborted `signal`.
 */
export function gatherAddresses<By extends string>(
  name: string,
  sources: readonly { readonly by: By; readonly ask: ResolutionSource }[],
  signal: AbortSignal,
  { limitMs, graceMs }: Patience,
): Promise<readonly { readonly address: string; readonly by: By }[]> {
  return new Promise((resolve, reject) => {
    const known: { address: string; by: By }[] = [];
    const enough = new AbortController();
    const end = (): void => {
      clearTimeout(limit);
      clearTimeout(grace);
      signal.removeEventListener('abort', end);
      enough.abort();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve(known);
    };
    const limit = setTimeout(end, limitMs);
    let grace: NodeJS.Timeout | undefined;
    signal.addEventListener('abort', end, { once: true });

    const asked = sources.map(({ by, ask }) =>
      ask(
        name,
        (address) => {
          if (enough.signal.aborted) return;
          known.push({ address, by });
          grace ??= setTimeout(end, graceMs);
        },
        enough.signal,
      ),
    );
    void Promise.all(asked).then(end);
    if (signal.aborted) end();
  });
}

/** Lookups in progress. They cannot be cancelled, and only a few fit at once, so there is one for each name. */
const underWay = new Map<string, Promise<readonly string[]>>();

/** Asks the system's own resolver. No answer and no such name are treated alike. Takes as long as the system likes. */
export const systemSource: ResolutionSource = async (name, found) => {
  const asked = underWay.get(name) ?? ask(name);
  underWay.set(name, asked);
  for (const address of await asked) found(address);
};

async function ask(name: string): Promise<readonly string[]> {
  try {
    const found = await lookup(name, { all: true });
    // Node drops the zone of a link-local address, and no one can connect to it without.
    return found.flatMap(({ address }) => canonicalAddress(address) ?? []).filter((address) => !lacksZone(address));
  } catch {
    return [];
  } finally {
    underWay.delete(name);
  }
}

/** Whether a lookup is still running: Node would wait for it before it exits. */
export function isLookupPending(): boolean {
  return underWay.size > 0;
}
