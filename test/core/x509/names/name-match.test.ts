import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { matchName, type ReferenceName } from '../../../../src/core/x509/names/name-match.ts';
import { mint, mintKeys } from '../../../support/mint.ts';
import { rawSubjectAltName } from '../../../support/mint-extensions.ts';
import { read } from '../../../support/read.ts';

const dns = (value: string): ReferenceName => ({ kind: 'dns', value });
const ip = (value: string): ReferenceName => ({ kind: 'ip', value });
const DNS_TAG = 0x82;
const IP_TAG = 0x87;

let keys: CryptoKeyPair;
beforeAll(async () => {
  keys = await mintKeys();
});

async function withSans(...values: readonly string[]): Promise<Certificate> {
  return read(
    await mint({ keys, extensions: [rawSubjectAltName(...values.map((value) => ({ tag: DNS_TAG, value })))] }),
  );
}

describe('when a dNSName is compared', () => {
  it.each([
    ['printer.local', 'printer.local', 'match'],
    ['Printer.LOCAL', 'printer.local', 'match'],
    ['printer.local', 'PRINTER.local.', 'match'],
    ['printer.local', 'nas.local', 'mismatch'],
    ['printer.local', 'a.printer.local', 'mismatch'],
    ['printer.local', 'local', 'mismatch'],
    ['printer.local.', 'printer.local', 'mismatch'],
    ['xn--kche-0ra.local', 'xn--kche-0ra.local', 'match'],
    ['my_nas.local', 'my_nas.local', 'match'],
    ['', '', 'mismatch'],
  ])('%j against %j: %s', async (san, name, expected) => {
    expect(matchName(await withSans(san), dns(name))).toBe(expected);
  });
});

describe('when it holds a wildcard', () => {
  it.each([
    ['*.home.arpa', 'nas.home.arpa', 'match'],
    ['*.HOME.arpa', 'NAS.home.arpa', 'match'],
    ['*.home.arpa', 'a.nas.home.arpa', 'mismatch'],
    ['*.home.arpa', 'home.arpa', 'mismatch'],
    ['*.home.arpa', '.home.arpa', 'mismatch'],
    ['*', 'local', 'mismatch'],
    ['*.', 'local.', 'mismatch'],
    ['n*.home.arpa', 'nas.home.arpa', 'mismatch'],
    ['nas.*.arpa', 'nas.home.arpa', 'mismatch'],
    ['*.*.arpa', 'nas.home.arpa', 'mismatch'],
    ['xn--*.home.arpa', 'xn--kche-0ra.home.arpa', 'mismatch'],
  ])('%j against %j: %s', async (san, name, expected) => {
    expect(matchName(await withSans(san), dns(name))).toBe(expected);
  });

  it('counts for nothing directly below a registry, where the caller knows registries', async () => {
    const certificate = await withSans('*.com');
    expect(matchName(certificate, dns('example.com'))).toBe('match');
    expect(matchName(certificate, dns('example.com'), (name) => name === 'com')).toBe('mismatch');
  });
});

describe('when an address is asked for', () => {
  it('compares bytes, in whatever way the address is written', async () => {
    const certificate = read(await mint({ keys, ip: ['192.168.1.20', 'fd00::1'] }));
    expect(matchName(certificate, ip('192.168.1.20'))).toBe('match');
    expect(matchName(certificate, ip('[FD00:0:0:0:0:0:0:1]'))).toBe('match');
    expect(matchName(certificate, ip('192.168.1.21'))).toBe('mismatch');
    expect(matchName(certificate, ip('not an address'))).toBe('mismatch');
  });

  it('takes no dNSName that spells an address, and no address for a dNSName', async () => {
    expect(matchName(await withSans('192.168.1.20'), ip('192.168.1.20'))).toBe('mismatch');
    expect(matchName(await withSans('192.168.1.20'), dns('192.168.1.20'))).toBe('mismatch');
    expect(matchName(read(await mint({ keys, ip: ['192.168.1.20'] })), dns('192.168.1.20'))).toBe('mismatch');
  });

  it('takes no range for an address', async () => {
    const range = rawSubjectAltName({ tag: IP_TAG, value: Uint8Array.of(192, 168, 1, 20, 255, 255, 255, 255) });
    expect(matchName(read(await mint({ keys, extensions: [range] })), ip('192.168.1.20'))).toBe('mismatch');
  });
});

describe('when there is no subjectAltName', () => {
  it('says so, and never looks at the common name', async () => {
    expect(matchName(read(await mint({ keys, subject: 'CN=printer.local' })), dns('printer.local'))).toBe('no-sans');
    expect(
      matchName(read(await mint({ keys, subject: 'CN=printer.local', email: ['a@b.local'] })), dns('printer.local')),
    ).toBe('no-sans');
  });
});

describe('for any two names', () => {
  it('matches exactly the equal ones, unless there is a wildcard', async () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
    const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => [...labels, 'local'].join('.'));
    await fc.assert(
      fc.asyncProperty(name, name, async (a, b) => {
        expect(matchName(await withSans(a), dns(b))).toBe(a === b ? 'match' : 'mismatch');
      }),
      { numRuns: 40 },
    );
  });
});
