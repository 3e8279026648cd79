import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import { rootChange } from '../../../src/core/gateways/root-change.ts';
import { readMaterial } from '../../../src/core/gateways/material/bundle.ts';
import { readCandidates } from '../../../src/core/gateways/root-groups.ts';

const LIMIT = 2 * 1024 * 1024;
const load = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../shared/vectors/est/${file}`, import.meta.url)));
/** While the certificates of the RFC's example were in force. */
const THEN = Date.UTC(2013, 5, 1);
const NOW = Date.UTC(2026, 10, 20);

describe('the answer of RFC 7030 appendix A.1', () => {
  it.each(['rfc7030-A1-cacerts.b64', 'rfc7030-A1-cacerts.p7c'])(
    '%s: four certificates of a root that changes its key',
    async (file) => {
      const bundle = readMaterial(load(file), LIMIT);
      if (!bundle.ok) throw new Error(bundle.problem);
      const { candidates } = await readCandidates(bundle.certificates);
      expect(
        candidates.map(({ facts: { subject, issuer, selfSigned, isCa } }) => [subject, issuer, selfSigned, isCa]),
      ).toEqual([
        ['CN=estExampleCA OwO', 'CN=estExampleCA OwO', true, true],
        ['CN=estExampleCA NwO', 'CN=estExampleCA OwO', false, false],
        ['CN=estExampleCA OwN', 'CN=estExampleCA NwN', false, false],
        ['CN=estExampleCA NwN', 'CN=estExampleCA NwN', true, true],
      ]);
    },
  );

  it('is refused for what it is: two roots that only SHA-1 holds together, and long past', async () => {
    expect(await readOffer(load('rfc7030-A1-cacerts.b64'), THEN, LIMIT)).toEqual({ ok: false, problem: 'two-roots' });
    expect(await readOffer(load('rfc7030-A1-cacerts.b64'), NOW, LIMIT)).toEqual({ ok: false, problem: 'expired' });
  });

  it('proves no rollover: neither is SHA-1 believed, nor are the certificates in between an authority’s', async () => {
    const bundle = readMaterial(load('rfc7030-A1-cacerts.p7c'), LIMIT);
    const paired = bundle.ok ? bundle.certificates[0] : undefined;
    expect(await rootChange(paired ?? new Uint8Array(), load('rfc7030-A1-cacerts.p7c'), THEN, LIMIT)).toMatchObject({
      change: 'same',
      proof: null,
    });
  });
});

describe('three certificates of another maker in the same form', () => {
  it('hold two roots that have nothing to do with each other', async () => {
    expect(await readOffer(load('derived-3certs.p7c'), Date.UTC(2022, 0, 1), LIMIT)).toEqual({
      ok: false,
      problem: 'two-roots',
    });
  });
});
