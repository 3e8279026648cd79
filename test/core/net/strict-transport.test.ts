import { describe, expect, it } from 'vitest';
import { parseHost, readStrictTransport, type StrictTransport, strictnessOf } from '../../../src/core/index.ts';

const NOW = 1_800_000_000_000;
const YEAR = 31_536_000;

describe('a Strict-Transport-Security header', () => {
  // RFC 6797 section 6.2 and what its grammar allows.
  it.each([
    ['max-age=31536000', YEAR, false],
    ['max-age=15768000 ; includeSubDomains', 15_768_000, true],
    ['max-age="31536000"', YEAR, false],
    ['max-age=0', 0, false],
    ['max-age=0; includeSubDomains', 0, true],
    ['includeSubDomains; MAX-AGE = 31536000; preload', YEAR, true],
    ['; max-age=1;;', 1, false],
  ])('%s', (header, seconds, subdomains) => {
    expect(readStrictTransport(header, NOW)).toEqual({ until: NOW + seconds * 1000, subdomains });
  });

  it.each(['', 'includeSubDomains', 'max-age', 'max-age=', 'max-age=-1', 'max-age=1e9', 'max-age=1; max-age=2'])(
    '%s: ignored',
    (header) => {
      expect(readStrictTransport(header, NOW)).toBeNull();
    },
  );
});

describe('whether a browser insists on trust', () => {
  const entry = (change: Partial<StrictTransport> = {}): StrictTransport => ({
    until: NOW + 1000,
    subdomains: false,
    trusted: true,
    ...change,
  });
  const strict = (host: string, asked: Record<string, StrictTransport>) => {
    const parsed = parseHost(host);
    if (!parsed) throw new RangeError(host);
    return strictnessOf(parsed, asked, NOW);
  };

  it.each([
    ['the host itself asked', 'nas.lan', { 'nas.lan': entry() }, 'strict'],
    ['it is written with a dot', 'nas.lan.', { 'nas.lan': entry() }, 'strict'],
    ['a parent asked for all below it', 'a.nas.lan', { 'nas.lan': entry({ subdomains: true }) }, 'strict'],
    ['a parent asked for itself', 'a.nas.lan', { 'nas.lan': entry() }, null],
    ['a child asked', 'nas.lan', { 'a.nas.lan': entry({ subdomains: true }) }, null],
    ['a name that only ends alike asked', 'mynas.lan', { 'nas.lan': entry({ subdomains: true }) }, null],
    ['it ended', 'nas.lan', { 'nas.lan': entry({ until: NOW }) }, null],
    ['no one knows whether it was heard', 'nas.lan', { 'nas.lan': entry({ trusted: null }) }, 'perhaps-strict'],
    ['it is an address', '192.168.1.1', { '192.168.1.1': entry() }, null],
    ['it is called like a property of every object', 'constructor', {}, null],
  ] as const)('when %s (%s)', (_when, host, asked, expected) => {
    expect(strict(host, asked)).toBe(expected);
  });
});
