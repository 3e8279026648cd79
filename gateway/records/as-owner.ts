import { statSync } from 'node:fs';
import { openRecords, type Records } from './records.ts';

/**
 * Opens the records for a command, while no gateway runs on the folder. Where root gives it for the folder of another
 * user, such as that of a service, it goes on as that user, for good: its owner could not read what root wrote there,
 * and could lead root by a link to write elsewhere. Read what only root can read before.
 * @param now milliseconds since the epoch, asked at every write.
 * @throws RecordsError
 */
export function openAsOwner(
  folder: string,
  now?: () => number,
  clock?: Parameters<typeof openRecords>[2],
): Promise<Records> {
  return openRecords(folder, now, clock, becomeOwner(folder));
}

/** @returns how it is reached from then on: the folders above it may be closed to its owner, as /var/lib/private is. */
function becomeOwner(folder: string): string {
  const { getuid, setuid, setgid, setgroups } = process;
  if (getuid?.() !== 0 || !setuid || !setgid || !setgroups) return folder;
  try {
    if ((statSync(folder, { throwIfNoEntry: false })?.uid ?? 0) === 0) return folder;
    process.chdir(folder);
    // Not of what may lie under that name by now.
    const { uid, gid } = statSync('.');
    if (uid === 0) return '.';
    setgroups([]);
    setgid(gid);
    setuid(uid);
    return '.';
  } catch {
    // What is wrong with it is for whoever opens it to say, as where this root may not act as others.
    return folder;
  }
}
