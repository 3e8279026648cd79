import type { WebRequest } from 'webextension-polyfill';
import {
  type Appraisal,
  hostPort,
  httpsEndpoint,
  httpsPort,
  opensByHttps,
  parseOrigin,
  withoutFragment,
} from '../../core/common.ts';
import { TARGET } from '../../platform/api.ts';
import { type FailedPage, isOnTheWay, isPrivate, openInstead, openUrl } from '../../platform/tabs.ts';
import type { Asked } from '../../platform/types.ts';
import { findDevice, updateDevice } from '../../store/devices.ts';
import { faultOf, oneAtATime, shortAddress, without } from '../common/index.ts';
import { guardAsked } from '../guard/guard.ts';
import { endpointOfSite } from '../guard/held.ts';
import type { Shown } from '../navigation/tab-observations.ts';
import { trustedGateways } from '../trust/trust.ts';
import { followUpgrades, hasRule } from './rules.ts';
import { upgradeSetting } from './setting.ts';
import { leaveAlone, leftAlone, seenOverHttps, shownOverHttp, upgrades } from './undone.ts';

/** A device that says nothing over https for so long does not answer there. Printers take seconds to wake up. */
const PATIENCE_MS = 15_000;

/** By tab, what gives up waiting for https. */
const waiting = new Map<number, ReturnType<typeof setTimeout>>();

/** By tab, the request that was led to https last, and where: at http there once more, the device leads back. */
const led = new Map<number, { readonly request: string; readonly endpoints: readonly string[] }>();

/** By tab, the page about a failure of ours that is shown before we are told that the request failed. */
const failures = new Map<number, FailedPage>();

/** What happens in one tab is taken in the order in which the browser told of it. */
const inTurn = <T>(tabId: number, job: () => Promise<T>): Promise<T> => oneAtATime(`upgrade-${String(tabId)}`, job);

/** Firefox: a tab asks for a page. Nothing goes out to what the guard holds, and http may give way to https. */
export async function pageAsked(tabId: number, asked: Asked): Promise<WebRequest.BlockingResponse> {
  if (await guardAsked(tabId, asked.url)) return { cancel: true };
  if (tabId < 0 || asked.method !== 'GET' || !(await isToUpgrade(asked))) return {};
  const redirectUrl = toHttps(asked.url);
  return (await inTurn(tabId, () => upgraded(tabId, redirectUrl, asked.request))) ? { redirectUrl } : {};
}

async function isToUpgrade({ url, from }: Asked): Promise<boolean> {
  const origin = parseOrigin(url);
  if (origin?.scheme !== 'http') return false;
  // Chromium drops an http address's 443 with the scheme, and both browsers are to do the same.
  if (origin.port === 443) return false;
  // What a page of the device itself leads to over http is left alone: it could lead there again and again.
  if (from !== null && parseOrigin(from)?.host.value === origin.host.value) return false;
  return opens(httpsEndpoint(origin.host, origin.port));
}

/** Without memory nothing is known of any device, and then its page is opened as it was asked for. */
async function opens(endpoint: string): Promise<boolean> {
  try {
    const device = await findDevice(endpoint);
    if (!device) return false;
    return opensByHttps(device, endpoint, await trustedGateways(), await upgradeSetting(), await leftAlone());
  } catch (error) {
    faultOf(error);
    return false;
  }
}

/**
 * Chromium: a tab was led from http to https without anyone having answered: by a rule of ours, or because the browser
 * wants https there. What the browser wants is not undone by us, or one would lead to the other for ever.
 */
export const ruleApplied = (tabId: number, url: string, request: string): Promise<void> =>
  inTurn(tabId, async () => {
    const origin = parseOrigin(url);
    if (origin && (await hasRule(origin.host.value, origin.port))) await upgraded(tabId, url, request);
  });

/**
 * A tab asks over https for what was to be asked over http.
 * @param url the https address.
 * @returns false where the device led back to http before: then it is left alone.
 */
async function upgraded(tabId: number, url: string, request: string): Promise<boolean> {
  const endpoint = endpointOfSite(url);
  const before = led.get(tabId);
  const endpoints = before?.request === request ? before.endpoints : [];
  led.set(tabId, { request, endpoints: [...endpoints, endpoint] });
  if (endpoints.includes(endpoint)) {
    await undo(tabId, url, false);
    return false;
  }
  const asked = { url: await shortAddress(url), request, failed: false };
  await upgrades.change((was) => ({ ...was, asked: { ...was.asked, [tabId]: asked } }));
  failures.delete(tabId);
  clearTimeout(waiting.get(tabId));
  waiting.set(
    tabId,
    setTimeout(() => void tooLate(tabId, url, request), PATIENCE_MS),
  );
  return true;
}

