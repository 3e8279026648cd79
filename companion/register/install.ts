import { access, chmod, constants, readFile, rm } from 'node:fs/promises';
import { version } from '../../package.json';
import type { KnownBrowserName } from '../system/browsers.ts';
import { makePrivateFolder, sha256OfBytes, writeFileWhole } from '../system/files.ts';
import { hostManifest, readHostManifest } from './host-manifest.ts';
import {
  type InstallRecord,
  launcherText,
  companionFiles,
  type CompanionFiles,
  readInstallRecord,
} from './installation.ts';
import { isBrowserUsed, type BrowserPlace, type InstallTarget } from './places.ts';
import type { CompanionProgram } from './program.ts';
import type { Registry } from './registry.ts';

interface InstallWish {
  readonly program: CompanionProgram;
  /** Those that are used, all, or just these. */
  readonly browsers: 'present' | 'all' | readonly KnownBrowserName[];
  /** Absolute path of a file of names for the companion. */
  readonly hosts: string | null;
}

/** Which browsers were registered, or why nothing was changed. */
export type InstallOutcome =
  | {
      readonly ok: true;
      readonly folder: string;
      readonly registered: readonly BrowserPlace[];
      /** What manifests of this name started before. */ readonly replaced: readonly string[];
    }
  | { readonly ok: false; readonly problem: 'no-browser' | 'no-hosts-file' };

/**
 * Copies the companion into its folder and registers it with browsers. An earlier one is replaced; browsers that were
 * registered before stay so.
 * @param registry written on Windows only.
 * @throws the system's error if a file cannot be written.
 */
export async function installCompanion(
  target: InstallTarget,
  wish: InstallWish,
  registry: Registry,
): Promise<InstallOutcome> {
  const chosen = await choose(target.places, wish.browsers);
  if (chosen.length === 0) return { ok: false, problem: 'no-browser' };
  const { platform } = target.system;
  const own = companionFiles(target.folder, platform, wish.program.node === null);
  const before = await readInstallRecord(own.record);
  // Installing again, as the doctor advises, keeps the file of names.
  const hosts = wish.hosts ?? before?.hosts ?? null;
  if (
    hosts !== null &&
    !(await access(hosts, constants.R_OK).then(
      () => true,
      () => false,
    ))
  )
    return { ok: false, problem: 'no-hosts-file' };
  const folders = [...(before?.folders ?? []), ...(await makePrivateFolder(target.folder))];
  // It may have been there before, and open to others.
  await chmod(target.folder, 0o700);
  const files = await writeProgram(own, target, { ...wish, hosts });
  const replaced: string[] = [];
  for (const place of chosen) {
    folders.push(...(await makePrivateFolder(folderOf(place.manifest, target))));
    const there = await readHostManifest(place.manifest);
    if (there.kind === 'read' && typeof there.manifest.path === 'string' && there.manifest.path !== own.launcher)
      replaced.push(there.manifest.path);
    await writeFileWhole(
      place.manifest,
      `${JSON.stringify(hostManifest(place.family, own.launcher), null, 2)}\n`,
      0o600,
    );
    if (place.registryKey !== null) await registry.write(place.registryKey, place.manifest);
  }
  const manifests = [
    ...chosen.map(({ browser, manifest, registryKey }) => ({ browser, path: manifest, registryKey })),
    ...(before?.manifests ?? []),
  ];
  const note: InstallRecord = {
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
  await writeFileWhole(own.record, `${JSON.stringify(note, null, 2)}\n`, 0o600);
  return { ok: true, folder: target.folder, registered: chosen, replaced };
}

async function choose(
  places: readonly BrowserPlace[],
  browsers: InstallWish['browsers'],
): Promise<readonly BrowserPlace[]> {
  if (browsers === 'all') return places;
  if (browsers !== 'present') return places.filter(({ browser }) => browsers.includes(browser));
  const there = await Promise.all(places.map(isBrowserUsed));
  return places.filter((_, at) => there[at]);
}

async function writeProgram(
  own: CompanionFiles,
  { system: { platform } }: InstallTarget,
  { program, hosts }: InstallWish,
): Promise<InstallRecord['files']> {
  const bytes = await readFile(program.file);
  const launcher = launcherText(platform, { node: program.node, program: own.program, hosts });
  // One of the other kind may have been installed before.
  await rm(companionFiles(own.folder, platform, program.node !== null).program, { force: true });
  await writeFileWhole(own.program, bytes, program.node === null ? 0o700 : 0o600);
  await writeFileWhole(own.launcher, launcher, 0o700);
  return { program: sha256OfBytes(bytes), launcher: sha256OfBytes(launcher) };
}

const folderOf = (manifest: string, { system }: InstallTarget): string =>
  manifest.slice(0, manifest.lastIndexOf(system.platform === 'win32' ? '\\' : '/'));
