import { beforeAll, describe, expect, it } from 'vitest';
import type { ValidateInput } from '../../../../src/core/x509/types.ts';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import {
  DAY,
  type Gateway,
  KeyUsageFlags,
  mintGateway,
  type MintOptions,
  mintRoot,
  NOW,
} from '../../../support/mint.ts';
import { type CrlOptions, listScope, mintCrl, X509CrlReason } from '../../../support/mint-crl.ts';
import { unknownExtension } from '../../../support/mint-extensions.ts';

const SERIAL = '4d5a6b7c';
let gateway: Gateway;
beforeAll(async () => {
  gateway = await mintGateway({ intermediate: { serial: SERIAL }, leaf: { serial: SERIAL } });
});

async function outcome(
  crls: readonly Uint8Array[],
  { root, intermediate, leaf } = gateway,
  change: Partial<ValidateInput> = {},
): Promise<string> {
  const result = await validatePath({
    leaf: leaf.der,
    intermediates: [intermediate.der],
    anchors: [root.der],
    time: NOW,
    crls,
    ...change,
  });
  return result.ok ? 'ok' : `${result.reason} at ${result.at ?? '-'}`;
}

/** With one list of the leaf's issuer. */
const withList = async (options: CrlOptions): Promise<string> =>
  outcome([await mintCrl(gateway.intermediate, options)]);

describe('when the leaf is on its issuer’s list', () => {
  it('is revoked, and says why', async () => {
    expect(await withList({ revoked: [SERIAL] })).toBe('revoked at 0');
    const crls = [await mintCrl(gateway.intermediate, { revoked: [SERIAL] })];
    const { leaf, intermediate, root } = gateway;
    expect(
      await validatePath({ leaf: leaf.der, intermediates: [intermediate.der], anchors: [root.der], time: NOW, crls }),
    ).toMatchObject({ rule: 'revoked', params: { because: 'key-compromise' } });
  });

  it('is not, by another serial or another issuer’s list', async () => {
    expect(await withList({ revoked: ['4d5a6b7d'] })).toBe('ok');
    const stranger = await mintRoot({ subject: 'CN=Stranger' });
    expect(await outcome([await mintCrl(stranger, { revoked: [SERIAL] })])).toBe('ok');
  });

  it('is revoked although another current list of the issuer does not name it', async () => {
    const lists = await Promise.all([
      mintCrl(gateway.intermediate),
      mintCrl(gateway.intermediate, { revoked: [SERIAL] }),
    ]);
    expect(await outcome(lists)).toBe('revoked at 0');
  });
});

describe('when the intermediate is on the root’s list', () => {
  it('is revoked, and its leaf with it', async () => {
    expect(await outcome([await mintCrl(gateway.root, { revoked: [SERIAL] })])).toBe('revoked at 1');
  });
});

describe('when there is no list', () => {
  it('refuses no one', async () => {
    expect(await outcome([])).toBe('ok');
    expect(await outcome([Uint8Array.of(0x30, 0)])).toBe('ok');
  });
});

describe('when the list cannot be relied on', () => {
  it.each<[string, CrlOptions]>([
    ['is of tomorrow', { thisUpdate: NOW + 1000 }],
    ['holds an unknown critical extension', { extensions: [unknownExtension(true)] }],
    ['is indirect', { extensions: [listScope({ indirect: true })] }],
  ])('cannot tell, where it %s', async (_, options) => {
    expect(await withList({ revoked: [SERIAL], ...options })).toBe('revocation-unknown at 0');
  });

  it('cannot tell, where someone else signed it', async () => {
    expect(await withList({ signer: gateway.root })).toBe('revocation-unknown at 0');
  });

  it('cannot tell, where the issuer’s key is not for lists', async () => {
    const certsOnly: MintOptions = { keyUsage: KeyUsageFlags.keyCertSign };
    const other = await mintGateway({ intermediate: certsOnly });
    expect(await outcome([await mintCrl(other.intermediate)], other)).toBe('revocation-unknown at 0');
  });

  it('goes by another one that can be', async () => {
    const lists = await Promise.all([
      mintCrl(gateway.intermediate, { nextUpdate: NOW - 1000 }),
      mintCrl(gateway.intermediate),
    ]);
    expect(await outcome(lists)).toBe('ok');
  });
});

describe('when the list is outdated', () => {
  const old: CrlOptions = { thisUpdate: NOW - 2 * DAY, nextUpdate: NOW - 1000 };

  it('still revokes whom it revoked for good', async () => {
    expect(await withList({ ...old, revoked: [SERIAL] })).toBe('revoked at 0');
  });

  it('still revokes whom it put on hold, and cannot tell of others', async () => {
    expect(await withList(old)).toBe('revocation-unknown at 0');
    expect(await withList({ ...old, revoked: [SERIAL], reason: X509CrlReason.certificateHold })).toBe('revoked at 0');
    expect(await withList({ revoked: [SERIAL], reason: X509CrlReason.certificateHold })).toBe('revoked at 0');
  });

  it('revokes no one where another key signed it', async () => {
    expect(await withList({ ...old, revoked: [SERIAL], signer: gateway.root })).toBe('revocation-unknown at 0');
  });

  it('does not hide, as the root’s, that the intermediate’s names the leaf', async () => {
    const lists = await Promise.all([mintCrl(gateway.root, old), mintCrl(gateway.intermediate, { revoked: [SERIAL] })]);
    expect(await outcome(lists)).toBe('revoked at 0');
  });
});

describe('when the list speaks of others only', () => {
  it('says nothing about the leaf', async () => {
    expect(await withList({ revoked: [SERIAL], extensions: [listScope({ only: 'authorities' })] })).toBe('ok');
    expect(await withList({ revoked: [SERIAL], extensions: [listScope({ only: 'attributes' })] })).toBe('ok');
    expect(await withList({ revoked: [SERIAL], extensions: [listScope({ only: 'users' })] })).toBe('revoked at 0');
  });
});

describe('when the list has no number', () => {
  it('counts at home and is refused under strict', async () => {
    const crls = [await mintCrl(gateway.intermediate, { withoutNumber: true })];
    expect(await outcome(crls)).toBe('ok');
    expect(await outcome(crls, gateway, { profile: 'strict' })).toBe('revocation-unknown at 0');
  });
});
