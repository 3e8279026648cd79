import browser from 'webextension-polyfill';
import type { Envelope, Reply, Request, RequestName } from '../../src/protocol/messages.ts';

/** Asks the background. A background that does not answer is a fault like any other, never a rejection. */
export async function ask<N extends RequestName>(name: N, request: Request<N>): Promise<Reply<N>> {
  const envelope: Envelope<N> = { name, request };
  try {
    const reply = (await browser.runtime.sendMessage(envelope)) as Reply<N> | undefined;
    return reply ?? { ok: false, fault: 'internal' };
  } catch {
    return { ok: false, fault: 'internal' };
  }
}
