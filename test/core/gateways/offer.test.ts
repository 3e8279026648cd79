import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { profileRemarks } from '../../../src/core/gateways/profile-remarks.ts';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import {
  DAY,
  type Gateway,
  mint,
  mintGateway,
  mintIntermediate,
  type MintOptions,
  mintRoot,
  NOW,
} from '../../support/mint.ts';
import { certificatePolicies, requireExplicitPolicy, unknownExtension } from '../../support/mint-extensions.ts';
import { openssl } from '../../support/openssl.ts';

const LIMIT = 2 * 1024 * 1024;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const offer = (input: string | Uint8Array) => readOffer(typeof input === 'string' ? bytes(input) : input, NOW, LIMIT);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await mintGateway();
});

async function problemOf(input: string | Uint8Array): Promise<string> {
  const result = await offer(input);
  return result.ok ? 'no problem' : result.problem;
}

describe('what a person may hand over', () => {
  const forms: [string, () => string | Uint8Array][] = [
    ['PEM', () => gateway.root.pem],
    ['PEM with text around it and CRLF', () => `subject=Home\r\n${gateway.root.pem.replaceAll('\n', '\r\n')}\r\nbye`],
    ['PEM with a byte order mark', () => `\uFEFF${gateway.root.pem}`],
    ['PEM labelled X509 CERTIFICATE', () => gateway.root.pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    ['DER', () => gateway.root.der],
    ['bare base64', () => Buffer.from(gateway.root.der).toString('base64')],
    [
      'PKCS#7 certs-only, DER, by openssl',
      () =>
        openssl(['crl2pkcs7', '-nocrl', '-certfile', 'a.pem', '-outform', 'DER', '-out', 'out'], {
          'a.pem': gateway.root.pem,
        }),
    ],
    [
      'PKCS#7 certs-only, PEM, by openssl',
      () => openssl(['crl2pkcs7', '-nocrl', '-certfile', 'a.pem', '-out', 'out'], { 'a.pem': gateway.root.pem }),
    ],
    [
      'PKCS#7 as EST sends it: base64 in lines',
      () => {
        const der = openssl(['crl2pkcs7', '-nocrl', '-certfile', 'a.pem', '-outform', 'DER', '-out', 'out'], {
          'a.pem': gateway.root.pem,
        });
        return Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n');
      },
    ],
  ];
  it.each(forms)('%s gives the root', async (_form, input) => {
    const result = await offer(input());
    expect(result).toMatchObject({
      ok: true,
      offer: { intermediates: [], ignored: 0, suggestedName: 'Home Gateway Root' },
    });
    expect(result.ok && result.offer.root).toEqual(gateway.root.der);
  });

  it('keeps the intermediates that lead to the root and leaves the rest', async () => {
    const stranger = await mintIntermediate(await mintRoot({ subject: 'CN=Stranger' }), { subject: 'CN=Stray' });
    const result = await offer(
      [gateway.leaf, stranger, gateway.intermediate, gateway.root, gateway.root].map(({ pem }) => pem).join('\n'),
    );
    expect(result).toMatchObject({ ok: true, offer: { ignored: 2 } });
    expect(result.ok && result.offer.intermediates).toEqual([gateway.intermediate.der]);
  });
});

describe('what is refused, each with its own word', () => {
  const refused: [string, string, () => string | Uint8Array | Promise<string | Uint8Array>][] = [
    ['nothing', 'empty', () => ' \n'],
    ['10 MB of rubbish', 'too-large', () => new Uint8Array(10 * 1024 * 1024).fill(65)],
    [
      '5 MB of PKCS#7',
      'too-large',
      () =>
        openssl(['crl2pkcs7', '-nocrl', '-certfile', 'a.pem', '-outform', 'DER', '-out', 'out'], {
          'a.pem': gateway.root.pem.concat('\n').repeat(5_000_000 / gateway.root.der.length + 1),
        }),
    ],
    ['a zip broken off', 'unreadable', () => zipSync({ 'root.pem': bytes(gateway.root.pem) }).slice(0, -40)],
    ['rubbish', 'unreadable', () => Uint8Array.of(1, 2, 3, 255)],
    ['a sentence', 'unreadable', () => 'my router said so'],
    [
      'a certificate request',
      'no-certificate',
      () => '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----',
    ],
    ['a truncated certificate', 'unreadable', () => gateway.root.der.slice(0, -5)],
    ['bytes after the certificate', 'unreadable', () => Uint8Array.from([...gateway.root.der, 0])],
    [
      'a private key beside the root',
      'private-key',
      () => `${gateway.root.pem}\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----`,
    ],
    [
      'an encrypted private key',
      'private-key',
      () => '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
    ],
    ['an old private key', 'private-key', () => '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----'],
    ['a leaf', 'leaf-only', () => gateway.leaf.pem],
    ['an intermediate without its root', 'not-self-signed', () => gateway.intermediate.pem],
    ['a self-signed device certificate', 'not-a-ca', async () => (await mint({ subject: 'CN=Camera' })).pem],
    ['two roots', 'two-roots', async () => gateway.root.pem + (await mintRoot({ subject: 'CN=Other' })).pem],
    ['an expired root', 'expired', async () => (await mintRoot({ notAfter: NOW - DAY })).pem],
    ['a root of tomorrow', 'not-yet-valid', async () => (await mintRoot({ notBefore: NOW + DAY })).pem],
    ['a root with RSA 1024', 'weak-rsa', async () => (await mintRoot({ key: 'RSA-1024' })).pem],
    [
      'a root signed with SHA-1 whose signature is broken',
      'bad-signature',
      async () => {
        const { der } = await mintRoot({ key: 'RSA-2048', hash: 'SHA-1' });
        return der.map((byte, i) => (i === der.length - 1 ? byte ^ 1 : byte));
      },
    ],
    [
      'a root for the authentication of clients',
      'confirms-nothing',
      async () => (await mintRoot({ usages: ['1.3.6.1.5.5.7.3.2'] })).pem,
    ],
    [
      'a root with a condition that is not understood',
      'confirms-nothing',
      async () => (await mintRoot({ extensions: [unknownExtension(true)] })).pem,
    ],
    [
      'a root whose own signature is broken',
      'bad-signature',
      () => gateway.root.der.map((byte, i, all) => (i === all.length - 1 ? byte ^ 1 : byte)),
    ],
    [
      'a root for public names only',
      'no-local-scope',
      async () => (await mintRoot({ constraints: { permitted: ['dns:example.com', 'ip:8.8.8.0/255.255.255.0'] } })).pem,
    ],
  ];
  it.each(refused)('%s: %s', async (_what, problem, input) => {
    expect(await problemOf(await input())).toBe(problem);
  });

  it('reads or refuses any bytes at all without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(bytes)), async (input) => {
        expect((await offer(input)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('reads or refuses any mutilated root without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(gateway.root.der.length - 1), fc.nat(255), async (at, value) => {
        const mutilated = gateway.root.der.map((byte, i) => (i === at ? value : byte));
        const result = await offer(mutilated);
        expect(result.ok && gateway.root.der[at] !== value).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a root that is signed weakly', () => {
  it('by SHA-1 is offered, with advice: its own signature proves nothing', async () => {
    for (const key of ['RSA-2048', 'P-256'] as const) {
      const root = await mintRoot({ key, hash: 'SHA-1' });
      expect(await problemOf(root.pem)).toBe('no problem');
      expect(profileRemarks(root.der)).toContain('profile-hash');
    }
  });

  it('by SHA-1 does not make a certificate below it believed that is signed so', async () => {
    const root = await mintRoot({ key: 'RSA-2048', hash: 'SHA-1' });
    const weak = await mintIntermediate(root, { hash: 'SHA-1' });
    const result = await offer(root.pem + weak.pem);
    expect(result).toMatchObject({ ok: true, offer: { intermediates: [], ignored: 1 } });
  });
});

describe('what validation will say', () => {
  it('of an intermediate’s certificates is found out, with the rule', async () => {
    const forClients = await mintIntermediate(gateway.root, { subject: 'CN=Clients', usages: ['1.3.6.1.5.5.7.3.2'] });
    expect(await offer(gateway.root.pem + gateway.intermediate.pem + forClients.pem)).toMatchObject({
      ok: true,
      offer: {
        intermediates: [gateway.intermediate.der, forClients.der],
        doubts: [{ issuer: 'CN=Clients', broken: { rule: 'usage-not-listed' } }],
      },
    });
  });

  it('of everything below a root is told with the rule that will be broken', async () => {
    const root = await mintRoot({ usages: ['1.3.6.1.5.5.7.3.2'] });
    expect(await offer(root.pem)).toMatchObject({
      problem: 'confirms-nothing',
      broken: { rule: 'usage-not-listed', params: { usage: '1.3.6.1.5.5.7.3.1' } },
    });
  });

  it.each<[string, MintOptions]>([
    ['requires some policy', { extensions: [requireExplicitPolicy(0)] }],
    ['requires its own policy', { extensions: [certificatePolicies('1.2.3'), requireExplicitPolicy(0)] }],
    ['allows no intermediates', { ca: 0 }],
    ['is for servers', { usages: ['1.3.6.1.5.5.7.3.1'] }],
    ['permits addresses alone', { constraints: { permitted: ['ip:192.168.7.0/255.255.255.0', 'dns:example.com'] } }],
    ['has a key of another kind', { key: 'RSA-2048' }],
  ])('of a root that %s is nothing bad', async (_what, options) => {
    const root = await mintRoot(options);
    expect(await offer(root.pem)).toMatchObject({ ok: true, offer: { doubts: [] } });
  });
});

describe('odd company', () => {
  it('does not keep a sound root from being offered, and is named', async () => {
    const odd = gateway.leaf.der.map((byte, at, all) =>
      at > 4 && all[at - 1] === 0x02 && all[at] === 0x01 ? 0x00 : byte,
    );
    const strange = `-----BEGIN CERTIFICATE-----\n${Buffer.from(odd).toString('base64')}\n-----END CERTIFICATE-----\n`;
    const result = await offer(strange + gateway.root.pem);
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.offer.unreadable).toHaveLength(1);
  });
});

describe('the scope shown', () => {
  it('is everything local, until the root ends, when the root has no constraints', async () => {
    const result = await offer(gateway.root.pem);
    expect(result.ok && result.offer.scope.names).toContain('local');
    expect(result.ok && result.offer.scope.addresses).toContain('192.168.0.0/16');
    expect(result.ok && result.offer.scope.until).toBe(NOW + 30 * DAY);
  });

  it('is no wider than the root’s own constraints', async () => {
    const root = await mintRoot({
      constraints: {
        permitted: ['dns:kitchen.home.arpa', 'dns:example.com', 'dns:local', 'ip:192.168.7.0/255.255.255.0'],
      },
    });
    const result = await offer(root.pem);
    expect(result).toMatchObject({
      ok: true,
      offer: { scope: { names: ['kitchen.home.arpa', 'local'], addresses: ['192.168.7.0/24'] } },
    });
  });
});
