import type { HonestHome } from './types.ts';
import { GATEWAYS } from './gateways.ts';
import { GLOBAL_IPV6 } from './global-ipv6.ts';
import { MANY_ADDRESSES } from './many-addresses.ts';
import { ONE_HOST } from './one-host.ts';
import { SELF_MADE } from './self-made.ts';

/** Homes in which no one does anything hostile: each has the headline that the popup must show after each visit. */
export const HONEST: readonly HonestHome[] = [
  ...ONE_HOST,
  ...MANY_ADDRESSES,
  ...SELF_MADE,
  ...GATEWAYS,
  ...GLOBAL_IPV6,
];
