import type { SetupView } from '../../protocol/messages.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import { TARGET } from '../../platform/target.ts';
import { isOnToolbar } from '../../platform/toolbar.ts';
import { trustedGateways } from '../trust/trust.ts';

export async function viewSetup(): Promise<SetupView> {
  return {
    gateways: (await trustedGateways()).length,
    browser: TARGET,
    seesCertificates: await seesCertificates(),
    onToolbar: await isOnToolbar(),
  };
}
