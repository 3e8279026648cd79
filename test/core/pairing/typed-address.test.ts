import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localityOf, parseHost } from '../../../src/core/index.ts';
import { readTypedAddress } from '../../../src/core/pairing/typed-address.ts';

const problemOf = (typed: string): string | null => {
  const address = readTypedAddress(typed);
  return address.ok ? null : address.problem;
};

describe('an address that a person typed', () => {
  it.each([
    ['router.home.arpa', 'http://router.home.arpa/'],
    [' ROUTER.local ', 'http://router.local/'],
    ['nas', 'http://nas/'],
    ['nas:8080', 'http://nas:8080/'],
    ['192.168.1.1', 'http://192.168.1.1/'],
    ['http://10.0.0.1:9000/ca.crt?x=1', 'http://10.0.0.1:9000/ca.crt?x=1'],
    ['fd00::1', 'http://[fd00::1]/'],
    ['[fd00::1]:8080', 'http://[fd00::1]:8080/'],
    ['2001:db8::1', 'http://[2001:db8::1]/'],
    ['http://nas/192.168.1', 'http://nas/192.168.1'],
  ])('when it is one at home (%j), is one to ask', (typed, url) => {
    expect(readTypedAddress(typed)).toMatchObject({ ok: true, url });
  });

  it.each([
    'www.example.com',
    'http://www.example.com/root.pem',
    '8.8.8.8',
    'https://8.8.8.8/',
    '2606:4700::1111',
    'router.de',
    'fritz.box.example.com',
    'myfritz.box',
  ])('when it is a public one (%j), is refused', (typed) => {
    expect(problemOf(typed)).toBe('not-local');
  });

  it.each(['fritz.box', 'http://fritz.box/', 'https://FRITZ.BOX', 'nas.fritz.box'])(
    'when it is a FRITZ!Box by name (%j), is refused for a reason of its own',
    (typed) => {
      expect(problemOf(typed)).toBe('fritz-box');
    },
  );

  it.each([
    '192.168.1',
    '192.168',
    '192.168.1.',
    '10',
    'http://192.168.1/',
    '192.168.1:8080',
    '192.168.1.x',
    'https://192.168.1',
  ])('when it lacks a number (%j), is not guessed', (typed) => {
    expect(problemOf(typed)).toBe('incomplete-address');
  });

  it.each([
    '',
    '   ',
    'router home',
    'http://router home/',
    'ftp://nas/ca.crt',
    'http://',
    'http://me:secret@nas/',
    'javascript:alert(1)',
    'http://a..b/',
    '192.168.1.999',
    '192.168.010.1',
    'http:/192.168.1.1',
    'https:/nas.local/ca',
    'rou!ter',
    '*.local',
  ])('when it is none (%j), is refused', (typed) => {
    expect(problemOf(typed)).toBe('bad-url');
  });

  it.each([
    ['https://router.home.arpa', 'http://router.home.arpa/'],
    ['https://nas:8443/ca.crt', 'http://nas:8443/ca.crt'],
    ['HTTPS://192.168.1.1/', 'http://192.168.1.1/'],
  ])('when it is https (%s), is refused, with the same without https and nothing else changed', (typed, instead) => {
    expect(readTypedAddress(typed)).toEqual({ ok: false, problem: 'not-http', instead });
  });

  it('whatever it is, never leads to a public address, nor over anything but http', () => {
    const host = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.domain(),
      fc.domain().map((name) => `${name}.local`),
      fc.nat(255).map((last) => `192.168.1.${last}`),
    );
    const around = fc
      .tuple(
        fc.constantFrom('', 'http://', 'http://nas@', 'http:\\\\', 'HTTP://nas/'),
        host,
        fc.constantFrom('', '.', ':8080', '/ca.crt', '#.local', '@nas.local', '\\.local', '%2elocal'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), host, around), (typed) => {
        const address = readTypedAddress(typed);
        if (!address.ok) return;
        expect(new URL(address.url).protocol).toBe('http:');
        // What will be asked is what was looked at.
        expect(parseHost(new URL(address.url).hostname)).toEqual(address.host);
        expect(localityOf(address.host, null).local).toBe(true);
      }),
    );
  });
});
