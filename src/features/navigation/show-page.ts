import { type Appraisal, type HeadlineKind, localityOf, parseOrigin } from '../../core/common.ts';
import type { Fault } from '../../protocol/index.ts';
import { isPrivate, shownUrl } from '../../platform/tabs.ts';
import { clearVerdict, showVerdict } from '../../platform/toolbar.ts';
import { recordVisit } from '../../store/memory.ts';
import { faultOf, sameOrigin } from '../common/index.ts';
import { appraiseVisit } from './appraise-visit.ts';
import {
  changeVisit,
  type Document,
  documentOfTab,
  isAnother,
  seenOfOrigin,
  type Shown,
  type TabObservations,
  tabsWithObservations,
  visitOf,
} from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';
import { trustedGateways } from '../trust/trust.ts';

/** A document came back, or came without an answer of its own: its button was reset, so show what is known of it. */
export async function showDocument(tabId: number, document: Document): Promise<void> {
  const told = await appraiseDocument(tabId, document);
  if (told) await showAppraisal(tabId, document, told.appraisal);
  else if (await shows(tabId, document)) await showUnknown(tabId, document.url);
}

export interface Told {
  readonly appraisal: Appraisal;
  readonly notice: Fault | null;
  /**
   * It is about another page of the same origin in this tab, or what answers at its address now, for of this page
   * nothing is known.
   */
  readonly ofAnother: boolean;
}

/** From calm to grave, as far as it matters for a document of which nothing is known. */
const GRAVE: readonly HeadlineKind[] = ['caution', 'danger'];

/**
 * What can be said of a document: what its own connection showed or, where that is not known, the worst that was said
 * of its origin in this tab.
 * @returns null where that is no worse than not knowing.
 */
export async function appraiseDocument(tabId: number, { own, url }: Document): Promise<Told | null> {
  if (own) return { appraisal: await appraiseKept(own), notice: own.notice, ofAnother: false };
  let worst: Told | null = null;
  let rank = -1;
  for (const seen of await seenOfOrigin(tabId, url)) {
    const appraisal = await appraiseKept(seen);
    const its = GRAVE.indexOf(appraisal.headline.kind);
    if (its > rank) [worst, rank] = [{ appraisal, notice: null, ofAnother: true }, its];
  }
  return worst;
}

/**
 * Pairings, revocation lists or what is remembered changed: judge again what is open and shown.
 * @param taught whether that tells more of what was seen, which is then written down.
 */
export async function appraiseOpenPagesAgain(taught = true): Promise<void> {
  for (const tabId of await tabsWithObservations()) {
    await inTurn(tabId, async () => {
      const document = await documentOfTab(tabId);
      if (!document || !(await shows(tabId, document))) return;
      if (!document.own || !taught) return showDocument(tabId, document);
      const appraisal = await appraiseKept(document.own);
      if (!(await isPrivate(tabId))) {
        // The worker may have been stopped before this visit was judged: then it has taught nothing yet.
        if (document.own.before === null)
          await changeVisit(tabId, { ...document.own, before: { device: appraisal.device } });
        await rememberOrSay(appraisal);
      }
      await showAppraisal(tabId, document, appraisal);
    });
  }
}

export async function appraiseKept({ observations, before }: TabObservations): Promise<Appraisal> {
  return (await appraiseVisit(observations, Date.now(), before)).appraisal;
}

/**
 * Shows a verdict where the document it is about is shown: by now that may be another one of the same origin, or the
 * tab gives way to another page while we paint, which may be anyone's.
 */
export async function showAppraisal(tabId: number, shown: Shown, appraisal: Appraisal): Promise<void> {
  const { headline, device, host } = appraisal;
  if (!(await shows(tabId, shown))) return;
  await showVerdict(tabId, headline.kind, device?.label ?? host.value);
  if (!(await shows(tabId, shown))) return clearVerdict(tabId);
  tellJudged(tabId, shown, appraisal);
}

type JudgedListener = (tabId: number, shown: Shown, appraisal: Appraisal) => void;
let tellJudged: JudgedListener = () => undefined;

/** Has one listener told of each verdict that is shown over the page that it is about. */
export function whenJudged(listener: JudgedListener): void {
  tellJudged = listener;
}

/** A local page of which nothing is known; of others there is nothing to say. */
async function showUnknown(tabId: number, url: string): Promise<void> {
  const host = parseOrigin(url)?.host;
  if (host && localityOf(host, null).local) await showVerdict(tabId, 'cannot-tell', host.value);
  else await clearVerdict(tabId);
}

/** Whether a tab shows this document now. */
export async function shows(tabId: number, shown: Shown): Promise<boolean> {
  const [url, document] = [await shownUrl(tabId), await documentOfTab(tabId)];
  if (url === null || !document || !sameOrigin(url, shown.url)) return false;
  // Of a page that came unheard nothing is said but the worst of its origin.
  if (await isAnother(tabId, document)) return 'id' in shown && shown.id === null;
  if ('observations' in shown) return document.own !== null && visitOf(document.own) === visitOf(shown);
  return document.id === shown.id && (document.own && visitOf(document.own)) === (shown.own && visitOf(shown.own));
}

/**
 * Writes down what was judged.
 * @param isSecondLook it was written down already, before what the device shows about itself was read.
 * @returns why that was not possible, null where it was.
 */
export async function rememberOrSay(appraisal: Appraisal, isSecondLook = false): Promise<Fault | null> {
  try {
    await recordVisit(appraisal, await trustedGateways(), isSecondLook);
    return null;
  } catch (error) {
    return faultOf(error);
  }
}
