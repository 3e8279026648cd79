import { hostname, networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { checkOwnName, numericPlace, ownHosts } from '../../gateway/own-hosts.ts';
import { inOwnNetwork } from '../e2e/support/own-network.ts';

const ANNOUNCED = ['latchkey-0fbcba42.local', 'latchkey-0fbcba42-acme.local'];
const SYSTEM = `${hostname().split('.')[0] ?? ''}.local`.toLowerCase();

/** Names and addresses in a computer of its own, whose name leads where its list of hosts says. */
const hostsWhere = async (...lines: string[]): Promise<string[]> =>
  inOwnNetwork<string[]>({ addresses: ['192.168.77.5/24'], hosts: lines }, [
    '../../gateway/own-hosts-inside.ts',
    ...ANNOUNCED,
  ]);

describe('what the gateway is called', () => {
  it('is the computer’s name where this system finds it at an address that others reach', async () => {
    const hosts = await hostsWhere(`192.168.77.5 ${SYSTEM}`);
    expect(hosts.slice(0, 4)).toEqual([SYSTEM, ...ANNOUNCED, '192.168.77.5']);
  });

  it.each([
    ['no one answers for it', ['192.168.77.5 other.local']],
    ['it is another computer’s', [`192.168.77.9 ${SYSTEM}`]],
    ['it leads each computer to itself', [`127.0.1.1 ${SYSTEM}`, `127.0.0.1 ${SYSTEM}`]],
  ])('is the name that it answers for itself where %s', async (_why, lines) => {
    const hosts = await hostsWhere(...lines);
    expect(hosts.slice(0, 3)).toEqual([...ANNOUNCED, '192.168.77.5']);
    // Whoever does find it by that name is answered.
    expect(hosts.at(-1)).toBe(SYSTEM);
  });

  it('is what the person said, whoever answers for it', async () => {
    const [first, second] = await ownHosts('gateway.home.arpa', ANNOUNCED, () => Promise.reject(new Error('asked')));
    expect([first?.value, second?.value]).toEqual(['gateway.home.arpa', ANNOUNCED[0]]);
  });

  it('is an address where nothing answers for any name', async () => {
    const hosts = await ownHosts(null, [], () => Promise.resolve([]));
    const own = Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
    expect(own).toContain(hosts[0]?.value);
  });

  it('is shown by an address that others reach, too, and never by loopback', () => {
    const ip = (value: string) => ({ kind: 'ip' as const, value });
    expect(numericPlace([{ kind: 'dns', value: 'a.local' }, ip('127.0.0.1'), ip('192.168.1.5')])).toEqual(
      ip('192.168.1.5'),
    );
    expect(numericPlace([{ kind: 'dns', value: 'a.local' }, ip('127.0.0.1'), ip('::1')])).toBeNull();
  });

  it.each(['example.com', 'gateway', 'gateway.home.arpa:8443', 'a b', '', '93.184.216.34', 'fritz.box'])(
    'cannot be “%s”',
    (name) =>
      expect(() => checkOwnName(name)).toThrow(
        `The gateway can’t be called ${name}. Use a name that ends in .home.arpa, .local, .lan, .home or .internal, ` +
          'or a private address.',
      ),
  );

  it.each(['gateway.home.arpa', 'Nas.LOCAL', '192.168.1.5', 'fd00::5'])('can be “%s”', (name) =>
    expect(() => checkOwnName(name)).not.toThrow(),
  );
});
