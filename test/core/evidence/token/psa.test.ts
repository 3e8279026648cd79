import { describe, expect, it } from 'vitest';
import { claimsOfJson } from '../../../../src/core/evidence/token/claim-values.ts';
import { readPsa, speaksPsa } from '../../../../src/core/evidence/token/psa.ts';
import { b64 } from '../../../support/sign-jws.ts';

const bytes = (length: number, first = 1): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at === 0 ? first : at));
const hash = b64(bytes(32));
const component = { 'measurement-type': 'BL', 'measurement-value': hash, 'signer-id': hash, version: '1.6.0' };
/** RFC 9783, with the claims that it demands. */
const TODAY = {
  eat_profile: 'tag:psacertified.org,2023:psa#tfm',
  eat_nonce: hash,
  ueid: b64(bytes(33)),
  'psa-client-id': 1,
  'psa-security-lifecycle': 12_288,
  'psa-implementation-id': hash,
  'psa-software-components': [component],
};
/** The first profile, in the names of the tools of its time. */
const FIRST = {
  'psa-profile': 'PSA_IOT_PROFILE_1',
  'psa-nonce': hash,
  'psa-instance-id': Buffer.from(bytes(33)).toString('base64'),
  'psa-client-id': -1,
  'psa-security-lifecycle': 0x20ff,
  'psa-implementation-id': hash,
  'psa-boot-seed': hash,
  'psa-no-software-measurements': 1,
};

const fault = (claims: object): string => {
  const read = readPsa(claimsOfJson(claims as Record<string, string>));
  return read.ok ? 'ok' : read.fault;
};
const without = (claims: object, name: string): object =>
  Object.fromEntries(Object.entries(claims).filter(([each]) => each !== name));

describe('the claims of a PSA token', () => {
  it('are read in each of the profiles', () => {
    expect(readPsa(claimsOfJson(TODAY))).toMatchObject({
      value: { lifecycle: 'secured', certification: null, software: [{ type: 'BL', version: '1.6.0' }] },
    });
    expect(fault({ ...TODAY, 'eat-profile': 'http://arm.com/psa/2.0.0' })).toBe('ok');
    expect(readPsa(claimsOfJson(FIRST))).toMatchObject({ value: { lifecycle: 'psa-rot-provisioning', software: [] } });
    expect(speaksPsa(claimsOfJson(TODAY))).toBe(true);
    expect(speaksPsa(claimsOfJson({ eat_profile: 'tag:example.com,2026:lamp' }))).toBe(false);
  });

  it('are read by their numbers, as in CBOR', () => {
    const numbered = new Map<number, string | number | Uint8Array>([
      [-75001, 1],
      [-75002, 0x3000],
      [-75003, bytes(32)],
      [-75004, bytes(32)],
      [-75007, 1],
      [-75008, bytes(64)],
      [-75009, bytes(33)],
    ]);
    expect(readPsa(numbered)).toMatchObject({ ok: true });
    expect(readPsa(new Map([...numbered, [-75008, bytes(60)]]))).toMatchObject({ fault: 'psa-nonce' });
  });

  it.each(Object.keys(TODAY))('are refused without %s', (name) => {
    expect(fault(without(TODAY, name))).toMatch(/^psa-/);
  });

  it.each(Object.keys(FIRST))('are refused without %s in the first profile', (name) => {
    expect(fault(without(FIRST, name))).toMatch(/^psa-/);
  });

  it.each<[string, object, string]>([
    ['another profile', { eat_profile: 'http://UNKNOWN' }, 'psa-profile-unknown'],
    ['two profiles of which one is unknown', { 'psa-profile': 'http://UNKNOWN' }, 'psa-profile-unknown'],
    ['a nonce of another size', { eat_nonce: b64(bytes(33)) }, 'psa-nonce'],
    ['a list of nonces', { eat_nonce: [hash, hash] }, 'psa-nonce'],
    ['an instance without the type RAND', { ueid: b64(bytes(33, 2)) }, 'psa-instance-id'],
    ['an instance too long', { ueid: b64(bytes(34)) }, 'psa-instance-id'],
    ['an implementation too short', { 'psa-implementation-id': b64(bytes(31)) }, 'psa-implementation-id'],
    ['a client beyond 32 bits', { 'psa-client-id': 2 ** 31 }, 'psa-client-id'],
    ['a client that is no whole number', { 'psa-client-id': 1.5 }, 'psa-client-id'],
    ['a lifecycle that is none', { 'psa-security-lifecycle': 0xffff }, 'psa-lifecycle'],
    ['a lifecycle between two', { 'psa-security-lifecycle': 0x3100 }, 'psa-lifecycle'],
    ['a boot seed too short', { bootseed: b64(bytes(7)) }, 'psa-boot-seed'],
    ['a boot seed too long', { bootseed: b64(bytes(33)) }, 'psa-boot-seed'],
    [
      'a reference of the first profile',
      { 'psa-certification-reference': '1234567890123' },
      'psa-certification-reference',
    ],
    ['no software', { 'psa-software-components': [] }, 'psa-software-components'],
    [
      'software without a signer',
      { 'psa-software-components': [without(component, 'signer-id')] },
      'psa-software-components',
    ],
    [
      'software that was not measured',
      { 'psa-software-components': [without(component, 'measurement-value')] },
      'psa-software-components',
    ],
    ['software and none', { ...FIRST, 'psa-software-components': [component] }, 'psa-software-components'],
    ['an empty verifier', { 'psa-verification-service-indicator': '' }, 'psa-verification-service'],
    ['names of the first profile against its rules', { 'psa-hwver': '1234567890123' }, 'psa-boot-seed'],
  ])('are refused for %s', (_, change, code) => {
    expect(fault({ ...TODAY, ...change })).toBe(code);
  });
});
