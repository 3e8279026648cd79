import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { GuardRule } from '../core/common.ts';
import { api } from './api.ts';

/** An http address that Chromium opens over https, unless a page of the same host leads there. */
export interface UpgradeRule extends GuardRule {
  /** As it stands in an address, IPv6 with brackets. */
  readonly host: string;
}

/** The rules that are in force. They outlive the background and the browser. */
export async function presentUpgradeRules(): Promise<GuardRule[]> {
  const rules = await api.declarativeNetRequest.getDynamicRules();
  return rules.map(({ id, condition }) => ({ id, pattern: condition.regexFilter ?? '' }));
}

/** Changes them in one step. @throws Error of the browser, and then nothing has changed. */
export async function changeUpgradeRules(remove: readonly number[], add: readonly UpgradeRule[]): Promise<void> {
  if (remove.length === 0 && add.length === 0) return;
  await api.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [...remove],
    addRules: add.map(
      ({ id, pattern, host }) =>
        ({
          id,
          action: { type: 'upgradeScheme' },
          condition: {
            regexFilter: pattern,
            resourceTypes: ['main_frame'],
            requestMethods: ['get'],
            excludedInitiatorDomains: [host],
          },
        }) as DeclarativeNetRequest.Rule,
    ),
  });
}
