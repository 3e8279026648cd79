import { access, chmod, constants, readFile, rm } from 'node:fs/promises';
import { version } from '../../package.json';
import type { BrowserName } from '../system/browsers.ts';
import { makeFolder, sha256, writeWhole } from '../system/files.ts';
import { hostManifest, readManifest } from './host-manifest.ts';
import { type Installed, launcherText, ownFiles, type OwnFiles, readInstalled } from './installation.ts';
import { isPresent, type Place, type Site } from './places.ts';
import type { Program } from './program.ts';
import type { Registry } from './registry.ts';

export interface InstallWish {
  readonly program: Program;
  /** Those that are there, all, or just these. */
  readonly browsers: 'present' | 'all' | readonly BrowserName[];
  /** Absolute path of a file of names for the host. */
  readonly hosts: string | null;
}

export type InstallOutcome =
  | {
      readonly ok: true;
      readonly folder: string;
      readonly registered: readonly Place[];
      /** What manifests of this name started before. */ readonly replaced: readonly string[];
    }
  | { readonly ok: false; readonly problem: 'no-browser' | 'no-hosts-file' };

/**
 * Copies the companion into its folder and tells browsers of it. What an earlier one left is replaced; other browsers
 * stay told.
 */
export async function install(site: Site, wish: InstallWish, registry: Registry): Promise<InstallOutcome> {
  const chosen = await choose(site.places, wish.browsers);
  if (chosen.length === 0) return { ok: false, problem: 'no-browser' };
  const { platform } = site.around;
  const own = ownFiles(site.folder, platform, wish.program.node === null);
  const before = await readInstalled(own.record);
  // Who installs again, as the doctor says, means the same names.
  const hosts = wish.hosts ?? before?.hosts ?? null;
  if (
    hosts !== null &&
    !(await access(hosts, constants.R_OK).then(
      () => true,
      () => false,
    ))
  )
    return { ok: false, problem: 'no-hosts-file' };
  const folders = [...(before?.folders ?? []), ...(await makeFolder(site.folder))];
  // It may have been there before, and open to others.
  await chmod(site.folder, 0o700);
  const files = await writeProgram(own, site, { ...wish, hosts });
  const replaced: string[] = [];
  for (const place of chosen) {
    folders.push(...(await makeFolder(folderOf(place.manifest, site))));
    const there = await readManifest(place.manifest);
    if (there.kind === 'read' && typeof there.manifest.path === 'string' && there.manifest.path !== own.launcher)
      replaced.push(there.manifest.path);
    await writeWhole(place.manifest, `${JSON.stringify(hostManifest(place.family, own.launcher), null, 2)}\n`, 0o600);
    if (place.registryKey !== null) await registry.write(place.registryKey, place.manifest);
  }
  const manifests = [
    ...chosen.map(({ browser, manifest, registryKey }) => ({ browser, path: manifest, registryKey })),
    ...(before?.manifests ?? []),
  ];
  const note: Installed = {
    version,
    node: wish.program.node,
    hosts,
    files,
    manifests: manifests.filter(
      (one, at) => manifests.findIndex(({ browser, path }) => browser === one.browser && path === one.path) === at,
    ),
    folders: [...new Set(folders)],
    named: typeof wish.browsers !== 'string',
  };
  await writeWhole(own.record, `${JSON.stringify(note, null, 2)}\n`, 0o600);
  return { ok: true, folder: site.folder, registered: chosen, replaced };
}

async function choose(places: readonly Place[], browsers: InstallWish['browsers']): Promise<readonly Place[]> {
  if (browsers === 'all') return places;
  if (browsers !== 'present') return places.filter(({ browser }) => browsers.includes(browser));
  const there = await Promise.all(places.map(isPresent));
  return places.filter((_, at) => there[at]);
}

async function writeProgram(
  own: OwnFiles,
  { around: { platform } }: Site,
  { program, hosts }: InstallWish,
): Promise<Installed['files']> {
  const bytes = await readFile(program.file);
  const launcher = launcherText(platform, { node: program.node, program: own.program, hosts });
  // One of the other kind may have been here before.
  await rm(ownFiles(own.folder, platform, program.node !== null).program, { force: true });
  await writeWhole(own.program, bytes, program.node === null ? 0o700 : 0o600);
  await writeWhole(own.launcher, launcher, 0o700);
  return { program: sha256(bytes), launcher: sha256(launcher) };
}

const folderOf = (manifest: string, { around }: Site): string =>
  manifest.slice(0, manifest.lastIndexOf(around.platform === 'win32' ? '\\' : '/'));
