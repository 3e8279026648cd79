import { spokeHttps } from '../../core/common.ts';
import type { Request, UpgradeView } from '../../protocol/index.ts';
import { findDevice } from '../../store/devices.ts';
import { noteDecision, RequestError } from '../common/index.ts';
import { trustedGateways } from '../trust/trust.ts';
import { switchUpgrade, upgradeSetting } from './setting.ts';

/** @throws DatabaseError */
export async function viewUpgrade({ device: endpoint }: Request<'upgrade/setting'>): Promise<UpgradeView> {
  const { on, except } = await upgradeSetting();
  const device = endpoint === null ? null : await findDevice(endpoint);
  const known = endpoint !== null && device && spokeHttps(device, endpoint, await trustedGateways());
  return { on, here: known ? !except.includes(device.id) : null };
}

/** @throws RequestError 'not-found' where the endpoint leads to no device; DatabaseError */
export async function changeUpgrade({ device: endpoint, on }: Request<'upgrade/switch'>): Promise<UpgradeView> {
  const device = endpoint === null ? null : await findDevice(endpoint);
  if (endpoint !== null && !device) throw new RequestError('not-found');
  await switchUpgrade(device?.id ?? null, on);
  await noteDecision(on ? 'upgrade-on' : 'upgrade-off', device && (device.label ?? endpoint));
  return viewUpgrade({ device: endpoint });
}
