import { describe, expect, it } from 'vitest';
import { localityOf } from '../../../src/core/net/locality.ts';
import { parseHost } from '../../../src/core/net/host.ts';

function locality(host: string, connected: string | null) {
  const parsed = parseHost(host);
  if (!parsed) throw new Error(`not a host: ${host}`);
  return localityOf(parsed, connected);
}

describe('locality of a connection', () => {
  it.each([
    ['printer.local', 'local-suffix-special'],
    ['nas.home.arpa', 'local-suffix-special'],
    ['a.b.internal', 'local-suffix-special'],
    ['localhost', 'local-suffix-special'],
    ['app.localhost', 'local-suffix-special'],
    ['x.alt', 'local-suffix-special'],
    ['router.lan', 'local-suffix-conventional'],
    ['fritz.home', 'local-suffix-conventional'],
    ['wiki.corp', 'local-suffix-conventional'],
    ['wiki.intranet', 'local-suffix-conventional'],
    ['wiki.private', 'local-suffix-conventional'],
    ['host.localdomain', 'local-suffix-conventional'],
    ['printer.test', 'local-suffix-special'],
    ['nas', 'local-single-label'],
    ['PRINTER.Local.', 'local-suffix-special'],
    ['drücker.local', 'local-suffix-special'],
  ])('takes %s for local by its name, until an address is seen', (host, reason) => {
    expect(locality(host, null)).toEqual({ local: true, reason, certain: false });
    expect(locality(host, '192.168.1.9')).toEqual({ local: true, reason, certain: true });
  });

  it('when a .local name connected to a public address, it is not local', () => {
    expect(locality('printer.local', '93.184.215.14')).toEqual({
      local: false,
      reason: 'public-connected-address',
      certain: true,
    });
  });

  it('when a public name connected to a local address, it is local', () => {
    expect(locality('nas.example.net', '10.0.0.4')).toEqual({
      local: true,
      reason: 'local-connected-address',
      certain: true,
    });
    expect(locality('nas.example.net', '::ffff:10.0.0.4')).toMatchObject({ local: true });
  });

  it('when a public name has no known address, it is not taken for local', () => {
    expect(locality('nas.example.net', null)).toEqual({ local: false, reason: 'public-name', certain: false });
  });

  it.each(['notlocal', 'xlocal.com', 'local.example.com', 'home.arpa.example.com', 'evil-home.arpa.org'])(
    'does not mistake %s for a suffix match',
    (host) => {
      expect(locality(host, null).reason).not.toMatch(/suffix/);
    },
  );

  it.each([
    ['192.168.1.1', true],
    ['[fe80::1]', true],
    ['[::ffff:192.168.1.1]', true],
    ['0x7f.1', true],
    ['8.8.8.8', false],
    ['[2606:4700::1111]', false],
  ])('judges the address literal %s by its own block', (host, local) => {
    expect(locality(host, null)).toMatchObject({ local, certain: true });
  });
});
