import { describe, expect, it } from 'vitest';
import type { ValidateInput, ValidateResult } from '../../../../src/core/x509/types.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../../src/core/x509/certificate/usage.ts';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import {
  DAY,
  type Gateway,
  KeyUsageFlags,
  type Minted,
  mint,
  mintGateway,
  mintIntermediate,
  mintKeys,
  type MintOptions,
  mintLeaf,
  mintRoot,
  NOW,
} from '../../../support/mint.ts';
import { unknownExtension } from '../../../support/mint-extensions.ts';

const PRINTER = { kind: 'dns', value: 'printer.local' } as const;

function validate({ root, intermediate, leaf }: Gateway, change: Partial<ValidateInput> = {}): Promise<ValidateResult> {
  return validatePath({
    leaf: leaf.der,
    intermediates: [intermediate.der],
    anchors: [root.der],
    time: NOW,
    name: PRINTER,
    ...change,
  });
}

/** What comes of a gateway minted with one change. */
async function outcome(change: Parameters<typeof mintGateway>[0], input: Partial<ValidateInput> = {}): Promise<string> {
  const result = await validate(await mintGateway(change), input);
  return result.ok ? 'ok' : `${result.reason} at ${result.at ?? '-'}`;
}

describe('when everything is in order', () => {
  it('accepts and gives the path, leaf first and anchor last, byte for byte', async () => {
    const gateway = await mintGateway();
    const result = await validate(gateway);
    expect(result).toMatchObject({ ok: true, path: [gateway.leaf.der, gateway.intermediate.der, gateway.root.der] });
  });

  it.each(['P-256', 'P-384', 'P-521', 'RSA-2048', 'RSA-3072', 'RSA-PSS-2048', 'Ed25519'] as const)(
    'accepts signatures by %s',
    async (key) => {
      expect(await outcome({ root: { key }, intermediate: { key }, leaf: {} })).toBe('ok');
    },
  );

  it.each(['SHA-384', 'SHA-512'] as const)('accepts %s', async (hash) => {
    expect(await outcome({ root: { key: 'RSA-2048' }, intermediate: { hash }, leaf: { hash } })).toBe('ok');
  });

  it('takes a Date as well as milliseconds', async () => {
    expect(await outcome({}, { time: new Date(NOW) })).toBe('ok');
  });

  it('takes a leaf that an anchor issued directly', async () => {
    const root = await mintRoot();
    const leaf = await mintLeaf(root);
    expect(
      await validatePath({ leaf: leaf.der, intermediates: [], anchors: [root.der], time: NOW, name: PRINTER }),
    ).toMatchObject({ ok: true });
  });
});

describe('when the gateway shows its own root as leaf', () => {
  it('is issued by itself, the anchor', async () => {
    const root = await mintRoot({ dns: ['printer.local'] });
    const result = await validatePath({
      leaf: root.der,
      intermediates: [],
      anchors: [root.der],
      time: NOW,
      name: PRINTER,
    });
    expect(result).toMatchObject({
      ok: true,
      path: [root.der, root.der],
      advice: expect.arrayContaining(['ca-as-leaf']),
    });
  });
});

describe('when a date is off', () => {
  const expired: MintOptions = { notAfter: NOW - DAY };
  const early: MintOptions = { notBefore: NOW + DAY };

  it('names the leaf, the intermediate or the root', async () => {
    expect(await outcome({ leaf: expired })).toBe('expired at 0');
    expect(await outcome({ intermediate: expired })).toBe('expired at 1');
    expect(await outcome({ root: expired })).toBe('expired at 2');
    expect(await outcome({ leaf: early })).toBe('not-yet-valid at 0');
  });

  it('includes both ends to the second', async () => {
    const leaf = { notBefore: NOW, notAfter: NOW + DAY };
    expect(await outcome({ leaf })).toBe('ok');
    expect(await outcome({ leaf }, { time: NOW + DAY })).toBe('ok');
    expect(await outcome({ leaf }, { time: NOW + DAY + 1000 })).toBe('expired at 0');
    expect(await outcome({ leaf }, { time: NOW - 1000 })).toBe('not-yet-valid at 0');
  });

  it('never accepts at a time that is no time', async () => {
    expect(await outcome({}, { time: NaN })).toBe('not-yet-valid at 0');
  });
});

