import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Zippable, zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/**
 * A folder as a zip whose bytes follow from the names and contents of its files alone: no dates, no owners, and always
 * the same order.
 */
export function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  for (const name of names) files[name] = new Uint8Array(readFileSync(join(folder, name)));
  // A zip holds local time, and none before this.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/**
 * The sources of the last commit as a zip, for a store's review: what is built is built from exactly these.
 * @returns null where there is no repository, as in that very zip once it is unpacked
 */
export async function zipSources(version: string): Promise<Uint8Array | null> {
  if (!existsSync(join(ROOT, '.git'))) return null;
  const { stdout } = await run('git', ['archive', '--format=zip', `--prefix=latchkey-${version}/`, 'HEAD'], {
    cwd: ROOT,
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  });
  return new Uint8Array(stdout);
}

/** A package in the lockfile, as far as it is read here. */
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** For development, or as an optional peer of what is imported. */
  readonly devOptional?: boolean;
}

/**
 * The software bill of materials (CycloneDX 1.5, JSON) of what the extension and the companion import, directly or not,
 * with the hashes of the lockfile. `npm sbom` leaves packages out (@noble/hashes, with npm 11.19), and puts in the date
 * and a random number; this changes only when the packages do.
 */
export function billOfMaterials(): string {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly version: string;
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const components = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path, { version, integrity = '', license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const [kind, hash = ''] = integrity.split('-');
      if (kind !== 'sha512') throw new Error(`The lockfile holds no SHA-512 of ${name}`);
      return {
        type: 'library',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
        ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
      };
    });
  const component = { type: 'application', 'bom-ref': `latchkey@${lock.version}`, name: 'latchkey' };
  const metadata = { component: { ...component, version: lock.version } };
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
