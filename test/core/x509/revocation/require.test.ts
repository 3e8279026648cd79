import { beforeAll, describe, expect, it } from 'vitest';
import type * as x509 from '@peculiar/x509';
import { encode } from '../../../../src/core/x509/der/der-write.ts';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import type { ValidateInput } from '../../../../src/core/x509/types.ts';
import {
  DAY,
  type Gateway,
  KeyUsageFlags,
  mint,
  mintGateway,
  type Minted,
  mintIntermediate,
  mintLeaf,
  mintRoot,
  NOW,
} from '../../../support/mint.ts';
import {
  type CrlOptions,
  deltaSince,
  listScope,
  mintCrl,
  reasonFlags,
  X509CrlReason,
} from '../../../support/mint-crl.ts';
import { rawExtension } from '../../../support/mint-extensions.ts';

const SERIAL = '4d5a6b7c';
const OTHERS = [3, 4, 5, 6, 7, 8];
let gateway: Gateway;
/** Of the root, about the intermediate. */
let ofRoot: Uint8Array;
beforeAll(async () => {
  gateway = await mintGateway({ intermediate: { serial: '99' }, leaf: { serial: SERIAL } });
  ofRoot = await mintCrl(gateway.root);
});

async function outcome(
  crls: readonly Uint8Array[],
  { leaf = gateway.leaf, ...change }: Partial<Omit<ValidateInput, 'leaf'>> & { leaf?: Minted } = {},
): Promise<string> {
  const { root, intermediate } = gateway;
  const result = await validatePath({
    leaf: leaf.der,
    intermediates: [intermediate.der],
    anchors: [root.der],
    time: NOW,
    crls,
    revocation: 'require',
    ...change,
  });
  return result.ok ? 'ok' : `${result.rule} at ${result.at ?? '-'}`;
}

const lists = (...options: CrlOptions[]): Promise<Uint8Array[]> =>
  Promise.all(options.map((each) => mintCrl(gateway.intermediate, each)));
const withLists = async (...options: CrlOptions[]): Promise<string> => outcome([ofRoot, ...(await lists(...options))]);

interface Point {
  readonly uri?: string;
  readonly directory?: string;
  readonly relative?: string;
  readonly reasons?: readonly number[];
  readonly byAnother?: boolean;
}
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const commonName = (value: string): Uint8Array =>
  encode(0x30, encode(0x06, Uint8Array.of(0x55, 4, 3)), encode(0x0c, text(value)));
const nameOf = (...values: string[]): Uint8Array =>
  encode(0x30, ...values.map((value) => encode(0x31, commonName(value))));
/** CRLDistributionPoints with one point for each of these. */
const points = (...each: Point[]): x509.Extension =>
  rawExtension(
    '2.5.29.31',
    encode(
      0x30,
      ...each.map(({ uri, directory, relative, reasons, byAnother }) =>
        encode(
          0x30,
          ...(uri === undefined ? [] : [encode(0xa0, encode(0xa0, encode(0x86, text(uri))))]),
          ...(directory === undefined
            ? []
            : [encode(0xa0, encode(0xa0, encode(0xa4, nameOf('Home Gateway Intermediate', directory))))]),
          ...(relative === undefined ? [] : [encode(0xa0, encode(0xa1, commonName(relative)))]),
          ...(reasons ? [encode(0x81, reasonFlags(reasons))] : []),
          ...(byAnother ? [encode(0xa2, encode(0xa4, nameOf('Somebody')))] : []),
        ),
      ),
    ),
  );

describe('when every certificate is on no list of its issuer', () => {
  it('accepts', async () => {
    expect(await withLists({ revoked: ['01'] })).toBe('ok');
  });

  it('asks for the intermediate, too', async () => {
    expect(await outcome(await lists({}))).toBe('revocation-not-proved at 1');
    expect(await outcome([...(await lists({})), await mintCrl(gateway.root, { revoked: ['99'] })])).toBe(
      'revoked at 1',
    );
  });
});

