import { describe, expect, it } from 'vitest';
import { alone, certificate, checks, appraisal } from '../../../ui/fixtures/appraisals.ts';
import { facts } from '../../../ui/words/facts.ts';
import { plain } from '../../../ui/words/phrase.ts';

describe('a page without encryption', () => {
  const page = (address: string | null) =>
    plain(
      facts(appraisal({ kind: 'plain', reasons: ['not-encrypted'] }, { scheme: 'http', address, certificate: null }))
        .not,
    );

  it('when it comes from this computer, frightens no one with the network', () => {
    expect(page('127.0.0.1')).toContain('no one on the network can read along');
    expect(page('::1')).toContain('no one on the network can read along');
  });

  it.each(['192.168.1.20', 'fd00::1', null])(
    'when it comes from elsewhere, or that was not seen (%s), says what others could do',
    (address) => {
      expect(page(address)).toContain('others on your network could read');
    },
  );
});

describe('a certificate for another name', () => {
  const how = (sans: typeof certificate.sans) =>
    plain(facts(alone({ kind: 'caution', reasons: ['name-mismatch'] }, { certificate: { ...certificate, sans } })).how);

  it('when it has names, tells the first', () => {
    expect(how([{ kind: 'dns', value: 'garage-door.local' }])).toContain('It was made for garage-door.local.');
    expect(
      how([
        { kind: 'ip', value: '192.168.1.9' },
        { kind: 'dns', value: 'b.local' },
      ]),
    ).toContain('It was made for 192.168.1.9 and 1 more.');
  });

  it('when its names hold control characters, shows none', () => {
    expect(how([{ kind: 'dns', value: 'a\u202Eb.local' }])).toContain('a\uFFFDb.local');
  });
});

describe('a certificate that has run out', () => {
  it('when the gateway issued it, points to the gateway', () => {
    const not = (path: ReturnType<typeof checks>) =>
      plain(facts(appraisal({ kind: 'caution', reasons: ['expired'] }, { findings: path })).not);
    expect(not(checks(['path', 'proved', 'path-to-gateway']))).toContain('Your gateway can give it a new certificate.');
    expect(not(checks(['path', 'refuted', 'self-signed']))).not.toContain('gateway');
  });
});
