import { lookup } from 'node:dns/promises';
import { canonicalAddress, lacksZone } from '../net/addresses.ts';

/** Tells each address when it learns it, and is done when it will learn no more or is called off. Never rejects. */
export type ResolutionSource = (name: string, found: (address: string) => void, signal: AbortSignal) => Promise<void>;

interface Patience {
  /** However long somebody takes, the answer is given by then. */
  readonly limitMs: number;
  /** How long the others have, once one has answered; also to bring the other family of addresses. */
  readonly graceMs: number;
}

/** Asks all sources at once: the first answer wins, but the others get a moment. Rejects only when it is called off. */
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

/**
 * What has been asked and not answered. A lookup cannot be called off, and only a few fit at once: one for each name.
 */
const underWay = new Map<string, Promise<readonly string[]>>();

/**
 * Asks the system's own resolver; no answer and no such name are the same to us. May take as long as the system likes.
 */
export const systemSource: ResolutionSource = async (name, found) => {
  const asked = underWay.get(name) ?? ask(name);
  underWay.set(name, asked);
  for (const address of await asked) found(address);
};

async function ask(name: string): Promise<readonly string[]> {
  try {
    const found = await lookup(name, { all: true });
    // Node drops the zone of a link-local address, and without it nobody can connect there.
    return found.flatMap(({ address }) => canonicalAddress(address) ?? []).filter((address) => !lacksZone(address));
  } catch {
    return [];
  } finally {
    underWay.delete(name);
  }
}

/** Does a lookup still run? Node would wait for it before it ends. */
export function isLookupPending(): boolean {
  return underWay.size > 0;
}
