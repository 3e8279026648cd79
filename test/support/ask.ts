import { BASE } from './extension-api.ts';
import type { Answers, BackgroundRequestName, PageRequestName, Reply, Request } from '../../src/protocol/index.ts';
import { answer } from '../../src/features/routes/background.ts';
import { answer as answerInPage } from '../../src/features/routes/page-work.ts';

const PAGE = { id: 'latchkey-under-test', url: `${BASE}devices/index.html` };

/** Asks the background as one of our own pages does. */
export function send<N extends BackgroundRequestName>(name: N, request: Request<N>): Promise<Reply<N>> {
  return answer({ name, request }, PAGE) as Promise<Reply<N>>;
}

/** The answer; a fault fails the test. */
export async function ask<N extends BackgroundRequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  return valueOf(await send(name, request));
}

/** Has a page, whose storage is the background's, do the work that is done in pages. */
export function sendPage<N extends PageRequestName>(name: N, request: Request<N>): Promise<Reply<N>> {
  return answerInPage({ name, request }, PAGE) as Promise<Reply<N>>;
}

/** The same: the answer, once the background knows of it. A fault fails the test. */
export async function askPage<N extends PageRequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  const reply = await sendPage(name, request);
  await ask('storage/changed', {});
  return valueOf<Answers[N]>(reply);
}

function valueOf<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string },
): T {
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value;
}
