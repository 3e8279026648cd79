import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { onLinkPrefixes, routedPrefixes } from '../../../companion/net/on-link.ts';

const NO_ONE = '0'.repeat(32);
const PREFIX = '2a028109009ac000'.padEnd(32, '0');

/** A line of /proc/net/ipv6_route. */
function route(to: string, bits: number, change: { router?: string; flags?: string; device?: string } = {}): string {
  const { router = NO_ONE, flags = '00000001', device = 'eth0' } = change;
  return `${to} ${bits.toString(16)} ${NO_ONE} 00 ${router} 00000100 00000001 00000000 ${flags}     ${device}`;
}

describe('a routing table', () => {
  it('names the prefixes that are reached without a router', () => {
    expect(routedPrefixes(`${route(PREFIX, 64)}\n`)).toEqual(['2a02:8109:009a:c000:0000:0000:0000:0000/64']);
  });
  it.each([
    ['by a router', { router: '1'.repeat(32), flags: '00000003' }],
    ['refused', { flags: '00000201' }],
    ['not in use', { flags: '00000000' }],
    ['to this computer itself', { device: 'lo' }],
  ])('does not name a route that is %s', (_, change) => {
    expect(routedPrefixes(route(PREFIX, 64, change))).toEqual([]);
  });
  it('that is none names nothing', () => {
    expect(routedPrefixes('nonsense\n\n1 2 3')).toEqual([]);
  });
});

it('says what this computer has without failing', () => {
  for (const cidr of onLinkPrefixes()) expect(Number(cidr.split('/')[1])).toBeGreaterThanOrEqual(64);
});

const ASK = `
import { onLinkPrefixes } from './companion/net/on-link.ts';
import { isNear } from './companion/probe/probe-address.ts';
const near = process.argv.slice(1).filter(isNear);
console.log(JSON.stringify({ prefixes: [...onLinkPrefixes()].sort(), near }));
`;

/** One link with an address of SLAAC, one whose prefix only the routing table tells, and a tunnel for everything. */
const NETWORK = `
ip link add home type veth peer name home0 && ip link set home0 up
ip addr add 2a02:8109:9ac0:1::2/64 dev home nodad && ip link set home up
ip link add dhcp type veth peer name dhcp0 && ip link set dhcp0 up
ip addr add 2a02:8109:9ac0:2::2/128 dev dhcp nodad && ip link set dhcp up
ip route add 2a02:8109:9ac0:2::/64 dev dhcp
ip link add tunnel type veth peer name tunnel0 && ip link set tunnel0 up
ip addr add 2a00:1234::2/3 dev tunnel nodad && ip link set tunnel up
ip route add default dev tunnel
exec "$0" --import tsx --input-type=module -e "$@"
`;

describe('a computer on two links and in a tunnel', () => {
  it('is near to devices on its links, and to no one that the tunnel leads to', async () => {
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const near = ['2a02:8109:9ac0:1::20', '2a02:8109:9ac0:2::20', '192.168.1.20', 'fd00::1'];
    const far = ['2a02:8109:9ac0:3::20', '2606:4700::1111', '2a00:1234::3', '203.0.114.7', '64:ff9b::cb00:7107'];
    const { stdout } = await promisify(execFile)(
      'unshare',
      ['--net', '--map-root-user', 'sh', '-ec', NETWORK, process.execPath, ASK, ...near, ...far],
      { cwd },
    );
    expect(JSON.parse(stdout)).toEqual({
      prefixes: ['2a02:8109:9ac0:1::/64', '2a02:8109:9ac0:2::/64'],
      near,
    });
  });
});
