import { beforeAll, describe, expect, it } from 'vitest';
import { ImportedKeys } from '../../../../src/core/x509/keys/key-import.ts';
import { decodeCrl } from '../../../../src/core/x509/revocation/crl.ts';
import { checkOcsp, type OcspFault } from '../../../../src/core/x509/revocation/ocsp.ts';
import { standingOf } from '../../../../src/core/x509/revocation/revocation.ts';
import { DAY, KeyUsageFlags, mint, type Minted, mintLeaf, type MintOptions, mintRoot } from '../../../support/mint.ts';
import { listScope, mintCrl } from '../../../support/mint-crl.ts';
import { ocspByPki } from '../../../support/ocsp-by-pki.ts';
import { answerBy } from '../../../support/openssl-ocsp.ts';
import { read } from '../../../support/read.ts';

/**
 * Answers that the openssl program makes, judged by us and, independently, by PKI.js (docs/revocation.md says why we
 * keep ours).
 */
const SERIAL = '4d5a6b7c';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const ONE_DAY = ['-ndays', '1'];
const now = Date.now() + 60_000;
const dates = { notBefore: now - 30 * DAY, notAfter: now + 30 * DAY };

let root: Minted;
let leaf: Minted;
beforeAll(async () => {
  root = await mintRoot(dates);
  leaf = await mintLeaf(root, { ...dates, serial: SERIAL });
});

const delegate = (change: MintOptions = {}): Promise<Minted> =>
  mint({ issuer: root, subject: 'CN=Responder', usages: [OCSP_SIGNING], ...dates, ...change });
const answer = (signer: Minted = root, revoked?: string, more: readonly string[] = ONE_DAY): Uint8Array =>
  answerBy({ issuer: root, signer, known: [{ serial: SERIAL, ...(revoked && { revoked }) }] }, leaf, ...more);
const flipped = (der: Uint8Array, at: number): Uint8Array => der.map((byte, i) => (i === at ? byte ^ 1 : byte));
const ours = async (response: Uint8Array, time = now, about = leaf, issuer = root): Promise<string> => {
  const said = await checkOcsp(response, read(about), read(issuer), time);
  return said.status === 'cannot tell' ? said.fault : said.status;
};

type Ours = 'good' | 'revoked' | 'unknown' | OcspFault;

describe('when both of us say the same', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, Ours, 'good' | 'revoked' | 'unknown' | 'refused']>([
    ['the issuer says good', () => answer(), 'good', 'good'],
    [
      'the issuer, named by its key, says good',
      () => answer(root, undefined, [...ONE_DAY, '-resp_key_id']),
      'good',
      'good',
    ],
    ['a delegate says good', async () => answer(await delegate()), 'good', 'good'],
    ['a delegate says revoked', async () => answer(await delegate(), 'keyCompromise'), 'revoked', 'revoked'],
    ['a delegate says on hold', async () => answer(await delegate(), 'certificateHold'), 'revoked', 'revoked'],
    [
      'a delegate does not know it',
      async () => answerBy({ issuer: root, signer: await delegate(), known: [] }, leaf, ...ONE_DAY),
      'unknown',
      'unknown',
    ],
    ['the answer repeats a nonce', () => answer(root, undefined, [...ONE_DAY, '-nonce']), 'good', 'good'],
    [
      'the answer is about another certificate',
      async () => answerBy({ issuer: root, known: [] }, await delegate(), ...ONE_DAY),
      'other-certificate',
      'refused',
    ],
    [
      'the delegate is not certified for OCSP signing',
      async () => answer(await delegate({ usages: null })),
      'responder-not-authorised',
      'refused',
    ],
    [
      'the delegate is a device of the issuer',
      async () => answer(await mintLeaf(root, dates)),
      'responder-not-authorised',
      'refused',
    ],
    [
      'the delegate has run out',
      async () => answer(await delegate({ notAfter: now - DAY })),
      'responder-not-authorised',
      'refused',
    ],
    [
      'the delegate’s key is not for signing',
      async () => answer(await delegate({ keyUsage: KeyUsageFlags.keyEncipherment })),
      'responder-not-authorised',
      'refused',
    ],
    [
      'the delegate is someone else’s',
      async () => answer(await delegate({ issuer: await mintRoot({ ...dates, subject: 'CN=Other' }) })),
      'responder-not-authorised',
      'refused',
    ],
    [
      'another key signed it under the issuer’s name',
      async () => answer(await mintRoot(dates)),
      'signature',
      'refused',
    ],
  ])('%s', async (_, response, expected, pki) => {
    const der = await response();
    expect([await ours(der), await ocspByPki(der, leaf, root)]).toEqual([expected, pki]);
  });

  it('another issuer’s certificate bears the same serial number', async () => {
    const other = await mintRoot({ ...dates, subject: 'CN=Other' });
    const namesake = await mintLeaf(other, { ...dates, serial: SERIAL });
    expect([await ours(answer(), now, namesake, other), await ocspByPki(answer(), namesake, other)]).toEqual([
      'other-certificate',
      'refused',
    ]);
  });

  it('a bit of the signature changed', async () => {
    const der = answer(root, undefined, [...ONE_DAY, '-resp_no_certs']);
    expect(await ours(flipped(der, der.length - 1))).toBe('signature');
    const whole = answer();
    const signatureAt = Buffer.from(whole).indexOf(Buffer.from('06082a8648ce3d040302', 'hex')) + 20;
    expect([await ours(flipped(whole, signatureAt)), await ocspByPki(flipped(whole, signatureAt), leaf, root)]).toEqual(
      ['signature', 'refused'],
    );
  });
});