describe('when nothing proves that the leaf was not revoked', () => {
  it.each<[string, CrlOptions[], string]>([
    ['there is no list', [], 'revocation-not-proved at 0'],
    [
      'the list is for authorities',
      [{ extensions: [listScope({ only: 'authorities' })] }],
      'revocation-not-proved at 0',
    ],
    [
      'the list is for another point',
      [{ extensions: [listScope({ uri: 'http://a/' })] }],
      'revocation-not-proved at 0',
    ],
    ['the list covers some reasons', [{ extensions: [listScope({ reasons: [1, 2] })] }], 'revocation-not-proved at 0'],
    ['the list is outdated', [{ nextUpdate: NOW - DAY / 2 }], 'revocation-list-unreliable at 0'],
    ['the list is indirect', [{ extensions: [listScope({ indirect: true })] }], 'revocation-list-unreliable at 0'],
    ['there is only a delta', [{ extensions: [deltaSince(1)] }], 'revocation-list-unreliable at 0'],
    ['a delta is newer', [{}, { thisUpdate: NOW, extensions: [deltaSince(1)] }], 'revocation-list-unreliable at 0'],
    [
      'the list says that it was taken off',
      [{ revoked: [SERIAL], reason: X509CrlReason.removeFromCRL }],
      'revocation-list-unreliable at 0',
    ],
  ])('refuses, where %s', async (_, options, expected) => {
    expect(await withLists(...options)).toBe(expected);
  });

  it('refuses one whose issuer says that it publishes none', async () => {
    const leaf = await mintLeaf(gateway.intermediate, {
      extensions: [rawExtension('2.5.29.56', Uint8Array.of(5, 0))],
    });
    expect(await outcome([ofRoot], { leaf })).toBe('revocation-not-proved at 0');
  });
});

describe('when lists cover different reasons', () => {
  const [some, rest] = [listScope({ reasons: [1, 2] }), listScope({ reasons: OTHERS })];

  it('accepts by both together', async () => {
    expect(await withLists({ extensions: [some] }, { extensions: [rest] })).toBe('ok');
  });

  it('is revoked by either', async () => {
    expect(await withLists({ extensions: [some], revoked: [SERIAL] }, { extensions: [rest] })).toBe('revoked at 0');
  });

  it('counts no more of a list than its point is for', async () => {
    const leaf = await mintLeaf(gateway.intermediate, {
      extensions: [points({ uri: 'http://a/', reasons: [1, 2] }, { uri: 'http://b/', reasons: OTHERS })],
    });
    const [a, b] = await lists(
      { extensions: [listScope({ uri: 'http://a/' })] },
      { extensions: [listScope({ uri: 'http://b/' })] },
    );
    if (!a || !b) throw new Error('no lists');
    expect(await outcome([ofRoot, a], { leaf })).toBe('revocation-not-proved at 0');
    expect(await outcome([ofRoot, a, b], { leaf })).toBe('ok');
  });
});

describe('when the certificate names its distribution point', () => {
  const at = async (point: Point, scope: x509.Extension): Promise<string> => {
    const leaf = await mintLeaf(gateway.intermediate, { extensions: [points(point)] });
    return outcome([ofRoot, ...(await lists({ extensions: [scope] }))], { leaf });
  };
  const named = (tag: number, content: Uint8Array): x509.Extension =>
    rawExtension('2.5.29.28', encode(0x30, encode(0xa0, encode(tag, content))));

  it.each<[string, Point, x509.Extension, string]>([
    ['the same address', { uri: 'http://a/' }, listScope({ uri: 'http://a/' }), 'ok'],
    ['another address', { uri: 'http://a/' }, listScope({ uri: 'http://b/' }), 'revocation-not-proved at 0'],
    ['the same, as a relative name', { relative: 'one' }, named(0xa1, commonName('ONE')), 'ok'],
    ['another relative name', { relative: 'one' }, named(0xa1, commonName('two')), 'revocation-not-proved at 0'],
    ['a relative name that makes its whole name', { directory: 'one' }, named(0xa1, commonName('one')), 'ok'],
    [
      'its whole name, and it has the relative one',
      { relative: 'one' },
      named(0xa0, encode(0xa4, nameOf('Home Gateway Intermediate', 'one'))),
      'ok',
    ],
    [
      'its address, but lists come from someone else',
      { uri: 'http://a/', byAnother: true },
      listScope({ uri: 'http://a/' }),
      'revocation-not-proved at 0',
    ],
  ])('holds the list to it: %s', async (_, point, scope, expected) => {
    expect(await at(point, scope)).toBe(expected);
  });
});

