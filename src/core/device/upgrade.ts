import { type Host, hostPort } from '../net/host.ts';
import type { SpeakingGateway } from '../gateways/succession.ts';
import { gatewayPinAt } from './pins.ts';
import type { ListedDevice } from './types.ts';

/** What the person said about opening over https what was asked for over http. */
export interface UpgradeSetting {
  /** Whether it is done at all. */
  readonly on: boolean;
  /** The ids of the devices for which it is not. */
  readonly except: readonly string[];
}

/**
 * The port over TLS that takes the place of one over http (docs/decisions/0023-same-port-by-https.md): the same one,
 * and 443 for 80. No other is guessed, as another service may be there.
 */
export const httpsPort = (port: number): number => (port === 80 ? 443 : port);

/** The endpoint that takes the place of one over http. @returns `host:port`. */
export const httpsEndpoint = (host: Host, port: number): string => hostPort(host, httpsPort(port));

/**
 * Whether a device is known to speak TLS at an endpoint, which is written down only with a certificate that was shown
 * there. A device that neither the person remembered nor a gateway that is believed confirmed counts for nothing here.
 * @param endpoint `host:port`.
 * @param believed the gateways that are believed now.
 */
export function spokeHttps(device: ListedDevice, endpoint: string, believed: readonly SpeakingGateway[]): boolean {
  const here = device.endpoints.find(({ id }) => id === endpoint);
  return here !== undefined && (device.personPin !== null || gatewayPinAt(device, here, believed) !== null);
}

/**
 * Whether http addresses of an endpoint are opened over https.
 * @param endpoint `host:port`.
 * @param avoided the endpoints where https did not answer a while ago, and those that the guard holds.
 */
export function opensByHttps(
  device: ListedDevice,
  endpoint: string,
  believed: readonly SpeakingGateway[],
  { on, except }: UpgradeSetting,
  avoided: readonly string[],
): boolean {
  return on && !except.includes(device.id) && !avoided.includes(endpoint) && spokeHttps(device, endpoint, believed);
}
