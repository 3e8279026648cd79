import { createHash } from 'node:crypto';
import { FlattenedSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { readSigned } from '../../gateway/acme/signed-request.ts';
import { Problem } from '../../gateway/acme/problem.ts';
import { readRequest } from '../../gateway/ca/request.ts';
import { readUploadedRequest } from '../../gateway/hand-over/uploaded-request.ts';
import { tryMutants } from '../support/byte-mutants.ts';
import { openssl } from '../support/openssl.ts';

/**
 * What strangers send to the gateway, changed by a few bytes: nothing is believed whose signed content changed, and
 * nothing makes it throw. `LATCHKEY_MUTANTS=1000000` for a long run.
 */
const newRequest = (form: 'DER' | 'PEM', ...key: string[]): Uint8Array =>
  openssl([
    ...['req', '-new', ...key, '-nodes', '-keyout', 'key', '-subj', '/CN=lamp.home.arpa', '-outform', form],
    ...['-addext', 'subjectAltName=DNS:lamp.home.arpa,IP:192.168.1.7', '-out', 'out'],
  ]);
const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const RSA = ['-newkey', 'rsa:2048'];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a request was believed to say. */
const said = (read: Awaited<ReturnType<typeof readRequest>>): string | null =>
  read.ok ? `${sha256(read.request.spki.der)} ${read.request.hosts.map(({ value }) => value).join(' ')}` : null;

describe('a certification request that was changed', () => {
  it.each([
    ['P-256', EC],
    ['RSA', RSA],
  ])('is never believed to say something else, %s', async (_what, key) => {
    const original = newRequest('DER', ...key);
    const truth = said(await readRequest(original));
    expect(truth).toContain('lamp.home.arpa 192.168.1.7');
    const tally = await tryMutants('request', original, async (mutant) => {
      const read = await readRequest(mutant);
      if (!read.ok) return read.fault === 'malformed' ? 'unreadable' : 'doubted';
      expect(said(read)).toBe(truth);
      return 'believed';
    });
    expect(tally.unreadable).toBeGreaterThan(0);
    expect(tally.doubted).toBeGreaterThan(0);
  });

  it('nor where a person uploads it as text', async () => {
    const original = newRequest('PEM', ...EC);
    const truth = said(await readUploadedRequest(original));
    const tally = await tryMutants('uploaded request', original, async (mutant) => {
      const read = await readUploadedRequest(mutant);
      if (!read.ok) return read.fault === 'malformed' ? 'unreadable' : 'doubted';
      expect(said(read)).toBe(truth);
      return 'believed';
    });
    expect(tally.unreadable).toBeGreaterThan(0);
  });
});

describe('a signed request of ACME that was changed', () => {
  it('is never believed to say something else, nor to be signed by another key', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk: JWK = await exportJWK(publicKey);
    const url = 'https://gateway.home.arpa:8443/acme/new-account';
    const payload = { termsOfServiceAgreed: true, contact: ['mailto:someone@home.arpa'] };
    const jws = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', url, nonce: 'bm9uY2U', jwk })
      .sign(privateKey);
    const tally = await tryMutants('JWS', new TextEncoder().encode(JSON.stringify(jws)), async (mutant) => {
      try {
        const read = await readSigned(Buffer.from(mutant).toString('utf8'), {
          url,
          useNonce: (nonce) => nonce === 'bm9uY2U',
          keyOf: () => Promise.reject(new Problem('accountDoesNotExist', 'none')),
        });
        expect(read.payload).toEqual(payload);
        expect(read.signer).toEqual({ key: jwk });
        return 'believed';
      } catch (error) {
        // Anything else would be a fault of the gateway's own.
        expect(error).toBeInstanceOf(Problem);
        return (error as Problem).type === 'malformed' ? 'unreadable' : 'doubted';
      }
    });
    expect(tally.unreadable).toBeGreaterThan(0);
  });
});
