import {
  type GatewayRoot,
  inScope,
  type ListedDevice,
  type ListedEndpoint,
  memoryAt,
  parseHost,
  type ReasonCode,
  speaksFor,
} from '../../core/common.ts';
import type { SinceSeen } from '../../protocol/index.ts';
import { listedDevices } from '../../store/devices.ts';
import { trustedGateways } from '../trust/trust.ts';

/** Reasons that a pairing may do away with. */
const mayBePaired = (code: ReasonCode): boolean => code === 'no-gateway-paired' || code.startsWith('issuer-');

/**
 * Where what is remembered of a device was concluded under another trust than today's. Its certificate is not kept, so
 * it cannot be judged anew; but what its gateway may vouch for now is known, and a confirmation is never shown beyond
 * that.
 * @throws DatabaseError
 */
export async function sinceSeen(): Promise<Readonly<Record<string, SinceSeen>>> {
  const [devices, gateways] = await Promise.all([listedDevices(), trustedGateways()]);
  const now = Date.now();
  return Object.fromEntries(
    devices.flatMap((device) =>
      device.endpoints.flatMap((endpoint) =>
        sinceOf(device, endpoint, gateways, now).map((since) => [endpoint.id, since]),
      ),
    ),
  );
}

function sinceOf(
  device: ListedDevice,
  endpoint: ListedEndpoint,
  gateways: readonly GatewayRoot[],
  now: number,
): readonly SinceSeen[] {
  const { host, lastSeen, judged, last } = endpoint;
  const { pinned, pinnedBy } = memoryAt(device, endpoint, gateways);
  const vouched = pinned === 'gateway';
  const its = vouched ? gateways.filter((gateway) => speaksFor(gateway, pinnedBy ?? '')) : gateways;
  const held = its.every(({ scope }) => holds(scope, host, now));
  if (last?.reasons.includes('outside-scope')) {
    // A gateway that is unpaired may vouch for nothing more than before, whatever the others may vouch for.
    const isGone = its.length === 0 || (device.gatewayPin !== null && !vouched);
    return held && !isGone ? ['scope-changed'] : [];
  }
  if (vouched && !held) return ['scope-lost'];
  if (leftBehind(device, endpoint, gateways)) {
    const { personPin } = device;
    return [personPin === null || personPin.spkiSha256 === endpoint.spkiSha256 ? 'unpaired' : 'unpaired-key'];
  }
  const counts = vouched || last?.reasons.some(mayBePaired);
  return counts && its.some(({ pairedAt }) => pairedAt > (judged?.at ?? lastSeen)) ? ['paired'] : [];
}

/** What a certificate for local devices is cautioned for where no one is paired who may grant that. */
const OF_UNPAIRING: readonly ReasonCode[] = [
  'no-gateway-paired',
  'issuer-not-paired',
  'issuer-not-shown',
  'usage-local-device',
];

/**
 * Whether its gateway is unpaired, it still has the key that was confirmed, and nothing else was off: unpairing
 * is the person's act, and no fault of the device.
 */
function leftBehind(
  { gatewayPin: pin }: ListedDevice,
  { spkiSha256, vouched, last }: ListedEndpoint,
  gateways: readonly GatewayRoot[],
): boolean {
  if (pin === null || (vouched ?? pin.spkiSha256) !== spkiSha256) return false;
  if (gateways.some((gateway) => speaksFor(gateway, pin.gateway))) return false;
  if (last === null || last.kind === 'confirmed' || last.kind === 'new') return true;
  return last.kind !== 'danger' && last.reasons.every((code) => OF_UNPAIRING.includes(code));
}

function holds(scope: GatewayRoot['scope'], text: string, now: number): boolean {
  const host = parseHost(text);
  return host !== null && inScope(scope, host) && now <= scope.until;
}
