import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../companion/browse/kinds.ts';

describe('when the network names a kind of service', () => {
  it.each([
    ['_ipps._tcp.local', '_ipps._tcp'],
    ['_MATTERC._UDP.Local', '_matterc._udp'],
    ['_a._tcp.local', '_a._tcp'],
  ])('should read %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
  it.each([
    '_ipps._tcp',
    'ipps._tcp.local',
    '_ipps._sctp.local',
    '_printer._sub._http._tcp.local',
    `_${'x'.repeat(16)}._tcp.local`,
    '_-x._tcp.local',
    '_http._tcp.example.com',
    'A._http._tcp.local',
    '',
  ])('should not take %j for one', (name) => {
    expect(kindOf(name)).toBeNull();
  });
});
