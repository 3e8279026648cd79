import { describe, expect, it } from 'vitest';
import { brokenLints, issuanceRemarks } from '../../../../src/core/x509/rules/issuance/issuance-rules.ts';
import type { Role } from '../../../../src/core/x509/rules/issuance/lint.ts';
import { mintParts } from '../../../support/mint-parts.ts';
import { encode, encodeSequence } from '../../../../src/core/x509/der/der-write.ts';
import { KeyUsageFlags, mint, mintLeaf, type MintOptions, mintRoot } from '../../../support/mint.ts';
import {
  extendedKeyUsage,
  inhibitAnyPolicy,
  nameConstraints,
  rawSubjectAltName,
  requireExplicitPolicy,
} from '../../../support/mint-extensions.ts';
import { read } from '../../../support/read.ts';

const CA: MintOptions = { ca: true };

it('says of no certificate what it lacks where that may be in a part that no one can read', async () => {
  expect(issuanceRemarks((await mintParts()).der)).toContain('san-missing');
  const { der } = await mintParts({ extensions: encode(0xa3, encodeSequence(encode(0x04))) });
  expect(issuanceRemarks(der)).toEqual([]);
});

describe('when a leaf breaks an issuance rule', () => {
  it.each<[string, MintOptions]>([
    ['aki-missing', { withoutKeyIdentifiers: true }],
    ['serial-too-long', { serial: `40${'00'.repeat(20)}` }],
    ['ca-as-leaf', CA],
    ['key-cert-sign-without-ca', { keyUsage: KeyUsageFlags.keyCertSign }],
    ['eku-missing', { usages: null }],
    ['eku-empty', { usages: [] }],
    ['eku-critical', { usages: null, extensions: [extendedKeyUsage(['1.3.6.1.5.5.7.3.1'], true)] }],
    ['eku-any', { usages: ['2.5.29.37.0'] }],
    ['san-missing', { dns: [] }],
    ['san-syntax', { dns: ['my_nas.local'] }],
    ['san-syntax', { dns: ['192.168.1.1'] }],
    ['san-syntax', { extensions: [rawSubjectAltName({ tag: 0x87, value: Uint8Array.of(1, 2, 3) })], dns: [] }],
    ['san-not-critical-without-subject', { subject: '' }],
    ['cn-not-in-san', { subject: 'CN=nas.local', dns: ['printer.local'] }],
    ['cn-not-in-san', { subject: 'CN=192.168.001.001', ip: ['192.168.1.1'] }],
    ['name-constraints-in-leaf', { constraints: { permitted: ['dns:local'] } }],
  ])('says %s of %j', async (code, options) => {
    const leaf = await mintLeaf(await mintRoot(), options);
    expect(brokenLints(read(leaf), 'leaf')).toContain(code);
  });
});

describe('when an authority breaks one', () => {
  it.each<[string, Role, MintOptions]>([
    ['ski-missing', 'intermediate', { withoutKeyIdentifiers: true }],
    ['eku-in-root', 'anchor', { usages: ['1.3.6.1.5.5.7.3.1'] }],
    ['name-constraints-not-critical', 'intermediate', { constraints: { permitted: ['dns:local'], critical: false } }],
    ['name-constraints-empty', 'intermediate', { extensions: [nameConstraints({})] }],
    ['name-constraints-form', 'anchor', { constraints: { permitted: ['dns:.lan'] } }],
    ['name-constraints-form', 'intermediate', { constraints: { excluded: ['email:'] } }],
    ['policy-constraints-not-critical', 'intermediate', { extensions: [requireExplicitPolicy(0, false)] }],
    ['rsa-size-not-in-bytes', 'anchor', { key: 'RSA-2052' }],
  ])('says %s of the %s', async (code, role, options) => {
    expect(brokenLints(read(await mint({ ...CA, ...options })), role)).toContain(code);
  });
});

describe('when the rule does not reach so far', () => {
  it('lets a self-signed root go without a key identifier of its issuer', async () => {
    expect(brokenLints(read(await mintRoot({ withoutKeyIdentifiers: true })), 'anchor')).not.toContain('aki-missing');
  });

  it('lets a product name stand as common name beside host names', async () => {
    const root = await mintRoot();
    expect(brokenLints(read(await mintLeaf(root, { subject: 'CN=LaserJet 4' })), 'leaf')).toEqual([]);
    expect(brokenLints(read(await mintLeaf(root, { subject: 'CN=home.arpa', dns: ['*.home.arpa'] })), 'leaf')).toEqual(
      [],
    );
  });

  it('has nothing to say of inhibitAnyPolicy where it is critical', async () => {
    expect(brokenLints(read(await mint({ ...CA, extensions: [inhibitAnyPolicy(0)] })), 'intermediate')).toEqual([]);
  });
});