describe('when another key of the issuer signs its lists', () => {
  const forLists = { subject: 'CN=Home Gateway Intermediate', keyUsage: KeyUsageFlags.cRLSign, serial: '77' } as const;
  const signedBy = async (signer: Minted, more: readonly Uint8Array[] = []): Promise<string> =>
    outcome([ofRoot, await mintCrl(gateway.intermediate, { signer, saysKeyOf: signer }), ...more], {
      intermediates: [gateway.intermediate.der, signer.der],
    });

  it('counts where the root certified that key, too', async () => {
    expect(await signedBy(await mint({ ...forLists, issuer: gateway.root }))).toBe('ok');
  });

  it('counts where the issuer certified it, if that is proved not revoked by the issuer’s own list', async () => {
    const signer = await mint({ ...forLists, issuer: gateway.intermediate });
    expect(await signedBy(signer)).toBe('revocation-not-proved at 0');
    const [own] = await lists({ extensions: [listScope({ uri: 'http://a/' })] });
    const named = await mint({ ...forLists, issuer: gateway.intermediate, extensions: [points({ uri: 'http://a/' })] });
    expect(await signedBy(named, own ? [own] : [])).toBe('ok');
  });

  it.each<[string, () => Promise<Minted>]>([
    ['it is not for lists', () => mint({ ...forLists, issuer: gateway.root, keyUsage: KeyUsageFlags.keyCertSign })],
    ['it expired', () => mint({ ...forLists, issuer: gateway.root, notAfter: NOW - DAY })],
    ['someone else certified it', async () => mint({ ...forLists, issuer: await mintRoot({ subject: 'CN=Other' }) })],
    [
      'another branch of the root certified it',
      async () => mint({ ...forLists, issuer: await mintIntermediate(gateway.root, { subject: 'CN=Branch' }) }),
    ],
    ['it certified itself', () => mint(forLists)],
  ])('does not count where %s', async (_, signer) => {
    expect(await signedBy(await signer())).toMatch(/^revocation-/);
  });

  it('does not count where it was revoked', async () => {
    const signer = await mint({ ...forLists, issuer: gateway.root });
    const crls = [
      await mintCrl(gateway.root, { revoked: ['77'] }),
      await mintCrl(gateway.intermediate, { signer, saysKeyOf: signer }),
    ];
    expect(await outcome(crls, { intermediates: [gateway.intermediate.der, signer.der] })).toBe(
      'revocation-not-proved at 0',
    );
  });

  it('counts for no one where proof is not required', async () => {
    const signer = await mint({ ...forLists, issuer: gateway.root });
    const crls = [await mintCrl(gateway.intermediate, { signer, saysKeyOf: signer, revoked: [SERIAL] })];
    const intermediates = [gateway.intermediate.der, signer.der];
    expect(await outcome(crls, { intermediates, revocation: 'if-known' })).toBe('ok');
  });
});

describe('when a revoked certificate breaks another rule besides', () => {
  it('is revoked all the same, in any mode', async () => {
    const crls = await lists({ revoked: [SERIAL] });
    for (const revocation of ['require', 'if-known'] as const) {
      expect(await outcome(crls, { revocation, usages: ['1.3.6.1.5.5.7.3.8'] })).toBe('revoked at 0');
      const leaf = await mintLeaf(gateway.intermediate, { serial: SERIAL, notAfter: NOW - DAY });
      expect(await outcome(crls, { revocation, leaf })).toBe('revoked at 0');
    }
  });

  it('is so whichever other paths someone adds', async () => {
    const { root, intermediate } = gateway;
    const expired = await mintIntermediate(root, { keys: intermediate.keys, serial: '55', notAfter: NOW - DAY });
    const crls = [await mintCrl(root, { revoked: ['99'] })];
    for (const intermediates of [
      [intermediate.der, expired.der],
      [expired.der, intermediate.der],
    ])
      expect(await outcome(crls, { intermediates, revocation: 'if-known' })).toBe('revoked at 1');
  });
});

describe('when a certificate is on hold', () => {
  const onHold = { revoked: [SERIAL], reason: X509CrlReason.certificateHold };

  it('goes by the later list', async () => {
    expect(await withLists({ ...onHold, thisUpdate: NOW - 2 * DAY }, { thisUpdate: NOW - 1000 })).toBe('ok');
    expect(await withLists({ thisUpdate: NOW - 2 * DAY }, onHold)).toBe('revoked at 0');
    expect(await withLists({}, onHold)).toBe('revoked at 0');
  });

  it('is not brought back by a list that has no holds', async () => {
    const later = { thisUpdate: NOW - 1000, extensions: [listScope({ reasons: [1, 2, 3, 4, 5, 7, 8] })] };
    expect(await withLists(onHold, later)).toBe('revoked at 0');
  });
});
