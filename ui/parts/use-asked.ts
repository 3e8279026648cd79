import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answers, Fault, Request, RequestName } from '../../src/messages.ts';
import { ask } from './client.ts';

export type Asked<T> = { readonly kind: 'waiting' } | { readonly kind: 'answered'; readonly value: T } | { readonly kind: 'failed'; readonly fault: Fault };

/** The answer to one question, and a way to ask it again. `request` is read once. */
export function useAsked<N extends RequestName>(name: N, request: Request<N> | null): { readonly asked: Asked<Answers[N]>; readonly again: () => Promise<void> } {
  const [asked, setAsked] = useState<Asked<Answers[N]>>({ kind: 'waiting' });
  const [fixed] = useState(request);
  const again = useCallback(async () => {
    if (fixed === null) return setAsked({ kind: 'failed', fault: 'not-found' });
    const reply = await ask(name, fixed);
    setAsked(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  }, [name, fixed]);
  useEffect(() => void again(), [again]);
  return { asked, again };
}
