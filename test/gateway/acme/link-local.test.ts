import { expect, it } from 'vitest';
import { inOwnNetwork } from '../../e2e/support/own-network.ts';

it('asks a device at a link-local address for its proof, on the link that it ordered from', async () => {
  const setup = `ip link add lan type veth peer name far
ip link set lan up; ip link set far up
ip addr add fe80::77/64 dev lan nodad; ip addr add fd00::77/64 dev lan nodad`;
  const outcome = await inOwnNetwork<unknown>({ addresses: [], hosts: ['fd00::77 gateway.home.arpa'], setup }, [
    '../../gateway/acme/link-local-inside.ts',
  ]);
  expect(outcome).toEqual({ address: 'fe80::77', zone: 'lan', waiting: ['fe80::77'], status: 'ready' });
});
