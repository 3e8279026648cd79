import { beforeAll, describe, expect, it } from 'vitest';
import type { CompanionOutsideRun } from './support/companion-outside-run.ts';
import { inOwnNetwork } from './support/own-network.ts';

const setup = `
ip link add out type veth peer name out-end
ip link set out-end addrgenmode none up
ip link set out addrgenmode none up
ip addr add 192.168.88.1/24 dev out
ip route add default dev out
ip link add out6 type veth peer name out6-end
ip link set out6-end addrgenmode none up
ip link set out6 addrgenmode none up
ip -6 addr add fd00:88::1/64 dev out6 nodad
ip -6 route add default dev out6
`;
const hosts = ['198.51.100.7 outside.lan', '198.51.100.7 both.lan', '127.0.0.1 both.lan', '127.0.0.1 moves.lan'];

describe('the companion, when a host is outside the network', () => {
  let run: CompanionOutsideRun;
  beforeAll(async () => {
    run = await inOwnNetwork<CompanionOutsideRun>({ addresses: [], hosts, setup }, ['companion-outside-run.ts']);
  });

  it.each([
    'name',
    'address',
    'IPv6 address',
    'IPv4 in IPv6',
    'NAT64',
    'broadcast',
    'address given with a local name',
    'name that moves, outside',
  ])('sends no packet: %s', (step) => {
    expect(run[step]).toEqual({ answer: { problem: 'not-local' }, packets: 0 });
  });

  it('asks only the address at home of a name that has one outside as well', () => {
    expect(run['name with both']?.packets).toBe(0);
    expect(run['name with both']?.answer).toMatchObject({
      answers: [
        { address: '127.0.0.1', outcome: 'refused' },
        { address: '198.51.100.7', outcome: 'not-local' },
      ],
    });
    expect(run['name that moves, at home']?.answer).toMatchObject({
      answers: [{ address: '127.0.0.1', outcome: 'refused' }],
    });
  });

  it.each(['198.51.100.7', '2606:4700::1111'])('would have been seen to: a connection to %s leaves packets', (host) => {
    expect(run[`what a connection to ${host} costs`]?.packets).toBeGreaterThan(0);
  });
});
