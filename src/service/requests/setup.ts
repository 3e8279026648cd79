import type { SetupView } from '../../messages.ts';
import { seesCertificates } from '../../platform/sight.ts';
import { TARGET } from '../../platform/target.ts';
import { pairedGateways } from '../../store/gateways.ts';

export async function viewSetup(): Promise<SetupView> {
  return { gateways: (await pairedGateways()).length, browser: TARGET, seesCertificates: await seesCertificates() };
}
