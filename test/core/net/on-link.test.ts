import { describe, expect, it } from 'vitest';
import { parseHost } from '../../../src/core/net/host.ts';
import { localityOf } from '../../../src/core/net/locality.ts';
import { isGlobalUnicast, whereIs } from '../../../src/core/net/on-link.ts';

const PREFIX = '2a02:8109:9ac0:1::/64';
const INSIDE = '2a02:8109:9ac0:1::20';
const OUTSIDE = '2a02:8109:9ac0:2::20';

function locality(host: string, connected: string | null, onLink: readonly string[] | null) {
  const parsed = parseHost(host);
  if (!parsed) throw new Error(`not a host: ${host}`);
  return localityOf(parsed, connected, onLink);
}

describe('an address', () => {
  it.each([
    [INSIDE, true],
    ['[2606:4700::1111]', true],
    ['fd00::1', false],
    ['fe80::1%eth0', false],
    ['64:ff9b::cb00:7107', false],
    ['203.0.114.7', false],
    ['::ffff:203.0.114.7', false],
    ['printer.local', false],
  ])('%s is a global one of IPv6: %s', (address, expected) => {
    expect(isGlobalUnicast(address)).toBe(expected);
  });

  it('of IPv6 that is global is never elsewhere for certain, as a home has several networks', () => {
    expect(whereIs(INSIDE, [])).toBe('unknown');
    expect(whereIs(INSIDE, [PREFIX])).toBe('here');
    expect(whereIs(OUTSIDE, [PREFIX])).toBe('unknown');
  });

  it('of any other kind is where its block says', () => {
    expect(whereIs('203.0.114.7', [])).toBe('elsewhere');
    expect(whereIs('192.168.1.20', [])).toBe('here');
    expect(whereIs('64:ff9b::cb00:7107', [])).toBe('elsewhere');
    expect(whereIs('nonsense', [])).toBeNull();
  });
});

describe('a connection to a global IPv6 address', () => {
  it.each(['nas.lan', 'nas', 'nas.example.org', `[${OUTSIDE}]`])(
    'of %s may be local outside of what is known',
    (host) => {
      for (const known of [null, [], [PREFIX]])
        expect(locality(host, OUTSIDE, known)).toEqual({ local: true, reason: 'on-link-unknown', certain: false });
    },
  );
  it.each([
    ['nas.lan', 'local-suffix-conventional'],
    ['nas.example.org', 'on-link-address'],
    [`[${INSIDE}]`, 'on-link-address'],
  ])('of %s is local inside an on-link prefix', (host, reason) => {
    expect(locality(host, INSIDE, [PREFIX])).toEqual({ local: true, reason, certain: true });
  });
  it.each([
    ['nas.lan', 'public-connected-address'],
    ['nas.example.org', 'public-name'],
    [`[${OUTSIDE}]`, 'public-address-literal'],
  ])('of %s is not local where only the address itself counts', (host, reason) => {
    const parsed = parseHost(host);
    expect(parsed && localityOf(parsed, OUTSIDE)).toEqual({ local: false, reason, certain: true });
  });
});
