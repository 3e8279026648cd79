import { parseHost } from '../../src/core/net/host.ts';
import type { Host } from '../../src/core/net/types.ts';

/** A request for something that this gateway never certifies. */
export class OutsideHomeError extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`${host} is not a name or address of this home`);
    this.host = host;
  }
}

/** A request of a device for a name or address of the gateway itself. */
export class OwnNameError extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`${host} is the gateway itself`);
    this.host = host;
  }
}

/**
 * The name or address of a device, as a person typed it, in its usual form.
 * @param isGateway whether a name or address is one of the gateway's own, which no device may have.
 * @throws OutsideHomeError where the gateway never vouches for it; OwnNameError where it is its own.
 */
export function nameOfDevice(
  typed: string,
  { covers }: { readonly covers: (host: Host) => boolean },
  isGateway: (host: string) => boolean,
): string {
  const host = parseHost(typed);
  if (!host || !covers(host)) throw new OutsideHomeError(typed);
  if (isGateway(host.value)) throw new OwnNameError(host.value);
  return host.value;
}
