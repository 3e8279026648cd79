import { BASE } from './extension-api.ts';
import type { Kept, KeptName, KeptReply } from '../../src/protocol/keep-types.ts';
import type { Answers, Reply, Request, RequestName } from '../../src/protocol/messages.ts';
import { keep } from '../../src/entries/keep.ts';
import { answer } from '../../src/features/routes/background.ts';

const PAGE = { id: 'latchkey-under-test', url: `${BASE}devices/index.html` };

/** Asks the background as one of our own pages does. */
export function send<N extends RequestName>(name: N, request: Request<N>): Promise<Reply<N>> {
  return answer({ name, request }, PAGE) as Promise<Reply<N>>;
}

/** The answer; a fault fails the test. */
export async function ask<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  return valueOf(await send(name, request));
}

/** Has keep.js do something, as a page does: its answer, once the background knows of it. A fault fails the test. */
export async function kept<N extends KeptName>(name: N, request: Kept[N]['request']): Promise<Kept[N]['answer']> {
  const reply: KeptReply<N> = await keep(name, request);
  await ask('kept/changed', {});
  return valueOf<Kept[N]['answer']>(reply);
}

function valueOf<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string },
): T {
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value;
}
