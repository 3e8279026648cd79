import type { Observation } from '../../core/common.ts';
import type { GuardView, Request, TabView } from '../../protocol/index.ts';
import { ownUrl } from '../../platform/api.ts';
import { GUARD_PAGE, isPrivate, openUrl } from '../../platform/tabs.ts';
import { showVerdict } from '../../platform/toolbar.ts';
import { decodeJson, openable, RequestError } from '../common/index.ts';
import { appraiseVisit } from '../navigation/appraise-visit.ts';
import { note } from './note.ts';
import { endpointOfSite, forgetStopped, guardState, release } from './held.ts';

/** What our page says about the device that it stands for. */
export async function viewGuard({ site }: Request<'guard/view'>, tabId: number): Promise<GuardView> {
  const endpoint = endpointOfSite(site);
  const { held, tabs } = await guardState();
  const entry = held[endpoint];
  if (!entry) return { kind: 'free' };
  await showVerdict(tabId, entry.reasons.length > 0 ? 'danger' : 'caution', entry.label ?? entry.host);
  const stopped = tabs[tabId];
  return {
    kind: 'held',
    ...entry,
    hidden: entry.hidden || (await isPrivate(tabId)),
    method: stopped?.endpoint === endpoint ? stopped.method : null,
  };
}

/** The person decided: the device is asked again, for what this tab had asked of it. */
export async function releaseGuarded({ site, pass }: Request<'guard/release'>, tabId: number): Promise<null> {
  const endpoint = endpointOfSite(site);
  if (tabId < 0 || endpoint === '') throw new RequestError('bad-message');
  const { held, tabs } = await guardState();
  const stopped = tabs[tabId];
  const entry = held[endpoint];
  const shown = entry && !entry.hidden ? entry.spkiSha256 : null;
  if (pass !== '') await note(tabId, endpoint, { what: 'guard-opened', shown });
  await forgetStopped(tabId);
  await release(endpoint, pass);
  // What was stopped beside the endpoint that is asked once more, only this one's answer could speak for.
  const goesOn = stopped?.endpoint === endpoint && (pass !== '' || endpointOfSite(stopped.url) === endpoint);
  await openUrl(tabId, goesOn ? openable(stopped.url) : site);
  return null;
}

/** What the popup says over our page: what was judged there, as of a page. Null over any other. */
export async function viewGuardedTab({ tabId, url }: Request<'tab/view'>): Promise<TabView | null> {
  if (!url.startsWith(ownUrl(GUARD_PAGE))) return null;
  const entry = (await guardState()).held[endpointOfSite(new URL(url).searchParams.get('site') ?? '')];
  if (!entry) return null;
  const { appraisal } = await appraiseVisit(decodeJson(entry.seen) as Observation[], Date.now());
  return { kind: 'judged', appraisal, notice: null, hidden: await isPrivate(tabId), ofAnother: false };
}
