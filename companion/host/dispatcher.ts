import * as v from 'valibot';
import {
  type CompanionAnswers,
  type CompanionFault,
  type CompanionReply,
  type CompanionRequest,
  type CompanionRequestName,
  companionRequests,
  envelope,
  MAX_PENDING,
} from '../protocol/index.ts';
import type { Frame } from './framing.ts';

/** Answers one request that was checked against its schema. The signal aborts when the answer is no longer wanted. */
type RequestHandler<N extends CompanionRequestName> = (
  request: CompanionRequest<N>,
  signal: AbortSignal,
) => Promise<CompanionAnswers[N]>;

/** The handler of each request; a request without one is answered with `unknown-request`. */
export type RequestHandlers = { readonly [N in CompanionRequestName]?: RequestHandler<N> };

interface Dispatcher {
  /** Takes one message; the reply is sent when there is one. */
  dispatch(message: Frame): void;
  /** Aborts all requests; nothing more is sent. */
  close(): void;
}

type AnyHandler = (request: unknown, signal: AbortSignal) => Promise<(CompanionReply & { readonly ok: true })['value']>;

/**
 * Keeps the requests in progress by their ids. Each gets exactly one reply, and a cancelled one gets it at once.
 * @param say sends one reply.
 */
export function makeDispatcher(handlers: RequestHandlers, say: (reply: CompanionReply) => void): Dispatcher {
  const waiting = new Map<number, AbortController>();
  /** Includes cancelled requests until their handlers end; otherwise cancelling would be a way around the limit. */
  let underWay = 0;
  let closed = false;

  const refuse = (id: number | null, fault: CompanionFault): void => {
    say({ id, ok: false, fault });
  };

  const settle = (id: number, controller: AbortController, reply: CompanionReply): void => {
    if (closed || waiting.get(id) !== controller) return;
    waiting.delete(id);
    say(reply);
  };

  const work = async (id: number, handler: AnyHandler, request: unknown): Promise<void> => {
    const controller = new AbortController();
    waiting.set(id, controller);
    underWay++;
    try {
      settle(id, controller, { id, ok: true, value: await handler(request, controller.signal) });
    } catch (error) {
      if (!controller.signal.aborted) console.error('latchkey-companion:', error);
      settle(id, controller, { id, ok: false, fault: 'internal' });
    } finally {
      underWay--;
    }
  };

  const cancel = (id: number): void => {
    const controller = waiting.get(id);
    if (!controller) return;
    settle(id, controller, { id, ok: false, fault: 'cancelled' });
    controller.abort();
  };

  return {
    dispatch: (frame) => {
      const message = readMessage(frame);
      if (message.kind === 'cancel') {
        cancel(message.id);
        return;
      }
      // Under an id that is in use, any reply would be taken for the first request's.
      if (message.id !== null && waiting.has(message.id)) {
        refuse(null, 'bad-message');
        return;
      }
      if (message.kind === 'refused') {
        refuse(message.id, message.fault);
        return;
      }
      const handler = handlers[message.name] as AnyHandler | undefined;
      if (!handler) refuse(message.id, 'unknown-request');
      else if (underWay >= MAX_PENDING) refuse(message.id, 'busy');
      else void work(message.id, handler, message.request);
    },
    close: () => {
      closed = true;
      for (const controller of waiting.values()) controller.abort();
      waiting.clear();
    },
  };
}

/** A message that was checked whole, or why it is refused. `id` is null if none can be read. */
type CompanionMessage =
  | { readonly kind: 'request'; readonly id: number; readonly name: CompanionRequestName; readonly request: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'refused'; readonly id: number | null; readonly fault: CompanionFault };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads one message from the browser: nothing in it is used before its schema has accepted it. Never throws. */
export function readMessage(message: Frame): CompanionMessage {
  if (message === 'too-long') return refused(null, 'too-large');
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(message));
  } catch {
    return refused(null, 'bad-message');
  }
  const around = v.safeParse(envelope, json);
  if (!around.success) return refused(null, 'bad-message');
  if ('cancel' in around.output) return { kind: 'cancel', id: around.output.cancel };
  const { id, name, request } = around.output;
  if (!known(name)) return refused(id, 'unknown-request');
  const checked = v.safeParse(companionRequests[name], request);
  return checked.success ? { kind: 'request', id, name, request: checked.output } : refused(id, 'bad-message');
}

const known = (name: string): name is CompanionRequestName => Object.hasOwn(companionRequests, name);

const refused = (id: number | null, fault: CompanionFault): CompanionMessage => ({ kind: 'refused', id, fault });