describe('when the issuer is not what it should be', () => {
  it('refuses a leaf signed by a leaf', async () => {
    expect(await outcome({ intermediate: { ca: false } })).toBe('not-a-ca at 1');
  });

  it('refuses an authority whose key is not for signing certificates', async () => {
    expect(await outcome({ intermediate: { keyUsage: KeyUsageFlags.cRLSign } })).toBe('key-usage at 1');
  });

  it('refuses a server whose key is for none of the things that a handshake does', async () => {
    const { keyCertSign, cRLSign, digitalSignature, keyEncipherment, keyAgreement } = KeyUsageFlags;
    expect(await outcome({ leaf: { keyUsage: keyCertSign | cRLSign } })).toBe('key-usage at 0');
    for (const bit of [digitalSignature, keyEncipherment, keyAgreement])
      expect(await outcome({ leaf: { keyUsage: bit | cRLSign } })).toBe('ok');
    expect(await outcome({ leaf: { keyUsage: null } })).toBe('ok');
    // A small gateway shows its own authority's certificate.
    expect(await outcome({ leaf: { ca: true, keyUsage: keyCertSign } })).toBe('ok');
  });

  it('refuses a second intermediate below a path length of 0, and takes a self-issued one', async () => {
    const root = await mintRoot();
    const first = await mintIntermediate(root, { ca: 0 });
    const second = await mintIntermediate(first, { subject: 'CN=Another' });
    const renewed = await mintIntermediate(first, { subject: first.subject });
    const through = async (issuer: Minted): Promise<ValidateResult> =>
      validatePath({
        leaf: (await mintLeaf(issuer)).der,
        intermediates: [first.der, issuer.der],
        anchors: [root.der],
        time: NOW,
        name: PRINTER,
      });
    expect(await through(second)).toMatchObject({ ok: false, reason: 'path-length', at: 2 });
    expect(await through(renewed)).toMatchObject({ ok: true });
  });

  it('counts intermediates against maxDepth', async () => {
    expect(await outcome({}, { maxDepth: 1 })).toBe('ok');
    expect(await outcome({}, { maxDepth: 0 })).toMatch(/^depth/);
  });
});

describe('when the signature does not hold', () => {
  it('refuses a root of the same name with another key', async () => {
    const gateway = await mintGateway();
    const impostor = await mintRoot();
    expect(await validate(gateway, { anchors: [impostor.der] })).toMatchObject({
      ok: false,
      reason: 'bad-signature',
      at: 1,
    });
  });

  it('refuses any single changed byte of what was signed', async () => {
    const gateway = await mintGateway();
    const changed = gateway.leaf.der.slice();
    const at = changed.length - 120;
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await validate(gateway, { leaf: changed })).toMatchObject({ ok: false });
  });

  it('names an issuer no one knows, and one that only vouches for itself', async () => {
    const gateway = await mintGateway();
    const other = await mintRoot({ subject: 'CN=Somebody Else' });
    const alone = await mint({ subject: 'CN=Camera', dns: ['printer.local'] });
    expect(await validate(gateway, { anchors: [other.der] })).toMatchObject({ reason: 'issuer-not-trusted', at: 1 });
    expect(await validate({ ...gateway, leaf: alone })).toMatchObject({ reason: 'issuer-not-trusted', at: 0 });
  });

  it('refuses SHA-1 and short keys by name', async () => {
    expect(await outcome({ root: { key: 'RSA-2048' }, intermediate: { hash: 'SHA-1' } })).toBe('weak-algorithm at 1');
    expect(await outcome({ intermediate: { key: 'RSA-1024' } })).toBe('weak-key at 0');
    expect(await outcome({ leaf: { key: 'RSA-1024' } })).toBe('weak-key at 0');
  });
});

describe('when there are several candidates', () => {
  it('finds the one that leads to a paired root among same-named issuers', async () => {
    const gateway = await mintGateway();
    const decoys = await Promise.all([1, 2, 3].map(() => mintIntermediate(gateway.root)));
    const intermediates = [...decoys, gateway.intermediate].map(({ der }) => der);
    expect(await validate(gateway, { intermediates })).toMatchObject({ ok: true });
  });

  it('goes round an expired cross-certificate of the same key', async () => {
    const gateway = await mintGateway();
    const expired = await mintIntermediate(gateway.root, { keys: gateway.intermediate.keys, notAfter: NOW - DAY });
    expect(await validate(gateway, { intermediates: [expired.der, gateway.intermediate.der] })).toMatchObject({
      ok: true,
    });
  });

  it('ends where two authorities sign each other', async () => {
    const [aKeys, bKeys] = await Promise.all([mintKeys(), mintKeys()]);
    const a = { der: new Uint8Array(), pem: '', subject: 'CN=A', keys: aKeys };
    const b = { der: new Uint8Array(), pem: '', subject: 'CN=B', keys: bKeys };
    const [ab, ba] = await Promise.all([
      mint({ issuer: a, subject: 'CN=B', keys: bKeys, ca: true }),
      mint({ issuer: b, subject: 'CN=A', keys: aKeys, ca: true }),
    ]);
    const leaf = await mintLeaf(a);
    const result = await validatePath({
      leaf: leaf.der,
      intermediates: [ab.der, ba.der],
      anchors: [(await mintRoot()).der],
      time: NOW,
    });
    expect(result).toMatchObject({ ok: false, reason: 'no-path' });
  });

  it('gives up in good time among many same-named authorities', async () => {
    const root = await mintRoot();
    const swarm: Minted[] = [];
    for (let i = 0; i < 40; i++)
      swarm.push(await mintIntermediate(swarm.at(-1) ?? root, { subject: 'CN=Swarm', withoutKeyIdentifiers: true }));
    const leaf = await mintLeaf(swarm.at(-1) as Minted);
    const result = await validatePath({
      leaf: leaf.der,
      intermediates: swarm.map(({ der }) => der),
      anchors: [root.der],
      time: NOW,
    });
    expect(result).toMatchObject({ ok: false, reason: 'work-limit' });
  });
});

