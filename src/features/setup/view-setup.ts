import { TARGET } from '../../platform/api.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import { isOnToolbar } from '../../platform/toolbar.ts';
import type { Request, SetupView } from '../../protocol/index.ts';
import { STORAGE_CHANNEL } from '../../protocol/constants.ts';
import { trustedGateways } from '../trust/trust.ts';

/** What the settings and the first run show of this browser. @throws DatabaseError */
export async function viewSetup(): Promise<SetupView> {
  return {
    gateways: (await trustedGateways()).length,
    browser: TARGET,
    seesCertificates: await seesCertificates(),
    onToolbar: await isOnToolbar(),
  };
}

/** Says the token where only pages hear it that share the background's storage (src/protocol/storage.ts). */
export async function sayToken({ token }: Request<'storage/say-token'>): Promise<null> {
  const channel = new BroadcastChannel(STORAGE_CHANNEL);
  channel.postMessage(token);
  channel.close();
  return null;
}
