import { anchorPageWork } from './anchors.ts';
import { auditPageWork } from './audit.ts';
import { devicePageWork } from './devices.ts';
import { endingPageWork } from './ending.ts';
import { evidencePageWork } from './evidence.ts';
import { gatewayPageWork } from './gateways.ts';
import { guardPageWork } from './guard.ts';
import { matterPageWork } from './matter.ts';
import { navigationPageWork } from './navigation.ts';
import { pairingPageWork } from './pairing.ts';
import { passwordPageWork } from './password-field.ts';
import { setupPageWork } from './setup.ts';
import { transferPageWork } from './transfer.ts';
import { upgradePageWork } from './upgrade.ts';

/** What is answered in the page that asks. */
export const pageRequests = {
  ...navigationPageWork,
  ...devicePageWork,
  ...gatewayPageWork,
  ...guardPageWork,
  ...pairingPageWork,
  ...anchorPageWork,
  ...passwordPageWork,
  ...setupPageWork,
  ...transferPageWork,
  ...auditPageWork,
  ...endingPageWork,
  ...evidencePageWork,
  ...matterPageWork,
  ...upgradePageWork,
} as const;
