import { beforeAll, describe, expect, it, vi } from 'vitest';
import { KnownIssuers } from '../../../../src/core/x509/path/known-issuers.ts';
import { type PathResult, validateDecodedPath } from '../../../../src/core/x509/path/decoded-path.ts';
import { STRICT_TLS_SERVER, validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import { TLS_SERVER } from '../../../../src/core/x509/rules/profile.ts';
import type { AnchorPurpose } from '../../../../src/core/x509/types.ts';
import { DAY, type Gateway, mint, mintGateway, mintKeys, mintLeaf, NOW } from '../../../support/mint.ts';
import { read } from '../../../support/read.ts';

const PRINTER = { kind: 'dns', value: 'printer.local' } as const;

let gateway: Gateway;
beforeAll(async () => {
  gateway = await mintGateway();
});

/** The gateway's own path, its root being an anchor of these purposes. */
function validate(purposes: readonly AnchorPurpose[], profile = TLS_SERVER): Promise<PathResult> {
  const { leaf, intermediate, root } = gateway;
  return validateDecodedPath(
    {
      leaf: read(leaf),
      intermediates: [read(intermediate)],
      anchors: purposes.map((purpose) => ({ certificate: read(root), purpose })),
      time: NOW,
      name: PRINTER,
    },
    profile,
    new KnownIssuers(),
  );
}

describe('when a path to a TLS server is sought', () => {
  it('ends it in an anchor that is a gateway', async () => {
    const result = await validate(['gateway']);
    expect(result.ok && result.path.map(({ der }) => der)).toEqual([
      gateway.leaf.der,
      gateway.intermediate.der,
      gateway.root.der,
    ]);
  });

  it.each<AnchorPurpose>(['maker', 'voucher-authority', 'verifier'])(
    'takes an anchor for the purpose "%s" for a stranger',
    async (purpose) => {
      for (const profile of [TLS_SERVER, STRICT_TLS_SERVER])
        expect(await validate([purpose], profile)).toMatchObject({
          ok: false,
          reason: 'issuer-not-trusted',
          rule: 'issuer-unknown',
          at: 1,
        });
    },
  );

  it('finds the gateway among anchors for other purposes', async () => {
    expect(await validate(['maker', 'gateway', 'verifier'])).toMatchObject({ ok: true });
  });

  it('matches the anchor by its key, not by its name alone', async () => {
    const namesake = await mint({ subject: gateway.root.subject, ca: true, keys: await mintKeys('P-256') });
    const result = await validateDecodedPath(
      {
        leaf: read(gateway.leaf),
        intermediates: [read(gateway.intermediate)],
        anchors: [{ certificate: read(namesake), purpose: 'gateway' }],
        time: NOW,
      },
      TLS_SERVER,
      new KnownIssuers(),
    );
    expect(result).toMatchObject({ ok: false, reason: 'bad-signature', rule: 'signature-invalid' });
  });
});

describe('when issuers are known from earlier paths', () => {
  it('answers each question as it does without that knowledge', async () => {
    const known = new KnownIssuers();
    const { leaf, intermediate, root } = gateway;
    const others = await Promise.all([
      mintLeaf(intermediate, { dns: ['nas.local'] }),
      mintLeaf(intermediate, { notAfter: NOW - DAY }),
      mintLeaf(await mint({ subject: intermediate.subject, ca: true })),
    ]);
    const issuers = { intermediates: [intermediate.der], anchors: [root.der], name: PRINTER };
    for (const { der } of [leaf, ...others, leaf])
      for (const profile of ['home', 'strict'] as const)
        for (const time of [NOW, NOW + 20_000 * DAY]) {
          const input = { leaf: der, ...issuers, profile, time };
          expect(await validatePath(input, known)).toEqual(await validatePath(input));
        }
  });

  it('decodes each array once, and what cannot be decoded is left out', () => {
    const known = new KnownIssuers();
    const rubbish = Uint8Array.of(0x30, 1);
    const { der } = gateway.root;
    expect(known.decode(der)).toBe(known.decode(der));
    expect(known.decode(der.slice())).not.toBe(known.decode(der));
    expect(known.decode(rubbish)).toEqual({ ok: false, fault: 'truncated' });
    expect(known.decodeAll([rubbish, der]).map((certificate) => certificate.der)).toEqual([der]);
  });

  it('checks a signature between two issuers once, and that of a leaf each time it is read', async () => {
    const known = new KnownIssuers();
    const { leaf, intermediate, root } = gateway;
    const input = { leaf: leaf.der, intermediates: [intermediate.der], anchors: [root.der], time: NOW };
    const verify = vi.spyOn(crypto.subtle, 'verify');
    try {
      for (const checks of [2, 3, 4]) {
        expect(await validatePath({ ...input, leaf: leaf.der.slice() }, known)).toMatchObject({ ok: true });
        expect(verify).toHaveBeenCalledTimes(checks);
      }
    } finally {
      verify.mockRestore();
    }
  });

  it('keeps no signature for a certificate that another key signed', async () => {
    const known = new KnownIssuers();
    const impostor = read(await mint({ subject: gateway.root.subject, ca: true }));
    const [intermediate, root] = [read(gateway.intermediate), read(gateway.root)];
    expect(await known.verify(intermediate, root)).toBe('valid');
    expect(await known.verify(intermediate, impostor)).toBe('invalid');
    expect(await known.verify(intermediate, impostor)).toBe('invalid');
    expect(await known.verify(read(gateway.intermediate), impostor)).toBe('invalid');
    expect(known.verify(intermediate, root)).toBe('valid');
  });
});
