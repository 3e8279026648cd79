import { MAX_PENDING } from '../protocol/limits.ts';
import type { CompanionFault, CompanionReply } from '../protocol/types.ts';
import type { Frame } from './framing.ts';
import type { Handlers } from './handlers.ts';
import { readMessage } from './read-message.ts';

interface Desk {
  /** Takes one message; its answer is said when there is one. */
  take(message: Frame): void;
  /** Calls off whatever is under way; nothing is said any more. */
  close(): void;
}

type AnyHandler = (request: unknown, signal: AbortSignal) => Promise<(CompanionReply & { readonly ok: true })['value']>;

/**
 * Holds the requests that are under way, by their ids. Each gets one answer, and one that is called off gets it at
 * once.
 */
export function desk(handlers: Handlers, say: (reply: CompanionReply) => void): Desk {
  const waiting = new Map<number, AbortController>();
  /**
   * Counts what was called off as well, until its handler has let go: else calling off would be a way round the limit.
   */
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
    take: (frame) => {
      const message = readMessage(frame);
      if (message.kind === 'cancel') {
        cancel(message.id);
        return;
      }
      // Under an id that waits already any word would be taken for the first request's answer.
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
