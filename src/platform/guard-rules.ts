import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { GuardRule } from '../core/common.ts';
import { api, TARGET } from './api.ts';

/** Chromium blocks pages by rule; in Firefox a listener holds them up, as a rule would only leave a blank tab. */
const EVERYTHING = [
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'csp_report',
  'media',
  'websocket',
  'webtransport',
  'webbundle',
  'other',
];

/** The rules that are in force. They outlive the background, and end with the browser. */
export async function presentRules(): Promise<GuardRule[]> {
  const rules = await api.declarativeNetRequest.getSessionRules();
  return rules.map(({ id, condition }) => ({ id, pattern: condition.regexFilter ?? '' }));
}

/** Changes them in one step. @throws Error of the browser, and then nothing has changed. */
export async function changeRules(remove: readonly number[], add: readonly GuardRule[]): Promise<void> {
  if (remove.length === 0 && add.length === 0) return;
  await api.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [...remove],
    addRules: add.map(
      ({ id, pattern }) =>
        ({
          id,
          action: { type: 'block' },
          // Without types a rule is about everything but pages.
          condition: { regexFilter: pattern, ...(TARGET === 'chrome' && { resourceTypes: EVERYTHING }) },
        }) as DeclarativeNetRequest.Rule,
    ),
  });
}
