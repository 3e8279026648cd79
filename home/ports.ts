import type { HomeOptions } from './types.ts';

/**
 * The block a home takes by default: start page, the gateway's plain http, then the devices in the order of their
 * table.
 */
const FIRST = 9441;

export interface PortPlan {
  readonly start: number;
  readonly gateway: number;
  device(index: number): number;
}

/** Ports to ask for; 0 lets the system choose. */
export function planPorts(ports: HomeOptions['ports'] = 'block'): PortPlan {
  return ports === 'ephemeral'
    ? { start: 0, gateway: 0, device: () => 0 }
    : { start: FIRST, gateway: FIRST + 1, device: (index) => FIRST + 2 + index };
}
