import type { Answers, Fault, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import { ask } from './client.ts';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type ReplyState<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly fault: Fault };

interface Question<T> {
  readonly asked: ReplyState<T>;
  readonly again: () => Promise<void>;
}

/** The answer to one question, and a way to ask it again. `request` is read once. */
export function useReply<N extends RequestName>(name: N, request: Request<N> | null): Question<Answers[N]> {
  const [asked, setAsked] = useState<ReplyState<Answers[N]>>({ kind: 'waiting' });
  const [first] = useState(() => request);
  const turn = useRef(0);
  const again = useCallback(async () => {
    const own = ++turn.current;
    const reply: Reply<N> = first === null ? { ok: false, fault: 'not-found' } : await ask(name, first);
    // What was asked later knows more, whichever answer comes first.
    if (own !== turn.current) return;
    setAsked(reply.ok ? { kind: 'answered', value: reply.value } : { kind: 'failed', fault: reply.fault });
  }, [first]);
  useEffect(() => void again(), [again]);
  return { asked, again };
}

/** Work that may be called later, and then goes by what is on the page at that time. */
export function useLatest<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  const latest = useRef(work);
  latest.current = work;
  return (...given) => latest.current(...given);
}

/** All that was ever chosen: forms that were shown stay, out of sight, with what was typed into them. */
export function useEverChosen<K>(chosen: K): ReadonlySet<K> {
  const ever = useRef<Set<K>>(new Set());
  ever.current.add(chosen);
  return ever.current;
}

/**
 * What had the focus may be gone with what was decided: then it goes to this element, once all is drawn anew, so that
 * whoever uses the keyboard or hears the page stays where they were.
 */
export function focusSoon({ current }: { readonly current: HTMLElement | null }): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) current?.focus();
  });
}

/**
 * Escape leaves what these are put on, as long as nothing was typed or chosen in it: that is never lost to one key. The
 * key goes no further, so that it leaves nothing around it either.
 */
export function useEscape(leave: () => void): {
  readonly onInput: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const typed = useRef(false);
  return {
    onInput: () => void (typed.current = true),
    onKeyDown: (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      if (!typed.current) leave();
    },
  };
}

/**
 * Something that can be removed and put back. Both ways go to the background; only its answer changes what is shown.
 * Once it is back, the focus is on `back`.
 */
export function useRemoval<E extends HTMLElement = HTMLButtonElement>(): {
  readonly back: RefObject<E | null>;
  readonly gone: boolean;
  readonly fault: Fault | null;
  readonly act: (
    asking: Promise<Reply<RequestName>>,
    then?: { readonly gone: boolean } | (() => Promise<void>),
  ) => Promise<void>;
} {
  const [gone, setGone] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const back = useRef<E>(null);
  const wasGone = useRef(false);
  useLayoutEffect(() => {
    if (wasGone.current && !gone) back.current?.focus();
    wasGone.current = gone;
  }, [gone]);
  return {
    back,
    gone,
    fault,
    act: async (asking, then) => {
      const reply = await asking;
      setFault(reply.ok ? null : reply.fault);
      if (!reply.ok || then === undefined) return;
      if (typeof then === 'function') await then();
      else setGone(then.gone);
    },
  };
}

/** Has the device at an endpoint forgotten, and that undone: for this very device, whoever answers there meanwhile. */
export function useForgetting(device: string): {
  readonly forget: () => Promise<Reply<'device/forget'>>;
  readonly restore: () => Promise<Reply<'device/restore'>>;
} {
  const forgotten = useRef('');
  return {
    forget: async () => {
      const reply = await ask('device/forget', { device });
      if (reply.ok) forgotten.current = reply.value;
      return reply;
    },
    restore: () => ask('device/restore', { device, forgotten: forgotten.current }),
  };
}
