import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../browsers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Programs of the system, some of which Debian keeps off everyone's PATH. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;

/** The file in which `names.ts` writes down who was asked for; set only inside. */
export const NAMES = 'LATCHKEY_WIRE_NAMES';
/** Why nothing is counted; set only where that is so. */
export const UNCOUNTED = 'LATCHKEY_WIRE_UNCOUNTED';

/**
 * What leaves for an address that is neither loopback nor one of a network at home is counted by where it goes, and
 * turned away at once. Written by hand, so that it does not rest on the table that Latchkey decides by: here what is
 * for documentation is public.
 */
const RULES = `
table inet latchkey {
  set left4 { type ipv4_addr . inet_proto . inet_service; flags dynamic; counter; }
  set left6 { type ipv6_addr . inet_proto . inet_service; flags dynamic; counter; }
  set odd4 { type ipv4_addr . inet_proto; flags dynamic; counter; }
  set odd6 { type ipv6_addr . inet_proto; flags dynamic; counter; }
  chain leaving {
    type filter hook output priority 0;
    ip daddr {
      0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16,
      224.0.0.0/4, 255.255.255.255
    } accept
    ip6 daddr { ::/127, fc00::/7, fe80::/10, ff00::/8 } accept
    meta l4proto { tcp, udp } update @left4 { ip daddr . meta l4proto . th dport }
    meta l4proto { tcp, udp } update @left6 { ip6 daddr . meta l4proto . th dport }
    meta l4proto != { tcp, udp } update @odd4 { ip daddr . meta l4proto }
    meta l4proto != { tcp, udp } update @odd6 { ip6 daddr . meta l4proto }
    meta l4proto tcp reject with tcp reset
    reject
  }
}`;

/**
 * A network with loopback, a cable to nowhere, and a way out that ends at the rules above. Names are answered by
 * `names.ts` alone: where the system has another way to ask for them, its socket is hidden.
 */
const PREPARE = `
ip link set lo up
ip link add home type veth peer name cable
ip link set cable up
ip link set home up
ip addr add 192.168.77.2/24 dev home
ip route add default dev lo
ip -6 route add default dev lo
printf '%s' "$RULES" | nft -f -
for folder in /run/systemd/resolve /run/nscd /run/avahi-daemon; do
  [ ! -d "$folder" ] || mount -t tmpfs none "$folder"
done
printf 'nameserver 127.0.0.1\\n' >"$FOLDER/resolv.conf"
resolver="$(readlink -m /etc/resolv.conf)"
mkdir -p "$(dirname "$resolver")"
[ -e "$resolver" ] || : >"$resolver"
mount --bind "$FOLDER/resolv.conf" "$resolver"
"$NODE" --import tsx "$ROOT/scripts/wire/names.ts" "$${NAMES}" &
names=$!
trap 'kill $names' EXIT
until [ -e "$${NAMES}" ]; do kill -0 $names; sleep 0.05; done
`;

const unshare = (script: string, command: readonly string[]): string[] => [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--net', '--mount', 'sh', '-ec', script, 'sh', ...command],
];

const environment = (folder: string) => ({
  ...process.env,
  PATH,
  ROOT,
  RULES,
  NODE: process.execPath,
  FOLDER: folder,
  [NAMES]: join(folder, 'names'),
});

/** Null where this system gives us a network whose packets can be counted; else why it does not. */
function whyNot(folder: string): string | null {
  if (process.platform !== 'linux') return 'it takes Linux';
  const lacks = ['unshare', 'ip', 'nft'].filter((program) => findProgram(program, { PATH }) === null);
  if (lacks.length > 0) return `there is no ${lacks.join(', ')}`;
  const { status, stderr } = spawnSync('unshare', unshare(PREPARE, []), {
    env: environment(folder),
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? null : `this system gives us no network of our own: ${stderr.trim().split('\n')[0] ?? ''}`;
}

/**
 * Runs a command where each packet to a public address is counted (`what-left.ts` reads that, inside). Where that
 * cannot be had it does not run it.
 * @returns the command's exit code, or why it was not run.
 */
export async function inCountedNetwork(command: readonly string[]): Promise<{ code: number } | { why: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-wire-'));
  try {
    const why = whyNot(folder);
    if (why !== null) return { why };
    await rm(join(folder, 'names'), { force: true });
    const child = spawn('unshare', unshare(`${PREPARE}\n"$@"`, command), {
      env: environment(folder),
      cwd: ROOT,
      stdio: 'inherit',
    });
    // Ctrl-C reaches the command by itself; it says how that ended.
    const stay = () => undefined;
    process.on('SIGINT', stay);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    process.off('SIGINT', stay);
    return { code: code ?? 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
