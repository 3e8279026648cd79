import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkOcsp } from '../../../../src/core/x509/revocation/ocsp.ts';
import { decodeOcspResponse } from '../../../../src/core/x509/revocation/ocsp-response.ts';
import { ocspByPki } from '../../../support/ocsp-by-pki.ts';
import { fromPem, read } from '../../../support/read.ts';

const folder = new URL('../../../../../shared/vectors/ocsp/', import.meta.url);
const load = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));
const certificate = (file: string) => read(fromPem(readFileSync(new URL(file, folder), 'utf8')));
const DAY = 86_400_000;

const ca = certificate('derived-ca.pem');
const good = certificate('derived-good.pem');
const revoked = certificate('derived-revoked.pem');
/** The moment that the responses were made at. */
const then = ((): number => {
  const decoded = decodeOcspResponse(load('derived-good-byca.der'));
  if (!decoded.ok || !decoded.value) throw new Error('unreadable');
  return decoded.value.responses[0]?.thisUpdate.time ?? NaN;
})();

describe('when the issuer or its delegate answers', () => {
  it('believes good and revoked', async () => {
    expect(await checkOcsp(load('derived-good-byca.der'), good, ca, then)).toMatchObject({ status: 'good' });
    expect(await checkOcsp(load('derived-revoked-delegated.der'), revoked, ca, then + 60_000)).toMatchObject({
      status: 'revoked',
    });
  });
});

describe('when PKI.js is asked, too', () => {
  it.each([
    ['derived-good-byca.der', 'derived-good.pem', 'good'],
    ['derived-revoked-delegated.der', 'derived-revoked.pem', 'revoked'],
    ['derived-bad-noeku.der', 'derived-good.pem', 'refused'],
    ['derived-good-byca.der', 'derived-revoked.pem', 'refused'],
    ['rfc6960-response.der', 'derived-good.pem', 'refused'],
  ] as const)('it says of %s and %s what we say', async (file, about, expected) => {
    const ours = await checkOcsp(load(file), certificate(about), ca, then + 60_000);
    expect(ours.status === 'cannot tell' ? 'refused' : ours.status).toBe(expected);
    expect(await ocspByPki(load(file), certificate(about), ca)).toBe(expected);
  });
});

describe('when the answer cannot be relied on', () => {
  it.each([
    [
      'its signer was not certified for OCSP signing',
      'derived-bad-noeku.der',
      good,
      then + 60_000,
      'responder-not-authorised',
    ],
    ['it is about another certificate', 'derived-good-byca.der', revoked, then, 'other-certificate'],
    ['it is from tomorrow', 'derived-good-byca.der', good, then - DAY, 'not-yet-current'],
    ['it is long past', 'derived-good-byca.der', good, then + 100_000 * DAY, 'outdated'],
    ['it was made for other names in 2012', 'rfc6960-response.der', good, then, 'other-certificate'],
  ] as const)('cannot tell, where %s', async (_, file, about, time, fault) => {
    expect(await checkOcsp(load(file), about, ca, time)).toMatchObject({ status: 'cannot tell', fault });
  });

  it('cannot tell from rubbish, nor from a refusal', async () => {
    expect(await checkOcsp(Uint8Array.of(1), good, ca, then)).toEqual({ status: 'cannot tell', fault: 'malformed' });
    expect(await checkOcsp(Uint8Array.of(0x30, 3, 0x0a, 1, 3), good, ca, then)).toEqual({
      status: 'cannot tell',
      fault: 'not-successful',
    });
  });

  it('never says good after any byte of the signed answer changed', async () => {
    const response = load('derived-revoked-delegated.der');
    await fc.assert(
      fc.asyncProperty(fc.nat(response.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const mutant = response.map((byte, i) => (i === at ? byte ^ change : byte));
        expect((await checkOcsp(mutant, revoked, ca, then + 60_000)).status).not.toBe('good');
      }),
      { numRuns: 300 },
    );
  });
});
