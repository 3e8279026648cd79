import { describe, expect, it } from 'vitest';
import { announcedAddress } from '../../../companion/mdns/announced.ts';
import { LOOPBACK } from '../../support/mdns-responder.ts';

describe('when an address is announced on a link', () => {
  const link = { ...LOOPBACK, zone: 'eth0' };
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['fd00:0:0::7', 'fd00::7'],
    ['93.184.215.14', '93.184.215.14'],
    ['fe80::7', 'fe80::7%eth0'],
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['169.254.3.4', '169.254.3.4'],
  ])('should take %s as %s', (text, address) => {
    expect(announcedAddress(text, link)).toBe(address);
  });
  it.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '::',
    '224.0.0.251',
    'ff02::fb',
    '255.255.255.255',
    '',
    'printer',
  ])('should not take %j', (text) => {
    expect(announcedAddress(text, link)).toBeNull();
  });
});
