import { readdir, rm, rmdir } from 'node:fs/promises';
import { HOST_NAME } from '../protocol/index.ts';
import { readHostManifest } from './host-manifest.ts';
import { type InstallRecord, companionFiles, readInstallRecord } from './installation.ts';
import type { InstallTarget } from './places.ts';
import type { Registry } from './registry.ts';

/** What was removed, and what was not. */
export interface UninstallOutcome {
  /** Whether there was anything to remove. */
  readonly found: boolean;
  /** Manifests of the companion's name that start something else, and stay. */
  readonly left: readonly { readonly manifest: string; readonly starts: string | null }[];
  /** The companion's folder, if it contains something that `install` did not write. */
  readonly folderKept: string | null;
}

/**
 * Removes what `install` wrote and nothing else. Running it twice is not an error.
 * @param registry changed on Windows only.
 * @throws the system's error if a file cannot be removed.
 */
export async function uninstallCompanion(target: InstallTarget, registry: Registry): Promise<UninstallOutcome> {
  const { platform } = target.system;
  const own = companionFiles(target.folder, platform, false);
  const note = await readInstallRecord(own.record);
  const left: { manifest: string; starts: string | null }[] = [];
  let found = false;

  for (const { path, registryKey } of manifestsToLookAt(target, note)) {
    if (registryKey !== null && (await registry.read(registryKey)) === path) {
      await registry.remove(registryKey);
      found = true;
    }
    const there = await readHostManifest(path);
    if (there.kind === 'missing') continue;
    const starts = there.kind === 'read' && typeof there.manifest.path === 'string' ? there.manifest.path : null;
    if (starts === own.launcher) {
      await rm(path, { force: true });
      found = true;
    } else {
      left.push({ manifest: path, starts });
    }
  }

  const programs = [own.program, companionFiles(target.folder, platform, true).program];
  for (const file of [...programs, own.launcher, own.record]) found = (await removed(file)) || found;
  const folderKept = (await removedFolder(target.folder)) ? null : target.folder;
  // Innermost first; a folder that is not empty contains something of someone else's, and stays.
  for (const folder of [...(note?.folders ?? [])].reverse()) await removedFolder(folder);
  return { found, left, folderKept };
}

/** The places of today, and those at the time of installing, when the environment may have named other folders. */
function manifestsToLookAt(
  target: InstallTarget,
  note: InstallRecord | null,
): readonly { readonly path: string; readonly registryKey: string | null }[] {
  const now = target.places.map(({ manifest, registryKey }) => ({ path: manifest, registryKey }));
  const then = (note?.manifests ?? []).filter(({ path }) => path.includes(HOST_NAME));
  const all = [...now, ...then];
  return all.filter(
    (one, at) => all.findIndex(({ path, registryKey }) => path === one.path && registryKey === one.registryKey) === at,
  );
}

const removed = (file: string): Promise<boolean> =>
  rm(file).then(
    () => true,
    (error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
      throw error;
    },
  );

/** Removes a folder if it is empty. True if it is gone, or was never there. */
async function removedFolder(folder: string): Promise<boolean> {
  const inside = await readdir(folder).catch(() => null);
  if (inside === null) return true;
  if (inside.length > 0) return false;
  await rmdir(folder);
  return true;
}