describe('when purposes are listed', () => {
  it('asks for serverAuth of the leaf and of every authority that lists purposes', async () => {
    const usages = ['1.3.6.1.5.5.7.3.2'];
    expect(await outcome({ leaf: { usages } })).toBe('extended-key-usage at 0');
    expect(await outcome({ intermediate: { usages } })).toBe('extended-key-usage at 1');
    expect(await outcome({ root: { usages } })).toBe('extended-key-usage at 2');
    expect(await outcome({ leaf: { usages: null } })).toBe('ok');
  });

  it('nests Local Device like any other', async () => {
    const both = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];
    expect(await outcome({ leaf: { usages: both } }, { usages: both })).toBe('ok');
    expect(await outcome({ leaf: { usages: both }, intermediate: { usages: both } }, { usages: both })).toBe('ok');
    expect(
      await outcome({ leaf: { usages: both }, intermediate: { usages: [OID_SERVER_AUTH] } }, { usages: both }),
    ).toBe('extended-key-usage at 1');
    expect(await outcome({}, { usages: both })).toBe('extended-key-usage at 0');
  });
});

describe('when an extension is critical and unknown', () => {
  it.each(['leaf', 'intermediate', 'root'] as const)(
    'refuses it in the %s, and not when it is not critical',
    async (place) => {
      expect(await outcome({ [place]: { extensions: [unknownExtension(true)] } })).toMatch(
        /^unknown-critical-extension/,
      );
      expect(await outcome({ [place]: { extensions: [unknownExtension(false)] } })).toBe('ok');
    },
  );
});

describe('when the name is another', () => {
  it('refuses, and asks for no name where none is given', async () => {
    expect(await outcome({ leaf: { dns: ['nas.local'] } })).toBe('name-mismatch at 0');
    expect(
      await outcome(
        { leaf: { dns: ['nas.local'] } },
        { usages: [OID_SERVER_AUTH], name: { kind: 'dns', value: 'nas.local' } },
      ),
    ).toBe('ok');
  });
});

describe('when the input is rubbish', () => {
  it.each([[[]], [[0x30]], [[0x30, 0x80, 0, 0]], [[0x30, 0x03, 0x02, 0x01, 0x00, 0x00]]])(
    'answers malformed for a leaf of %j',
    async (bytes) => {
      const result = await validatePath({ leaf: Uint8Array.from(bytes), intermediates: [], anchors: [], time: NOW });
      expect(result).toMatchObject({ ok: false, reason: 'malformed', at: 0 });
    },
  );

  it('passes over rubbish among anchors, intermediates and lists', async () => {
    const gateway = await mintGateway();
    const rubbish = Uint8Array.of(1, 2, 3);
    const change = {
      anchors: [rubbish, gateway.root.der],
      intermediates: [rubbish, gateway.intermediate.der],
      crls: [rubbish],
    };
    expect(await validate(gateway, change)).toMatchObject({ ok: true });
  });

  it('refuses a certificate with a byte after its end', async () => {
    const gateway = await mintGateway();
    expect(await validate(gateway, { leaf: Uint8Array.from([...gateway.leaf.der, 0]) })).toMatchObject({
      reason: 'malformed',
    });
  });
});

describe('when issuance rules are broken', () => {
  it('advises at home and refuses under strict', async () => {
    const leaf = { withoutKeyIdentifiers: true };
    const gateway = await mintGateway({ leaf });
    expect(await validate(gateway)).toMatchObject({ ok: true, advice: expect.arrayContaining(['aki-missing']) });
    expect(await validate(gateway, { profile: 'strict' })).toMatchObject({ ok: false, reason: 'profile', at: 0 });
  });

  it('has no advice on a gateway that follows them', async () => {
    expect(await validate(await mintGateway())).toMatchObject({ advice: [] });
  });
});
