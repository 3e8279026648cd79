import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The one package there is. It holds nothing. */
export const PACKAGE = 'latchkey-nothing';

const CONTROL = `Package: ${PACKAGE}
Version: 1
Architecture: all
Maintainer: Latchkey <latchkey@example.com>
Description: nothing
`;

const LOCKS = { lists: 'state/lists/lock', packages: 'root/var/lib/dpkg/lock-frontend' };

/** The computer's own apt and dpkg at work in a folder, where they install into `root` and harm nothing. */
export interface OwnApt {
  readonly env: Readonly<Record<string, string>>;
  /** Where the .deb lies that apt is told of. */
  readonly deb: string;
  /** Where the list of packages lies that apt is told of. */
  readonly list: string;
  /** Holds a lock as another apt does, in a process of its own. */
  hold(lock: keyof typeof LOCKS): Promise<Holder>;
  isInstalled(): Promise<boolean>;
  remove(): Promise<void>;
}

export interface Holder {
  readonly pid: number;
  release(): Promise<void>;
}

/** Needs apt-get, dpkg and perl, which every Debian has. */
export async function makeOwnApt(): Promise<OwnApt> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-apt-'));
  const inside = (path: string) => join(folder, path);
  for (const path of [
    'etc/conf.d',
    'etc/preferences.d',
    'repository',
    'state/lists/partial',
    'cache/archives/partial',
    'log',
    'package/DEBIAN',
    'root/var/lib/dpkg/info',
    'root/var/lib/dpkg/updates',
  ])
    await mkdir(inside(path), { recursive: true });

  await writeFile(inside('package/DEBIAN/control'), CONTROL);
  const deb = inside(`repository/${PACKAGE}.deb`);
  await run('dpkg-deb', ['--build', inside('package'), deb]);
  const bytes = await readFile(deb);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const list = inside('repository/Packages');
  await writeFile(list, `${CONTROL}Filename: ./${PACKAGE}.deb\nSize: ${String(bytes.length)}\nSHA256: ${sha256}\n`);
  const status = inside('root/var/lib/dpkg/status');
  await writeFile(status, '');
  await writeFile(inside('sources.list'), `deb [trusted=yes] file:${inside('repository')} ./\n`);
  await writeFile(
    inside('apt.conf'),
    `Dir "${folder}/";
Dir::Etc "${inside('etc')}";
Dir::Etc::sourcelist "${inside('sources.list')}";
Dir::Etc::sourceparts "conf.d";
Dir::State "${inside('state')}";
Dir::State::status "${status}";
Dir::Cache "${inside('cache')}";
Dir::Log "${inside('log')}";
APT::Sandbox::User "";
DPkg::Options { "--root=${inside('root')}"; "--force-not-root"; "--force-bad-path"; "--log=/dev/null"; };
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Pre-Install-Pkgs;
#clear DPkg::Post-Invoke;
`,
  );
  return {
    env: { APT_CONFIG: inside('apt.conf') },
    deb,
    list,
    hold: (lock) => hold(inside(LOCKS[lock])),
    isInstalled: async () => (await readFile(status, 'utf8')).includes('Status: install ok installed'),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** apt's locks are of fcntl(2), which Node does not have; those of flock(1) do not keep apt out. */
const HOLD = `use Fcntl;
open(my $file, '+>>', $ARGV[0]) or die $!;
my $lock = pack('s s x4 q q i x4', F_WRLCK, SEEK_SET, 0, 0, 0);
fcntl($file, F_SETLK, $lock) or die $!;
$| = 1;
print "held\\n";
<STDIN>;
`;

async function hold(path: string): Promise<Holder> {
  const child = spawn('perl', ['-e', HOLD, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    release: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
