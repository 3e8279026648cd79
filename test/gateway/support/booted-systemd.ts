import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SYSTEMD = '/lib/systemd/systemd';

/**
 * This computer's own files under a layer that is thrown away, with namespaces and a branch of the control groups of
 * its own: systemd runs there as in a container, and this checkout is in /opt/latchkey.
 */
const BOOT = `
mount -t tmpfs none "$SPACE"
mkdir "$SPACE/up" "$SPACE/work" "$SPACE/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$SPACE/up,workdir=$SPACE/work" "$SPACE/root"
cd "$SPACE/root"
mount -t proc proc proc
mount -t sysfs sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
for device in null zero full random urandom tty; do
  touch "dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
[ -e usr/bin/node ] || ln -s "$NODE" usr/bin/node
mkdir -p opt/latchkey old
mount --bind "$CHECKOUT" opt/latchkey
cp opt/latchkey/deploy/gateway/latchkey-gateway.service etc/systemd/system/
rm -rf var/lib/private/latchkey-gateway var/lib/latchkey-gateway
: >etc/machine-id
ip link set lo up
pivot_root . old
umount -l old
# As systemd has it where it is not in a container: credentials of a service are mounted by another process.
mount --make-rshared /
exec env -i container=lxc PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
  ${SYSTEMD} --unit=basic.target --show-status=no
`;

/** Moves itself to a new control group, so that the namespace begins there. */
const ENTER = `
group=$(findmnt -n -o TARGET -t cgroup2 | head -n 1)/latchkey-$$
mkdir "$group"
echo $$ >"$group/cgroup.procs"
exec unshare --mount --uts --ipc --net --cgroup --pid --fork --kill-child --propagation private sh -ec "$BOOT"
`;

/** Whether systemd can be booted here: as root, where control groups can be made. */
export function canBoot(): boolean {
  const probe =
    'group=$(findmnt -n -o TARGET -t cgroup2 | head -n 1)/latchkey-probe-$$; mkdir "$group"; rmdir "$group"';
  return process.getuid?.() === 0 && existsSync(SYSTEMD) && spawnSync('sh', ['-ec', probe]).status === 0;
}

/** A system that was booted for a test. */
export interface Booted {
  /** Runs lines of sh in it, as its root. @returns what they said. @throws where one fails, with what they said. */
  run(lines: string, input?: string): string;
  stop(): Promise<void>;
}

/** @param space an empty folder, to mount over. */
export async function bootSystemd(space: string): Promise<Booted> {
  const env = { ...process.env, BOOT, SPACE: space, CHECKOUT: ROOT, NODE: process.execPath };
  const child = spawn('sh', ['-ec', ENTER], { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const group = `latchkey-${child.pid}`;
  const first = (): string =>
    execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)])
      .toString()
      .trim();
  const booted: Booted = {
    run(lines, input = '') {
      const into = ['-t', first(), '-m', '-p', '-u', '-i', '-n', '-C', '-r', '-w', 'sh', '-ec', lines];
      const { status, stdout, stderr } = spawnSync('nsenter', into, { input, encoding: 'utf8' });
      if (status !== 0) throw new Error(`ended with ${status}: ${lines}\n${stdout}${stderr}`);
      return stdout + stderr;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
      // What was in it ends a moment later.
      const remove = `group=$(findmnt -n -o TARGET -t cgroup2 | head -n 1)/${group}
        for turn in $(seq 50); do find "$group" -depth -type d -exec rmdir {} + && exit; sleep 0.2; done`;
      spawnSync('sh', ['-c', remove]);
    },
  };
  return booted;
}
