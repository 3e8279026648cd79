import { localityOf, parseOrigin } from '../../core/index.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { session } from '../../platform/storage.ts';
import { isPrivate, showInstead, takesOurPages } from '../../platform/tabs.ts';
import type { RefusedPage } from '../../platform/types.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { observationsOfRefused } from './appraise-refused.ts';
import { askDevice } from './ask-device.ts';
import { forgetPrivateRefusals, keepRefusal } from './kept-refusals.ts';
import { forgetTab, keepTabObservations, NOTHING_BEFORE } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/** The person asked to see the browser's own warning: ours stays away from this tab and site for a while. */
const PASS_MS = 5 * 60 * 1000;

interface Pass {
  readonly url: string;
  readonly until: number;
}

const key = (tabId: number): string => `pass:${String(tabId)}`;

export async function grantPass(tabId: number, url: string): Promise<void> {
  await session.set(key(tabId), { url, until: Date.now() + PASS_MS } satisfies Pass);
}

export async function hasPass(tabId: number, url: string): Promise<boolean> {
  const pass = await session.get<Pass>(key(tabId));
  return pass !== null && Date.now() < pass.until && sameOrigin(pass.url, url);
}

/** The page loaded after all, so the pass is used up. */
export async function revokePass(tabId: number, url: string): Promise<void> {
  if (await hasPass(tabId, url)) await session.remove(key(tabId));
}

/** The tab was closed, or shows the browser's page about a failure: what was seen before says nothing about that. */
export function pageGone(tabId: number): Promise<void> {
  return inTurn(tabId, () => forgetTab(tabId));
}

/** A tab was closed. */
export async function tabClosed(tabId: number): Promise<void> {
  await pageGone(tabId);
  await forgetPrivateRefusals(tabId);
}

/** The browser refused a local page for its certificate: our page about the device takes the place of the browser's. */
export async function pageRefused(page: RefusedPage): Promise<void> {
  const { tabId, url, address } = page;
  await pageGone(tabId);
  const observations = observationsOfRefused(page);
  const origin = parseOrigin(url);
  if (!observations || !origin || tabId < 0) return;
  // The browser's own warning stands there now: what the popup then says is about that.
  if ((await hasPass(tabId, url)) || !(await takesOurPages(tabId)))
    return inTurn(tabId, () => keepTabObservations(tabId, { url, observations, notice: null, before: NOTHING_BEFORE }));
  // A name that does not look local is the person's own device only where they told us so, by granting it.
  if (!localityOf(origin.host, address).local && !(await mayLookAt(origin.host))) return;
  // The page then finds its answer under way.
  void askDevice(observations, { fresh: true });
  const key = await keepRefusal(page, (await isPrivate(tabId)) ? tabId : null);
  await showInstead(page, 'warning/index.html', { key, site: new URL(url).origin });
}
