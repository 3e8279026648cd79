import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { STORAGE_CHANNEL } from '../../src/protocol/constants.ts';
import type { Envelope, PageRequestName, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import type { PageWork } from '../../src/protocol/page-work.ts';
import { PAGE_WORK, REPEATABLE, routeOf } from '../../src/protocol/routes.ts';
import { telling } from './telling.ts';

/**
 * Asks for something of the protocol, wherever it is done: in the background, or here by `page-work.js`, which is
 * loaded for it. Whoever does not answer is a fault like any other, never a rejection.
 */
export async function ask<N extends RequestName>(name: N, request: Request<N>): Promise<Reply<N>> {
  const envelope: Envelope<N> = { name, request };
  try {
    const reply =
      routeOf(name) === 'page' ? await answerHere(name as PageRequestName, envelope) : await askBackground(envelope);
    return (reply as Reply<N> | undefined) ?? { ok: false, fault: 'internal' };
  } catch {
    return { ok: false, fault: 'internal' };
  }
}

/** For so long a page waits for a background that is starting, or was stopped while it answered. */
const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;

/** A message that no one answered is sent again where that can do no harm. @throws Error of the browser */
async function askBackground(envelope: Envelope): Promise<unknown> {
  const since = performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const isLast = !REPEATABLE.has(envelope.name) || performance.now() - since > PATIENCE_MS;
    const sending = browser.runtime.sendMessage(envelope);
    const reply: unknown = await (isLast ? sending : sending.catch(() => undefined));
    if (isLast || reply !== undefined) return reply;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function answerHere(name: PageRequestName, envelope: Envelope): Promise<Reply<PageRequestName>> {
  const storage = PAGE_WORK[name];
  if (storage !== 'none' && !(await sharesStorage())) return { ok: false, fault: 'other-storage' };
  const work = async () => (await loadPageWork()).answer(envelope, storage !== 'none');
  return storage === 'writes' ? telling(work, () => ask('storage/changed', {})) : work();
}

/**
 * What the background says is heard at once, or the page is elsewhere; on a computer with much else to do "at once" may
 * take a second or two, and a page that gave up would say something wrong.
 */
const TOKEN_WAIT_MS = 5000;

/**
 * Whether this page has the background's storage: in a private window, or a container of Firefox, it has one of its own
 * (src/protocol/storage.ts).
 */
async function sharesStorage(): Promise<boolean> {
  const token = crypto.randomUUID();
  const channel = new BroadcastChannel(STORAGE_CHANNEL);
  const heard = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === token && resolve(true);
  });
  // The background may have to start first, which takes as long as it takes.
  const asked = await ask('storage/say-token', { token });
  const late = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), TOKEN_WAIT_MS));
  const shares = asked.ok && (await Promise.race([heard, late()]));
  channel.close();
  return shares;
}

let pageWork: PageWork | null = null;

/** `page-work.js`; fetched when it is not there yet, and then the call that a click made is over. */
export async function loadPageWork(): Promise<PageWork> {
  return (pageWork ??= await import('latchkey:page-work'));
}

/** The same at once, null while it is being fetched. */
export const loadedPageWork = (): PageWork | null => pageWork;

/** `page-work.js`, fetched while the person types. */
export interface FetchedWork {
  /** Null until it is there, and where it cannot be fetched. */
  readonly work: PageWork | null;
  /**
   * It is there, or it cannot be fetched. A button whose click asks the browser for a permission has to wait for it:
   * once the click is over, Firefox refuses what the person would have allowed.
   */
  readonly settled: boolean;
}

/** Has it fetched as soon as the component is there. */
export function usePageWork(): FetchedWork {
  const [fetched, setFetched] = useState(() => ({ work: loadedPageWork(), settled: loadedPageWork() !== null }));
  useEffect(() => {
    const settle = (work: PageWork | null): void => setFetched({ work, settled: true });
    void loadPageWork().then(settle, () => settle(null));
  }, []);
  return fetched;
}
