import type { SetupView } from '../../messages.ts';
import { seesCertificates } from '../../platform/sight.ts';
import { TARGET } from '../../platform/target.ts';
import { isOnToolbar } from '../../platform/toolbar.ts';
import { trustedGateways } from '../trust.ts';

export async function viewSetup(): Promise<SetupView> {
  return {
    gateways: (await trustedGateways()).length,
    browser: TARGET,
    seesCertificates: await seesCertificates(),
    onToolbar: await isOnToolbar(),
  };
}
