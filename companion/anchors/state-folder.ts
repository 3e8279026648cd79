import { posix, win32 } from 'node:path';
import type { Account } from './types.ts';

const NAME = 'latchkey-companion';

/** The companion's own folder: its log lies there, and nothing of anybody else. */
export function stateFolder({ platform, home, env }: Account): string {
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Logs', NAME);
  const said = env['XDG_STATE_HOME'];
  return posix.join(said !== undefined && posix.isAbsolute(said) ? said : posix.join(home, '.local', 'state'), NAME);
}