/** Https answered in this tab, well or badly. */
export const upgradeEnded = (tabId: number): Promise<void> => inTurn(tabId, () => end(tabId));

export function upgradeTabClosed(tabId: number): Promise<void> {
  led.delete(tabId);
  return upgradeEnded(tabId);
}

async function end(tabId: number): Promise<void> {
  clearTimeout(waiting.get(tabId));
  waiting.delete(tabId);
  failures.delete(tabId);
  await upgrades.change((before) =>
    tabId in before.asked ? { ...before, asked: without(before.asked, String(tabId)) } : before,
  );
}

/**
 * A tab's request for a page failed. Only where ours did, and no one answered it, may http be opened once the tab shows
 * that; where the tab has asked for another page since, nothing is done.
 */
export async function requestFailed(tabId: number, request: string, unanswered: boolean): Promise<void> {
  const page = await inTurn(tabId, async () => {
    const asked = (await upgrades.read()).asked[tabId];
    const isOurs = asked?.request === request;
    if (!isOurs || !unanswered) {
      if (isOurs || asked?.failed) await end(tabId);
      return null;
    }
    await upgrades.change((was) => ({ ...was, asked: { ...was.asked, [tabId]: { ...asked, failed: true } } }));
    return failures.get(tabId) ?? null;
  });
  if (page) await upgradeFailed(page);
}

/**
 * A tab shows that a page failed. Where that is because https did not answer, it is opened over http. Firefox tells of
 * pages and of requests on separate ways, in either order.
 */
export async function upgradeFailed(page: FailedPage): Promise<void> {
  const { tabId, url } = page;
  const opensHttp = await inTurn(tabId, async () => {
    const asked = (await upgrades.read()).asked[tabId];
    if (!asked || withoutFragment(asked.url) !== withoutFragment(await shortAddress(url))) return false;
    if (!asked.failed) {
      failures.set(tabId, page);
      return false;
    }
    await end(tabId);
    return undo(tabId, asked.url, true);
  });
  if (opensHttp) await openInstead(page, toHttp(url));
}

const tooLate = (tabId: number, url: string, request: string): Promise<void> =>
  inTurn(tabId, async () => {
    const asked = (await upgrades.read()).asked[tabId];
    if (asked?.request !== request || asked.failed) return;
    await end(tabId);
    const http = toHttp(url);
    if ((await isOnTheWay(tabId, [url, http])) && (await undo(tabId, url, true)))
      await openUrl(tabId, http).catch(faultOf);
  });

/**
 * Leaves http addresses of an endpoint alone for a while. Chromium's rules are kept on disk, and so stay as they are
 * whatever happens in a private window.
 * @returns whether they are: while a rule of the browser's stands, opening one would only come back here.
 */
async function undo(tabId: number, url: string, unanswered: boolean): Promise<boolean> {
  const origin = parseOrigin(url);
  const hidden = await isPrivate(tabId);
  if (!origin || (TARGET === 'chrome' && hidden)) return false;
  const { host, port } = origin;
  await leaveAlone(hostPort(host, port), unanswered, hidden);
  await followUpgrades();
  return TARGET !== 'chrome' || (await hasRule(host.value, port)) === false;
}

/**
 * A page is shown, and was judged: http was opened, https answers there again, or the browser's rules must change. A
 * page can stand there for long, and be judged time and again.
 */
export async function upgradeShown(tabId: number, shown: Shown, appraisal: Appraisal): Promise<void> {
  const { scheme, host, device, headline } = appraisal;
  const hidden = await isPrivate(tabId);
  if (headline.kind === 'not-local' || (TARGET === 'chrome' && hidden)) return;
  const port = scheme === 'https' ? appraisal.port : httpsPort(appraisal.port);
  const endpoint = hostPort(host, port);
  if (scheme === 'http' && !hidden && (await shownOverHttp(endpoint, shown))) await note(endpoint);
  if (scheme === 'https' && device?.pinned != null && headline.kind !== 'danger') await seenOverHttps(endpoint, shown);
  if (TARGET !== 'chrome') return;
  if ((await opens(endpoint)) !== (await hasRule(host.value, port))) await followUpgrades();
}

/** The device's log tells that http was opened. */
async function note(endpoint: string): Promise<void> {
  await updateDevice(
    endpoint,
    (before) =>
      before && { device: before, log: [{ device: before.id, at: Date.now(), endpoint, what: 'https-unanswered' }] },
  ).catch(faultOf);
}

/** The same address over https: an http address that names no port leads to 443. */
export const toHttps = (url: string): string => `https${url.slice('http'.length)}`;
const toHttp = (url: string): string => `http${url.slice('https'.length)}`;
