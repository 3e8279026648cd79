import { anchorRequests } from './anchors.ts';
import { companionPageRequests } from './companion.ts';
import { deviceRequests } from './devices.ts';
import { gatewayRequests } from './gateways.ts';
import { guardRequests } from './guard.ts';
import { navigationRequests } from './navigation.ts';
import { storageRequests } from './storage.ts';

/** What the background answers. A list of its own, so that it carries no schema that it has no use for. */
export const backgroundRequests = {
  ...navigationRequests,
  ...deviceRequests,
  ...gatewayRequests,
  ...anchorRequests,
  ...guardRequests,
  ...companionPageRequests,
  ...storageRequests,
} as const;
