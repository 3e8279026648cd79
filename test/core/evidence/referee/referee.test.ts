import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraiseReferee, type RefereeGrounds } from '../../../../src/core/evidence/referee/appraise.ts';
import { readRefereeAnswer, refereeUrl } from '../../../../src/core/evidence/referee/read.ts';
import { localScope } from '../../../../src/core/scope/scope.ts';
import { DAY, NOW } from '../../../support/mint.ts';

const hash = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const hex = (byte: number): string => Buffer.from(hash(byte)).toString('hex');
const said = (text: string): Uint8Array => new TextEncoder().encode(text);
const GATEWAY = { id: hex(9), name: 'Router', scope: localScope(NOW + DAY) };
const GROUNDS: RefereeGrounds = {
  gateway: GATEWAY,
  confirmedBy: GATEWAY.id,
  host: { kind: 'dns', value: 'tv.internal' },
  port: 443,
  presented: hex(1),
  before: null,
  now: NOW,
};
const appraise = (change: Partial<RefereeGrounds> = {}, body = hash(1), status = 200) =>
  appraiseReferee({ status, body }, { ...GROUNDS, ...change });
const codes = (...args: Parameters<typeof appraise>): string[] => appraise(...args).steps.map(({ code }) => code);

describe('refereeUrl', () => {
  it('asks for the name at the well-known address of the gateway', () => {
    expect(refereeUrl('https://router.local', { kind: 'dns', value: 'smarttv-abcdef123.internal' })).toBe(
      'https://router.local/.well-known/referee/sha256/smarttv-abcdef123.internal',
    );
    expect(refereeUrl('https://[fd00::1]:8443', { kind: 'dns', value: 'a-b' })).toBe(
      'https://[fd00::1]:8443/.well-known/referee/sha256/a-b',
    );
  });

  it('asks nothing for an address, nor over http, nor at what is no origin', () => {
    expect(refereeUrl('https://router.local', { kind: 'ip', value: '192.168.0.2' })).toBeNull();
    for (const origin of ['http://router.local', 'https://router.local/', 'https://a@router.local', 'https://', ''])
      expect(refereeUrl(origin, { kind: 'dns', value: 'tv.local' })).toBeNull();
  });

  it('never leaves its folder, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary-ascii' }), (value) => {
        const url = refereeUrl('https://router.local', { kind: 'dns', value });
        if (url !== null) expect(new URL(url).href).toBe(`https://router.local/.well-known/referee/sha256/${value}`);
      }),
    );
    for (const value of ['..', '.', 'a/b', 'a?b', '%2e%2e', ''])
      expect(refereeUrl('https://router.local', { kind: 'dns', value })).toBeNull();
  });
});

describe('the answer of a referee', () => {
  it('is 32 bytes and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.uint8Array({ maxLength: 40 }), (status, body) => {
        const { kind } = readRefereeAnswer({ status, body });
        if (status === 404 || status === 410) expect(kind).toBe('unknown-name');
        else expect(kind).toBe(status === 200 && body.length === 32 ? 'key' : 'unusable');
      }),
    );
  });

  it('proves whose the device is when the key is the one that the gateway holds', () => {
    expect(appraise()).toEqual({
      kind: 'referee',
      axis: 'ownership',
      steps: [
        { code: 'referee-confirmed', answer: 'proved', params: { gateway: 'Router' } },
        { code: 'referee-key-matches', answer: 'proved' },
      ],
      genuine: 'proved',
      binding: 'attests-key',
      claims: { owner: 'Router' },
      signer: { name: 'Router', spkiSha256: GATEWAY.id },
      anchor: GATEWAY.id,
    });
  });

  it('proves the same key on any port', () => {
    expect(appraise({ port: 8443 })).toMatchObject({ genuine: 'proved', binding: 'attests-key' });
  });

  it('is a renewal when the gateway named another key before', () => {
    expect(codes({ before: hex(2) })).toEqual(['referee-confirmed', 'referee-key-matches', 'referee-key-renewed']);
    expect(codes({ before: hex(1) })).not.toContain('referee-key-renewed');
  });

  it('refutes another key, and says so of one that was taken back', () => {
    expect(appraise({ presented: hex(3) })).toMatchObject({ genuine: 'refuted', binding: 'claimed' });
    expect(codes({ presented: hex(3) })).toContain('referee-key-differs');
    expect(codes({ presented: hex(3), before: hex(2) })).toContain('referee-key-differs');
    expect(codes({ presented: hex(2), before: hex(2) })).toContain('referee-key-taken-back');
  });

  it.each<[string, Partial<RefereeGrounds>, Uint8Array, number, string]>([
    ['the connection to it was not confirmed', { confirmedBy: null }, hash(1), 200, 'referee-not-confirmed'],
    ['another gateway confirmed that', { confirmedBy: hex(8) }, hash(1), 200, 'referee-not-confirmed'],
    ['it does not know the name', {}, hash(1), 404, 'referee-name-unknown'],
    ['it answers with a page', {}, hash(1).subarray(1), 200, 'referee-answer-unusable'],
    ['it sends elsewhere', {}, hash(1), 302, 'referee-answer-unusable'],
    ['another port shows another key', { port: 8443, presented: hex(3) }, hash(1), 200, 'referee-key-of-other-port'],
    [
      'another port shows the key that was taken back',
      { port: 8443, presented: hex(2), before: hex(2) },
      hash(1),
      200,
      'referee-key-of-other-port',
    ],
    ['it was restored', {}, said('restored\n'), 409, 'referee-restored'],
    ['it was restored, and another key is shown', { presented: hex(3) }, said('restored'), 409, 'referee-restored'],
    ['it takes several keys', { presented: hex(3) }, said('several\n'), 409, 'referee-several-keys'],
    ['it cannot tell, and does not say why', {}, said('More than one key is right'), 409, 'referee-answer-unusable'],
    ['it cannot tell, and says a key', {}, hash(1), 409, 'referee-answer-unusable'],
    ['it says so with another status', {}, said('restored'), 200, 'referee-answer-unusable'],
    ['no key was seen', { presented: null }, hash(1), 200, 'referee-key-not-seen'],
    [
      'the name is none of its own',
      { host: { kind: 'dns', value: 'example.com' } },
      hash(1),
      200,
      'referee-out-of-scope',
    ],
    ['its scope has ended', { now: NOW + 2 * DAY }, hash(1), 200, 'referee-out-of-scope'],
  ])('tells nothing when %s', (_, change, body, status, code) => {
    const appraised = appraise(change, body, status);
    expect(appraised).toMatchObject({ genuine: 'cannot tell', binding: 'claimed' });
    expect(appraised.steps.at(-1)?.code).toBe(code);
  });

  it('never refutes and never proves over a connection that was not confirmed', () => {
    const byte = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(byte, byte, fc.option(byte), fc.constantFrom(200, 404, 500), (answer, presented, before, status) => {
        const change = { confirmedBy: null, presented: hex(presented), before: before === null ? null : hex(before) };
        expect(appraise(change, hash(answer), status)).toMatchObject({
          genuine: 'cannot tell',
          anchor: null,
          signer: null,
        });
      }),
    );
  });
});
