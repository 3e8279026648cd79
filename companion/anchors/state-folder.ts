import { posix, win32 } from 'node:path';
import type { Account } from '../system/account.ts';
import { localAppData, stateHome } from '../system/folders.ts';

const NAME = 'latchkey-companion';

/** The folder of the companion's log; nothing of anybody else lies there. */
export function stateFolder(account: Account): string {
  if (account.platform === 'win32') return win32.join(localAppData(account), NAME);
  if (account.platform === 'darwin') return posix.join(account.home, 'Library', 'Logs', NAME);
  return posix.join(stateHome(account), NAME);
}
