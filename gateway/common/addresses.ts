import { addressSpace } from '../../src/core/net/address-space.ts';
import { parseHost } from '../../src/core/net/host.ts';
import type { Host } from '../../src/core/net/types.ts';

/** Whether an address is one of this home, or of this computer; what is no address is not. */
export function isAtHome(address: string): boolean {
  const space = addressSpace(address);
  return space === 'local' || space === 'loopback';
}

/** A name or address in canonical form, as it was recorded, as a host again. */
export const toHost = (value: string): Host => parseHost(value) ?? { kind: 'dns', value };
