import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserName, Place } from './types.ts';

/** Where the browsers of Linux look for an administrator's policies, below /etc. */
const FILES: Record<BrowserName, readonly string[]> = {
  chrome: ['chromium/policies/managed/latchkey.json', 'opt/chrome/policies/managed/latchkey.json'],
  firefox: ['firefox/policies/policies.json'],
};

/**
 * The same place with these policies in force, as if an administrator had put them on the computer. The browser runs in
 * a mount namespace of its own whose /etc has the policy files beside everything else: no other program sees them, and
 * nothing of the system is written to. Needs unshare (util-linux), and to be root or to be allowed user namespaces.
 * @param policies the content of the policy file
 */
export async function underPolicies(name: BrowserName, place: Place, policies: object): Promise<Place> {
  const folder = join(place.home, 'policies');
  for (const file of FILES[name]) {
    const path = join(folder, 'etc', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(policies));
  }
  const executable = join(folder, 'browser');
  await writeFile(executable, wrapper(folder, place.executable));
  await chmod(executable, 0o755);
  return { ...place, executable };
}

/** What is not ours in the new /etc are links to the old one, which stays in sight beside it. */
function wrapper(folder: string, program: string): string {
  return `#!/bin/sh
exec unshare --mount ${process.getuid?.() === 0 ? '' : '--map-root-user'} sh -ec '
  folder=$1 program=$2
  shift 2
  mkdir -p "$folder/below"
  mount --bind /etc "$folder/below"
  for each in /etc/* /etc/.[!.]*; do
    [ -e "$folder/etc/\${each##*/}" ] || ln -sf "$folder/below/\${each##*/}" "$folder/etc/"
  done
  mount --bind "$folder/etc" /etc
  exec "$program" "$@"
' sh '${folder}' '${program}' "$@"
`;
}
