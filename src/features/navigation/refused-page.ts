import { localityOf, parseOrigin } from '../../core/common.ts';
import { TARGET } from '../../platform/api.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { type FailedPage, isPrivate, showInstead, takesOurPages } from '../../platform/tabs.ts';
import type { HttpBlocked } from '../../platform/https-first.ts';
import type { RefusedPage } from '../../platform/types.ts';
import { forgetPrivateRefusals, keepRefusal, type Kept, observationsOfRefused } from './kept-refusals.ts';
import { askDevice } from './ask-device.ts';
import { faultOf } from '../common/index.ts';
import { countForEveryHost } from './passed-warnings.ts';
import { hasPass } from './pass.ts';
import { showDocument } from './show-page.ts';
import { documentOfTab, forgetTab, keepTabObservations, leaveDocument } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/**
 * The tab shows the browser's page about a failure: what was seen before says nothing about that. A page that only
 * breaks off after it came stands there as before, with what was said of it.
 */
export function pageGone({ tabId, documentId }: Pick<FailedPage, 'tabId' | 'documentId'>): Promise<void> {
  return inTurn(tabId, async () => {
    const shown = await documentOfTab(tabId);
    if (documentId === undefined || shown?.id !== documentId) await leaveDocument(tabId);
  });
}

/** A tab was closed. */
export async function tabClosed(tabId: number): Promise<void> {
  await inTurn(tabId, () => forgetTab(tabId));
  await forgetPrivateRefusals(tabId);
}

/** The browser refused a local page for its certificate: our page about the device takes the place of the browser's. */
export async function pageRefused(page: RefusedPage): Promise<void> {
  const { tabId, url, refusal, wayOn, address } = page;
  // Begun first, and not waited for: what the tab shows next is told of in this order.
  const noted = noteWarning(url, tabId);
  await pageGone(page);
  const warningGone = await noted;
  const observations = observationsOfRefused(page);
  if (!observations || tabId < 0) return;
  // The browser's own warning stands there now: what the popup then says is about that.
  if ((await hasPass(tabId, url)) || !(await takesOurPages(tabId))) {
    void warningGone?.(false);
    return inTurn(tabId, async () => {
      await keepTabObservations(tabId, { url, observations, notice: null, before: null });
      const document = await documentOfTab(tabId);
      if (document) await showDocument(tabId, document);
    });
  }
  if (!(await concernsUs(url, address))) return;
  // The page then finds its answer under way.
  void askDevice(observations, { fresh: true });
  const replaced = await showWarning(page, { kind: 'refused', url, refusal, wayOn, address });
  void warningGone?.(replaced);
}

/**
 * Of a page past its warning Chromium may show no certificate. In a private window nothing calm is said of one anyway.
 * @returns takes the note back; undefined where there is none.
 */
async function noteWarning(url: string, tabId: number): Promise<((replaced: boolean) => Promise<void>) | undefined> {
  const host = parseOrigin(url)?.host;
  if (TARGET !== 'chrome' || !host || (await isPrivate(tabId))) return undefined;
  try {
    const { warningStands } = await import('./passed-warnings.ts');
    return await warningStands(host, tabId);
  } catch (error) {
    faultOf(error);
    if (localityOf(host, null).local) await countForEveryHost();
    return undefined;
  }
}

/** The browser did not open a local page over http, as it wanted https: our page says so in place of the browser's. */
export async function httpBlocked(page: HttpBlocked): Promise<void> {
  const { tabId, url, tried } = page;
  await pageGone(page);
  if (tabId < 0 || (await hasPass(tabId, url)) || !(await takesOurPages(tabId))) return;
  if (await concernsUs(url, null)) await showWarning(page, { kind: 'http-blocked', url, tried });
}

/** A name that does not look local is the person's own device only where they told us so, by granting it. */
async function concernsUs(url: string, address: string | null): Promise<boolean> {
  const origin = parseOrigin(url);
  return origin !== null && (localityOf(origin.host, address).local || (await mayLookAt(origin.host)));
}

/** @returns whether it took the place of the browser's; the person may have gone on meanwhile. */
async function showWarning(failed: FailedPage, kept: Kept): Promise<boolean> {
  const key = await keepRefusal(kept, (await isPrivate(failed.tabId)) ? failed.tabId : null);
  return showInstead(failed, 'warning/index.html', { key, site: new URL(kept.url).origin });
}
