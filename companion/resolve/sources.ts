/** Tells each address when it learns it, and is done when it will learn no more or is called off. Never rejects. */
export type Source = (name: string, found: (address: string) => void, signal: AbortSignal) => Promise<void>;

interface Patience {
  /** However long somebody takes, the answer is given by then. */
  readonly limitMs: number;
  /** How long the others have, once one has answered; also to bring the other family of addresses. */
  readonly graceMs: number;
}

/** Asks all sources at once: the first answer wins, but the others get a moment. Rejects only when it is called off. */
export function gather<By extends string>(
  name: string,
  sources: readonly { readonly by: By; readonly ask: Source }[],
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
