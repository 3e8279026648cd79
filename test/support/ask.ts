import type { Runtime } from 'webextension-polyfill';
import { BASE } from './extension-api.ts';
import type { Answers, PageRequestName, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import { PAGE_WORK } from '../../src/protocol/routes.ts';
import { answerInBackground } from '../../src/features/routes/background.ts';
import { answerInPage } from '../../src/features/routes/page-work.ts';

const PAGE = { id: 'latchkey-under-test', url: `${BASE}devices/index.html` };

/** Has a message answered where it belongs, as ui/lib/client.ts does for a page that has the background's storage. */
export async function answer(message: unknown, sender: Runtime.MessageSender): Promise<Reply<RequestName>> {
  const { name } = (message ?? {}) as { readonly name?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(PAGE_WORK, name)) return answerInBackground(message, sender);
  const reply = await answerInPage(message, sender);
  if (PAGE_WORK[name as PageRequestName] === 'writes')
    await answerInBackground({ name: 'storage/changed', request: {} }, sender);
  return reply;
}

/** Asks as one of our own pages does. */
export function send<N extends RequestName>(name: N, request: Request<N>, sender = PAGE): Promise<Reply<N>> {
  return answer({ name, request }, sender) as Promise<Reply<N>>;
}

/** The answer; a fault fails the test. */
export async function ask<N extends RequestName>(name: N, request: Request<N>, sender = PAGE): Promise<Answers[N]> {
  const reply = await send(name, request, sender);
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value;
}
