import { opensByHttps, ruleChanges, upgradePattern } from '../../core/common.ts';
import { TARGET } from '../../platform/api.ts';
import { changeUpgradeRules, presentUpgradeRules } from '../../platform/upgrade-rules.ts';
import { listedDevices } from '../../store/devices.ts';
import { faultOf, oneAtATime } from '../common/index.ts';
import { trustedGateways } from '../trust/trust.ts';
import { upgradeSetting } from './setting.ts';
import { leftAlone } from './undone.ts';

/** Chromium takes a thousand rules of this kind; the devices seen last come first. */
const MOST = 500;

/**
 * Chromium: makes the browser's rules those that follow from memory, the setting and what was undone, whatever happened
 * before. Firefox asks us, and needs none. Never rejects.
 */
export async function followUpgrades(): Promise<void> {
  if (TARGET === 'chrome') await oneAtATime('upgrade-rules', follow).catch(faultOf);
}

async function follow(): Promise<void> {
  const [devices, believed, setting, avoided] = await Promise.all([
    listedDevices(),
    trustedGateways(),
    upgradeSetting(),
    leftAlone(),
  ]);
  const wanted = new Map(
    devices
      .flatMap((device) => device.endpoints.filter(({ id }) => opensByHttps(device, id, believed, setting, avoided)))
      .slice(0, MOST)
      .map(({ host, port }) => [upgradePattern(host, port), host.includes(':') ? `[${host}]` : host]),
  );
  const { remove, add } = ruleChanges(await presentUpgradeRules(), [...wanted.keys()]);
  await changeUpgradeRules(
    remove,
    add.map((rule) => ({ ...rule, host: wanted.get(rule.pattern) ?? '' })),
  );
}

/** Whether Chromium has a rule for an endpoint; null where it does not say. Never rejects. */
export function hasRule(host: string, port: number): Promise<boolean | null> {
  const pattern = upgradePattern(host, port);
  return presentUpgradeRules().then(
    (rules) => rules.some((rule) => rule.pattern === pattern),
    () => null,
  );
}
