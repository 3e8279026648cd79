import { describe, expect, it } from 'vitest';
import { selfNaming } from '../../../../src/core/evidence/self-naming/self-naming.ts';

// Appendix A of draft-wing-settle-public-key-hash-01.
const SPKI_SHA256 = '21ebc0d00e98e3cb289738e2c091e532c4ad8240e0365b22067a1449693e5a18';
const LABEL = '0ehv4buaotdr4wkexhdrmbepfglck3asa4a3fwiqgpikes2j6lima';

const named = (value: string) => selfNaming({ kind: 'dns', value }, SPKI_SHA256);

describe('self-naming', () => {
  it('when the label is the hash of the key, matches', () => {
    expect(named(`printer.${LABEL}.local`)).toBe('match');
  });
  it('when the last bit of the hash differs, does not match', () => {
    expect(named(`printer.${LABEL.slice(0, -1)}q.local`)).toBe('mismatch');
  });
  it('when the padding bits are not zero, does not match', () => {
    expect(named(`printer.${LABEL.slice(0, -1)}b.local`)).toBe('mismatch');
  });
  it('when the hash algorithm is not SHA-256, claims nothing', () => {
    expect(named(`printer.1${LABEL.slice(1)}.local`)).toBe('absent');
  });
  it('when the name is public, claims nothing', () => {
    expect(named(`printer.${LABEL}.example.com`)).toBe('absent');
  });
  it('when the host is an address, claims nothing', () => {
    expect(selfNaming({ kind: 'ip', value: '192.168.1.1' }, SPKI_SHA256)).toBe('absent');
  });
});
