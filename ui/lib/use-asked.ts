import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Kept, KeptName } from '../../src/protocol/keep-types.ts';
import type { Answers, Fault, Request, RequestName } from '../../src/protocol/messages.ts';
import { ask } from './client.ts';
import { keep } from './keep.ts';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly fault: Fault };

interface Question<T> {
  readonly asked: Asked<T>;
  readonly again: () => Promise<void>;
}

/** The background's answer to one question, and a way to ask it again. `request` is read once. */
export function useAsked<N extends RequestName>(name: N, request: Request<N> | null): Question<Answers[N]> {
  return useReply<Answers[N]>(() =>
    request === null ? Promise.resolve({ ok: false, fault: 'not-found' }) : ask(name, request),
  );
}

/** The same with what keep.js answers. */
export function useKept<N extends KeptName>(name: N, request: Kept[N]['request'] | null): Question<Kept[N]['answer']> {
  return useReply<Kept[N]['answer']>(() =>
    request === null ? Promise.resolve({ ok: false, fault: 'not-found' }) : keep(name, request),
  );
}

function useReply<T>(
  question: () => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }>,
): Question<T> {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'waiting' });
  const [ask] = useState(() => question);
  const again = useCallback(async () => {
    const reply = await ask();
    setAsked(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  }, [ask]);
  useEffect(() => void again(), [again]);
  return { asked, again };
}
