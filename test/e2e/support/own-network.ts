import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A network that no packet leaves: what this computer is called there, by address. */
export interface OwnNetwork {
  /** Addresses of this computer, beside loopback; any may be a public one. */
  readonly addresses: readonly string[];
  /** Lines of hosts(5). */
  readonly hosts: readonly string[];
  /** Shell commands to run first, as root. */
  readonly setup?: string;
}

/** The program has the network, its own /etc/hosts and a resolver that asks no one. */
const PREPARE = `
ip link set lo up
for address in $ADDRESSES; do ip addr add "$address" dev lo; done
mount -t tmpfs none /run
printf '127.0.0.1 localhost\\n%s\\n' "$HOSTS" >/run/hosts
mount --bind /run/hosts /etc/hosts
: >/run/resolv.conf
mount --bind /run/resolv.conf "$(readlink -f /etc/resolv.conf)"
eval "$SETUP"
exec "$NODE" --import tsx --import ./scripts/messages/in-node.mjs "$@"
`;

/**
 * Runs a TypeScript program of this folder in a network of its own. Needs root, or a system that lets everyone have
 * namespaces.
 * @param program file in this folder, and its arguments.
 * @returns the JSON that the last line of its output is.
 * @throws where it does not end well, with the end of what it complained of.
 */
export async function inOwnNetwork<T>(
  { addresses, hosts, setup = '' }: OwnNetwork,
  [program, ...args]: readonly [string, ...string[]],
): Promise<T> {
  const child = spawn(
    'unshare',
    [
      ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
      ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
      ...['sh', '-ec', PREPARE, 'sh', fileURLToPath(new URL(program, import.meta.url)), ...args],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
        NODE: process.execPath,
        ADDRESSES: addresses.join(' '),
        HOSTS: hosts.join('\n'),
        SETUP: setup,
      },
    },
  );
  let [said, complaints] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complaints = `${complaints}${text.toString()}`.slice(-4000)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const last = said.trim().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${last}\n${complaints}`);
  return JSON.parse(last) as T;
}
