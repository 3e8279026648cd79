import { describe, expect, it } from 'vitest';
import { connect, isNear } from '../../../companion/probe/probe-address.ts';
import { tcpPeer } from '../support/peers.ts';

describe('when asked whether an address is near', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.178.1',
    '169.254.1.1',
    '172.16.0.1',
    'fd00::2',
    'fe80::1%br-lan',
    '::ffff:192.168.1.1',
  ])('says yes of %s', (address) => {
    expect(isNear(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    'localhost',
    'printer.local',
    '127.1',
    '0x7f000001',
    '2130706433',
    '[::1]',
    '',
    undefined,
  ])('says no of %s', (address) => {
    expect(isNear(address)).toBe(false);
  });
});

describe('when told to connect', () => {
  it('looks no name up, not even one that is near', async () => {
    const peer = await tcpPeer(() => {
      /* Never reached. */
    });
    await expect(connect('localhost', peer.port, new AbortController().signal)).rejects.toMatchObject({
      fault: 'not-local',
    });
    expect(peer.opened).toBe(0);
  });
});