describe('when PKI.js believes what it should not', () => {
  it.each<[string, () => Uint8Array, number, OcspFault]>([
    ['the answer is long past', () => answer(), now + 2 * DAY, 'outdated'],
    ['the answer is from tomorrow', () => answer(), now - DAY, 'not-yet-current'],
    ['the answer never runs out', () => answer(root, undefined, []), now, 'no-next-update'],
    ['it was signed with SHA-1', () => answer(root, undefined, [...ONE_DAY, '-rmd', 'sha1']), now, 'signature'],
    ['a byte trails it', () => Uint8Array.from([...answer(), 0]), now, 'malformed'],
  ])('%s: we do not', async (_, response, time, fault) => {
    const der = response();
    expect([await ours(der, time), await ocspByPki(der, leaf, root)]).toEqual([fault, 'good']);
  });
});

describe('when PKI.js refuses what is right', () => {
  it('the issuer’s answer comes without the issuer’s certificate, which we have', async () => {
    const der = answer(root, undefined, [...ONE_DAY, '-resp_no_certs']);
    expect([await ours(der), await ocspByPki(der, leaf, root)]).toEqual(['good', 'refused']);
  });
});

describe('when the delegate itself was revoked by its issuer', () => {
  /** So that the list alone proves nothing of the leaf. */
  const ONLY_SOME = listScope({ reasons: [1] });
  const judged = async (response: Uint8Array, revoked: readonly string[]): Promise<string> => {
    const list = await mintCrl(root, {
      revoked,
      thisUpdate: now - DAY,
      nextUpdate: now + DAY,
      extensions: [ONLY_SOME],
    });
    const crl = decodeCrl(list);
    if (!crl.ok) throw new Error(crl.fault);
    const word = { crls: [crl.value], ocsp: [response] };
    const terms = { time: now, strictLists: false, keys: new ImportedKeys() };
    return (await standingOf(read(leaf), [read(root)], word, terms)).kind;
  };
  it('its "good" counts no more, and its "revoked" still does', async () => {
    const signer = await delegate({ serial: '5e5e' });
    expect(await judged(answer(signer), [])).toBe('not-revoked');
    expect(await judged(answer(signer), ['5e5e'])).toBe('partly');
    expect(await judged(answer(signer, 'keyCompromise'), ['5e5e'])).toBe('revoked');
  });

  it('the issuer’s own word is not touched', async () => {
    expect(await judged(answer(), ['5e5e'])).toBe('not-revoked');
  });
});

describe('when the answer is outdated', () => {
  it('still says revoked of whom it revoked for good or put on hold, and nothing of others', async () => {
    expect(await ours(answer(root, 'keyCompromise'), now + 2 * DAY)).toBe('revoked');
    expect(await ours(answer(root, 'certificateHold'), now + 2 * DAY)).toBe('revoked');
    expect(await ours(answer(), now + 2 * DAY)).toBe('outdated');
  });

  it('counts a delegate who was in office then', async () => {
    const signer = await delegate({ notAfter: now + 2 * DAY });
    expect(await ours(answer(signer, 'keyCompromise'), now + 3 * DAY)).toBe('revoked');
  });
});
