import type { Runtime } from 'webextension-polyfill';
import type { Fault, Handlers, Reply, RequestName } from '../../protocol/index.ts';
import type { Schema } from '../../protocol/shape.ts';
import { api, ownUrl } from '../../platform/api.ts';
import { faultOf } from '../common/index.ts';

/** Answers a message with a value, whatever was sent; never rejects. */
export type MessageAnswerer<N extends RequestName> = (
  message: unknown,
  sender: Runtime.MessageSender,
) => Promise<Reply<N>>;

/**
 * Answers messages: the sender first (only our own pages, never a web page, a frame of one or another extension), then
 * the name, then the shape, then the work.
 * @param requests the schema of each request that is answered here; any other is unknown.
 * @param onlyFrom the folder of the one page that has reason to ask this, null where any has.
 */
export function answerWith<N extends RequestName>(
  requests: Readonly<Record<N, Schema>>,
  handlers: Handlers<N>,
  onlyFrom?: (name: N) => string | null,
): MessageAnswerer<N> {
  const isOurs = (name: unknown): name is N => typeof name === 'string' && Object.hasOwn(requests, name);
  return async (message, sender) => {
    if (sender.id !== api.runtime.id || !sender.url?.startsWith(ownUrl(''))) return refuse('unknown-sender');
    if (typeof message !== 'object' || message === null || !('name' in message) || !('request' in message))
      return refuse('bad-message');
    const { name, request } = message;
    if (!isOurs(name)) return refuse('unknown-request');
    const page = onlyFrom?.(name);
    if (page && sender.url.split(/[?#]/)[0] !== ownUrl(`${page}/index.html`)) return refuse('unknown-sender');
    const checked = await requests[name]['~standard'].validate(request);
    if (checked.issues) return refuse('bad-message');
    try {
      const handle = handlers[name] as (
        request: unknown,
        askingTab: number,
      ) => Promise<Extract<Reply<N>, { ok: true }>['value']>;
      return { ok: true, value: await handle(checked.value, sender.tab?.id ?? -1) };
    } catch (error) {
      return refuse(faultOf(error));
    }
  };
}

function refuse(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault };
}
