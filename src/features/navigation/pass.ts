import { session } from '../../platform/storage.ts';
import { sameOrigin } from '../common/index.ts';

/** The person asked to see the browser's own warning: ours stays away from this tab and site for a while. */
const PASS_MS = 5 * 60 * 1000;

interface Pass {
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const key = (tabId: number): string => `pass:${String(tabId)}`;

export async function grantPass(tabId: number, url: string): Promise<void> {
  await session.set(key(tabId), { url: `${new URL(url).origin}/`, at: Date.now() } satisfies Pass);
}

export async function hasPass(tabId: number, url: string): Promise<boolean> {
  const pass = await session.get<Pass>(key(tabId));
  return pass !== null && Math.abs(Date.now() - pass.at) < PASS_MS && sameOrigin(pass.url, url);
}

/**
 * The page loaded after all, so the pass is used up; not by a page from before it, which is judged only now.
 * @param seenAt when it was answered, milliseconds since the epoch.
 */
export async function revokePass(tabId: number, url: string, seenAt: number): Promise<void> {
  const pass = await session.get<Pass>(key(tabId));
  if (pass && sameOrigin(pass.url, url) && pass.at <= seenAt) await session.remove(key(tabId));
}
