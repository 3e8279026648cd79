import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostPort, parseHost, parseOrigin } from '../../../src/core/net/host.ts';

describe('parseHost', () => {
  it.each([
    ['Printer.LOCAL', 'dns', 'printer.local'],
    ['printer.local.', 'dns', 'printer.local'],
    ['bücher.local', 'dns', 'xn--bcher-kva.local'],
    ['192.168.1.1', 'ip', '192.168.1.1'],
    ['192.168.257', 'ip', '192.168.1.1'],
    ['[FE80::0:1]', 'ip', 'fe80::1'],
    ['fe80::1', 'ip', 'fe80::1'],
    ['fe80::1%eth0', 'ip', 'fe80::1'],
    ['[::ffff:1.2.3.4]', 'ip', '::ffff:102:304'],
  ])('%s becomes %s %s', (text, kind, value) => {
    expect(parseHost(text)).toEqual({ kind, value });
  });

  it.each([
    'router%20home',
    'x%20example.com',
    '',
    '.',
    '..',
    'a..b',
    'a b',
    'a/b',
    'user@host',
    'host?x',
    '[::1',
    `${'a'.repeat(64)}.local`,
    `${'a.'.repeat(130)}local`,
    '256.256.256.256.',
    ':'.repeat(100_000),
  ])('%s is no host or the same host', (text) => {
    const host = parseHost(text);
    if (host) expect(text).toContain('::1');
    else expect(host).toBeNull();
  });

  it('is idempotent on whatever it accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6(), fc.string()), (text) => {
        const host = parseHost(text);
        if (host) expect(parseHost(host.value)).toEqual(host);
      }),
    );
  });
});

describe('parseOrigin', () => {
  it.each([
    ['https://printer.local/x?y#z', 'https', 443],
    ['http://printer.local', 'http', 80],
    ['https://printer.local:9443/', 'https', 9443],
  ])('%s', (url, scheme, port) => {
    expect(parseOrigin(url)).toEqual({ scheme, port, host: { kind: 'dns', value: 'printer.local' } });
  });

  it.each(['chrome://flags', 'about:blank', 'file:///etc/passwd', 'nonsense', 'moz-extension://x/'])(
    '%s has no origin we judge',
    (url) => {
      expect(parseOrigin(url)).toBeNull();
    },
  );
});

describe('hostPort', () => {
  it('brackets IPv6 addresses', () => {
    expect(hostPort({ kind: 'ip', value: 'fe80::1' }, 443)).toBe('[fe80::1]:443');
    expect(hostPort({ kind: 'ip', value: '10.0.0.1' }, 443)).toBe('10.0.0.1:443');
  });
});
