import { type Host, localityOf, parseOrigin } from '../../core/common.ts';
import type { TabView, UnknownWhy } from '../../protocol/index.ts';
import { keptEvidence, sameOrigin } from '../common/index.ts';
import { mayLookAt, originsOf } from '../../platform/permissions.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { askShownAgain, lookedAt } from './page-seen.ts';
import { appraiseRefusedAsked } from './appraise-refused.ts';
import { refusedBehind } from './kept-refusals.ts';
import { appraiseDocument, rememberOrSay, showAppraisal } from './show-page.ts';
import { documentOfTab, isAnother, isAway, noteUntold, visitOf } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/** What the popup shows for a tab, judged afresh with what is remembered now. */
export async function viewTab({ tabId, url }: { tabId: number; url: string }): Promise<TabView> {
  const refused = await refusedBehind(url);
  if (refused?.kind === 'http-blocked')
    return { kind: 'silent', host: parseOrigin(refused.url)?.host.value ?? null, origins: [] };
  if (refused) {
    const asked = await appraiseRefusedAsked(tabId, refused, refused.key);
    if (asked)
      return {
        kind: 'judged',
        appraisal: asked.appraisal,
        notice: null,
        hidden: await isPrivate(tabId),
        ofAnother: false,
      };
  }
  await askShownAgain(tabId);
  const view = await inTurn(tabId, () => viewSeen(tabId, url));
  return (await lookedAt(tabId)) ? inTurn(tabId, () => viewSeen(tabId, url)) : view;
}

async function viewSeen(tabId: number, url: string): Promise<TabView> {
  const origin = parseOrigin(url);
  if (!origin) return { kind: 'silent', host: null, origins: [] };
  await noteUntold(tabId);
  const known = await documentOfTab(tabId);
  if (!known || !sameOrigin(known.url, url))
    return unseen(origin.host, (await isAway(tabId)) ? 'error-page' : 'not-there');
  const document = (await isAnother(tabId, known)) ? { ...known, ...UNTOLD } : known;
  const told = await appraiseDocument(tabId, document);
  if (!told) return unseen(origin.host, document.unproved ?? 'not-there');
  await showAppraisal(tabId, document, told.appraisal);
  const hidden = await isPrivate(tabId);
  // The list of devices tells it, too, where more is known since the visit was noted: what the device shows about
  // itself, or that another device has its key.
  const { own } = document;
  const isDanger = told.appraisal.headline.kind === 'danger';
  if (!hidden && own?.before && (isDanger || (await keptEvidence(visitOf(own) ?? ''))))
    await rememberOrSay(told.appraisal, true);
  return { kind: 'judged', ...told, hidden };
}

/** Of a document that came without a word of the browser nothing is known. */
const UNTOLD = { id: null, own: null, unproved: 'no-answer', perhaps: [], held: null } as const;

async function unseen(host: Host, why: UnknownWhy): Promise<TabView> {
  if (await mayLookAt(host)) return { kind: 'unknown', host: host.value, why };
  return {
    kind: localityOf(host, null).local ? 'no-permission' : 'silent',
    host: host.value,
    origins: originsOf(host),
  };
}
