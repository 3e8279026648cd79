import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answers, Fault, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import { ask } from './client.ts';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly fault: Fault };

interface Question<T> {
  readonly asked: Asked<T>;
  readonly again: () => Promise<void>;
}

/** The answer to one question, and a way to ask it again. `request` is read once. */
export function useAsked<N extends RequestName>(name: N, request: Request<N> | null): Question<Answers[N]> {
  const [asked, setAsked] = useState<Asked<Answers[N]>>({ kind: 'waiting' });
  const [first] = useState(() => request);
  const again = useCallback(async () => {
    const reply: Reply<N> = first === null ? { ok: false, fault: 'not-found' } : await ask(name, first);
    setAsked(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  }, [first]);
  useEffect(() => void again(), [again]);
  return { asked, again };
}
