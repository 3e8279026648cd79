import { type Host, localityOf, parseOrigin } from '../../core/index.ts';
import type { TabView } from '../../protocol/index.ts';
import { api } from '../../platform/api.ts';
import { mayLookAt, originsOf } from '../../platform/permissions.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { lookedAt } from './page-seen.ts';
import { appraiseRefusedAsked } from './appraise-refused.ts';
import { type KeptRefusal, keptRefusal } from './kept-refusals.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { appraiseKept, showAppraisal } from './show-page.ts';
import { observationsOfTab } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/** What the popup shows for a tab, judged afresh with what is remembered now. */
export async function viewTab({ tabId, url }: { tabId: number; url: string }): Promise<TabView> {
  const refused = await refusedBehind(url);
  if (refused) {
    const asked = await appraiseRefusedAsked(tabId, refused.refused, refused.key);
    if (asked) return { kind: 'judged', appraisal: asked.appraisal, notice: null, hidden: await isPrivate(tabId) };
  }
  const view = await inTurn(tabId, () => viewSeen(tabId, url));
  return (await lookedAt(tabId)) ? inTurn(tabId, () => viewSeen(tabId, url)) : view;
}

async function viewSeen(tabId: number, url: string): Promise<TabView> {
  const origin = parseOrigin(url);
  if (!origin) return { kind: 'silent', host: null, origins: [] };
  const kept = await observationsOfTab(tabId);
  if (kept && sameOrigin(kept.url, url)) {
    const appraisal = await appraiseKept(kept);
    await showAppraisal(tabId, kept.url, appraisal);
    return { kind: 'judged', appraisal, notice: kept.notice, hidden: await isPrivate(tabId) };
  }
  return unseen(origin.host);
}

async function unseen(host: Host): Promise<TabView> {
  if (await mayLookAt(host)) return { kind: 'reload', host: host.value };
  return {
    kind: localityOf(host, null).local ? 'no-permission' : 'silent',
    host: host.value,
    origins: originsOf(host),
  };
}

/** Our own warning page stands for the page it replaced; null for any other page, and where nothing is kept about it. */
async function refusedBehind(url: string): Promise<{ key: string; refused: KeptRefusal } | null> {
  if (!url.startsWith(api.runtime.getURL('warning/index.html'))) return null;
  const key = new URL(url).searchParams.get('key');
  const refused = key === null ? null : await keptRefusal(key);
  return key !== null && refused ? { key, refused } : null;
}
