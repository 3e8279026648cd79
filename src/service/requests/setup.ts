import type { SetupView } from '../../messages.ts';
import { seesCertificates } from '../../platform/sight.ts';
import { TARGET } from '../../platform/target.ts';
import { isOnToolbar } from '../../platform/toolbar.ts';
import { pairedGateways } from '../../store/gateways.ts';

export async function viewSetup(): Promise<SetupView> {
  return { gateways: (await pairedGateways()).length, browser: TARGET, seesCertificates: await seesCertificates(), onToolbar: await isOnToolbar() };
}
