import type { WebRequest } from 'webextension-polyfill';
import { type Appraisal, hostPort, httpsEndpoint, opensByHttps, parseOrigin } from '../../core/common.ts';
import { TARGET } from '../../platform/api.ts';
import { type FailedPage, isOnTheWay, isPrivate, openInstead, openUrl } from '../../platform/tabs.ts';
import type { Asked } from '../../platform/types.ts';
import { findDevice, updateDevice } from '../../store/devices.ts';
import { faultOf } from '../common/faults.ts';
import { guardAsked } from '../guard/guard.ts';
import { trustedGateways } from '../trust/trust.ts';
import { followUpgrades, hasRule } from './rules.ts';
import { upgradeSetting } from './setting.ts';
import { changeUpgrades, isUndone, leftAlone, upgradeState, without } from './undone.ts';

/** A device that has said nothing by https after this time does not answer there. Printers take seconds to wake up. */
const PATIENCE_MS = 15_000;

/** By tab, what gives up waiting for https. */
const waiting = new Map<number, ReturnType<typeof setTimeout>>();

/** By tab, the request that was led to https last. The same one back at http means that the device leads back. */
const led = new Map<number, string>();

/** Firefox: a tab asks for a page. Nothing goes out to what the guard holds, and http may give way to https. */
export async function pageAsked(tabId: number, asked: Asked): Promise<WebRequest.BlockingResponse> {
  if (await guardAsked(tabId, asked.url)) return { cancel: true };
  if (tabId < 0 || asked.method !== 'GET' || !(await isToUpgrade(asked))) return {};
  const redirectUrl = toHttps(asked.url);
  return (await upgraded(tabId, redirectUrl, asked.request)) ? { redirectUrl } : {};
}

async function isToUpgrade({ url, from }: Asked): Promise<boolean> {
  const origin = parseOrigin(url);
  // What a page of the device itself leads to by http is left alone: it could lead there again and again.
  if (origin?.scheme !== 'http' || (from !== null && parseOrigin(from)?.host.value === origin.host.value)) return false;
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
export async function ruleApplied(tabId: number, url: string, request: string): Promise<void> {
  const origin = parseOrigin(url);
  if (origin && (await hasRule(origin.host.value, origin.port).catch(() => false))) await upgraded(tabId, url, request);
}

/**
 * A tab asks by https for what was to be asked by http.
 * @param url the https address.
 * @returns false where the device led back to http before: then it is left alone.
 */
async function upgraded(tabId: number, url: string, request: string): Promise<boolean> {
  const leadsBack = led.get(tabId) === request;
  led.set(tabId, request);
  if (leadsBack) {
    await undo(tabId, url);
    return false;
  }
  await changeUpgrades((before) => ({ ...before, asked: { ...before.asked, [tabId]: url } }));
  clearTimeout(waiting.get(tabId));
  waiting.set(
    tabId,
    setTimeout(() => void tooLate(tabId, url), PATIENCE_MS),
  );
  return true;
}

/** Https answered in this tab, well or badly, or the tab is closed. */
export async function upgradeEnded(tabId: number): Promise<void> {
  clearTimeout(waiting.get(tabId));
  waiting.delete(tabId);
  await changeUpgrades((before) =>
    tabId in before.asked ? { ...before, asked: without(before.asked, String(tabId)) } : before,
  );
}

/** A page failed. Where it was asked for by http, and the device does not answer by https, it is opened by http. */
export async function upgradeFailed(page: FailedPage, blocked: boolean): Promise<void> {
  const asked = (await upgradeState()).asked[page.tabId];
  await upgradeEnded(page.tabId);
  if (asked === undefined || blocked || bare(asked) !== bare(page.url)) return;
  if (await undo(page.tabId, asked)) await openInstead(page, toHttp(page.url));
}

async function tooLate(tabId: number, url: string): Promise<void> {
  if ((await upgradeState()).asked[tabId] !== url) return;
  await upgradeEnded(tabId);
  if (!(await isOnTheWay(tabId, [url, toHttp(url)]))) return;
  if (await undo(tabId, url)) await openUrl(tabId, toHttp(url)).catch(faultOf);
}

/**
 * Leaves http addresses of an endpoint alone for a while.
 * @returns whether they are: while a rule of the browser's stands, opening one would only come back here.
 */
async function undo(tabId: number, url: string): Promise<boolean> {
  const origin = parseOrigin(url);
  if (!origin) return false;
  const { host, port } = origin;
  const endpoint = hostPort(host, port);
  const isNews = !(await isUndone(endpoint));
  await changeUpgrades((before) => ({ ...before, undone: { ...before.undone, [endpoint]: Date.now() } }));
  await followUpgrades();
  if (isNews && !(await isPrivate(tabId)))
    await updateDevice(
      endpoint,
      (before) =>
        before && { device: before, log: [{ device: before.id, at: Date.now(), endpoint, what: 'https-unanswered' }] },
    ).catch(faultOf);
  return TARGET !== 'chrome' || !(await hasRule(host.value, port).catch(() => true));
}

/** A page is shown, and was judged: https answers there again, or the browser's rules are to be others. */
export async function upgradeShown({ scheme, host, port, device, headline }: Appraisal): Promise<void> {
  if (headline.kind === 'not-local') return;
  const endpoint = scheme === 'https' ? hostPort(host, port) : httpsEndpoint(host, port);
  if (scheme === 'https' && device?.pinned != null && headline.kind !== 'danger')
    await changeUpgrades((before) =>
      endpoint in before.undone ? { ...before, undone: without(before.undone, endpoint) } : before,
    );
  if (TARGET !== 'chrome') return;
  const at = Number(endpoint.slice(endpoint.lastIndexOf(':') + 1));
  if ((await opens(endpoint)) !== (await hasRule(host.value, at).catch(() => false))) await followUpgrades();
}

/** The same address by https: an http address that names no port leads to 443. */
export const toHttps = (url: string): string => `https${url.slice('http'.length)}`;
const toHttp = (url: string): string => `http${url.slice('https'.length)}`;
const bare = (url: string): string => url.replace(/#.*$/, '');
