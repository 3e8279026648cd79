import type { Routes } from '../common/routes.ts';
import { accessViews } from './access.tsx';
import { addViews } from './add.tsx';
import { allowedViews } from './allowed.tsx';
import { backupViews } from './backup.tsx';
import type { PageContext } from './context.ts';
import { devicesViews } from './devices.tsx';
import { createGuard } from './guard.ts';
import { pairViews } from './pair.tsx';
import { installViews, phonesViews } from './phones.tsx';
import { passkeySignInViews, passkeyViews } from './passkeys.tsx';
import { restoreViews } from './restore.tsx';
import { styleRoutes } from './style.ts';
import { uploadViews } from './upload.tsx';
import { waitingViews } from './waiting.tsx';
import { welcomeViews } from './welcome.tsx';

/**
 * The gateway's page. It works without script, so that there is none that could be changed; passkeys alone need one.
 * @param isOwn tells the names and addresses of this gateway.
 * @param onError is told of what is the gateway's own fault.
 */
export async function pageRoutes(
  context: PageContext,
  isOwn: (host: string) => boolean,
  onError: (error: unknown) => void,
): Promise<Routes> {
  const waiting = async (): Promise<number> => (await context.waitingRoom.waiting()).length;
  const guard = createGuard(context.access, isOwn, waiting, onError);
  return {
    ...(await styleRoutes()),
    ...guard.outside({
      ...welcomeViews(context),
      ...passkeySignInViews(context),
      ...restoreViews(context),
      ...installViews(),
    }),
    ...guard.inside({
      ...devicesViews(context),
      ...waitingViews(context),
      ...allowedViews(context),
      ...addViews(context),
      ...uploadViews(context),
      ...phonesViews(context),
      ...backupViews(context),
      ...pairViews(context),
      ...accessViews(context),
      ...passkeyViews(context),
    }),
  };
}
