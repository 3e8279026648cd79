import { TARGET } from '../../platform/api.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import { isOnToolbar } from '../../platform/toolbar.ts';
import { HERE, type Request, type SetupView } from '../../protocol/messages.ts';
import { trustedGateways } from '../trust/trust.ts';

export async function viewSetup(): Promise<SetupView> {
  return {
    gateways: (await trustedGateways()).length,
    browser: TARGET,
    seesCertificates: await seesCertificates(),
    onToolbar: await isOnToolbar(),
  };
}

/** Private windows and Firefox's containers give a page a storage of its own, and channels of its own with it. */
export async function sayHere({ token }: Request<'kept/here'>): Promise<null> {
  const channel = new BroadcastChannel(HERE);
  channel.postMessage(token);
  channel.close();
  return null;
}
