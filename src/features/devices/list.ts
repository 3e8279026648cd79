import {
  type Device,
  type DeviceChange,
  endpointOf,
  type GatewayRoot,
  type ListedDevice,
  type ListedEndpoint,
  memoryAt,
} from '../../core/common.ts';
import type * as decisions from '../../core/device/decisions.ts';
import type { DeviceView } from '../../protocol/index.ts';
import { changeDevice, listedDevices } from '../../store/devices.ts';
import { faultOf, noteDecision, RequestError } from '../common/index.ts';
import { appraiseOpenPagesAgain } from '../navigation/show-page.ts';
import { trustedGateways } from '../trust/trust.ts';

/**
 * Pages name a device by an endpoint that leads to it (`host:port`), which is what they saw; in every request `device`
 * is such an endpoint.
 */
interface Asked {
  readonly device: string;
}

/** One view for each endpoint of each device, the device seen last first. @throws DatabaseError */
export async function listDevices(): Promise<DeviceView[]> {
  const [devices, gateways] = await Promise.all([listedDevices(), trustedGateways()]);
  return devices.flatMap((device) => device.endpoints.map((endpoint) => viewOf(device, endpoint, gateways)));
}

/** The person says that this key is their device's. @throws DatabaseError */
export async function rememberDevice({ device, spkiSha256 }: Asked & { spkiSha256: string }): Promise<DeviceView> {
  const { rememberKeyAt } = await loadDecisions();
  return change(device, (before) => rememberKeyAt(before, device, spkiSha256, Date.now()));
}

/** @throws DatabaseError */
export async function renameDevice({ device, label }: Asked & { label: string }): Promise<DeviceView> {
  const { renameDeviceAt } = await loadDecisions();
  return change(device, (before) => renameDeviceAt(before, device, label, Date.now()));
}

/**
 * Removed records are kept until the next start, or until someone answers there, so that forgetting can be undone.
 * @returns the device's id.
 * @throws DatabaseError
 */
export async function forgetDevice({ device }: Asked): Promise<string> {
  const { forgetDeviceAt } = await loadDecisions();
  const at = Date.now();
  const { id, label } = await changed(device, (before) => forgetDeviceAt(before, device, at));
  await noteDecision('forgotten', label ?? device, { device: id, at });
  return id;
}

/** @throws DatabaseError `not-found` where another device took its place. */
export async function restoreDevice({ device, forgotten }: Asked & { forgotten: string }): Promise<DeviceView> {
  const { restoreDeviceAt } = await loadDecisions();
  return change(device, (before) => restoreDeviceAt(before, device, forgotten, Date.now()));
}

/** A person decides seldom. */
const loadDecisions = async (): Promise<typeof decisions> => import('../../core/device/decisions.ts');

type Change = (before: Device) => DeviceChange | null;

async function change(id: string, what: Change): Promise<DeviceView> {
  const device = await changed(id, what);
  const endpoint = endpointOf(device, id);
  if (!endpoint) throw new RequestError('not-found');
  return viewOf(device, endpoint, await trustedGateways());
}

/** Other tabs may show the same device. No one waits for their marks, each of which has its turn. */
async function changed(id: string, what: Change): Promise<Device> {
  const device = await changeDevice(id, what);
  void appraiseOpenPagesAgain(false).catch(faultOf);
  return device;
}

/** What pages see of a device at one of its endpoints. @param gateways those that are believed now. */
export function viewOf(device: ListedDevice, endpoint: ListedEndpoint, gateways: readonly GatewayRoot[]): DeviceView {
  const { id, label, spkiSha256, firstSeen, lastSeen, pinned, pinnedAt, ...by } = memoryAt(device, endpoint, gateways);
  const { host, port, last } = endpoint;
  return {
    id,
    label,
    spkiSha256,
    firstSeen,
    lastSeen,
    pinned,
    pinnedAt,
    ...(by.pinnedBy ? { pinnedBy: by.pinnedBy } : {}),
    ...(by.alsoAt ? { alsoAt: by.alsoAt } : {}),
    host,
    port,
    // A confirmation holds only while the gateway that gave it is paired.
    last: last?.kind === 'confirmed' && pinned !== 'gateway' ? null : last,
  };
}
