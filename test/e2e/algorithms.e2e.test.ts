import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MlDsaName } from '../../src/core/x509/identifiers.ts';
import { ALGORITHM_CASES, mintSigned, type SignedLeaf } from '../support/algorithm-cases.ts';
import { inShort, questionOn, withBrokenSignature } from '../support/algorithm-verdicts.ts';
import { mintByMlDsa, ML_DSA_NAMES, type MlDsaSigner, pretender } from '../support/mint-ml-dsa.ts';
import { type CorePage, hex, openCorePage } from './support/core-page.ts';
import { BROWSERS } from './support/scene.ts';

/** The table of test/core/x509/algorithms.test.ts, put to the built core in real browsers. */
const made = ALGORITHM_CASES.map((each) => ({ ...each, signed: mintSigned(each) }));

describe.each(BROWSERS)('in %s, when the leaf was signed by', (name) => {
  let page: CorePage;
  beforeAll(async () => {
    page = await openCorePage(name);
  });
  afterAll(() => page?.close());
  const ask = async (signed: SignedLeaf): Promise<string> => inShort(await page.validatePath(questionOn(signed)));

  it.each(made)('$name: $expected', async ({ signed, expected }) => {
    expect(await ask(signed)).toBe(expected);
    expect(await ask(withBrokenSignature(signed))).toBe(expected === 'ok' ? 'bad-signature' : expected);
  });

  /** A key of the browser's own making; null where it does not know how. */
  async function signerInPage(algorithm: MlDsaName): Promise<MlDsaSigner | null> {
    const keys = `globalThis.keys['${algorithm}']`;
    const spki = await page.evaluate<string | null>(`(async () => {
      globalThis.keys ??= {};
      try {
        ${keys} = await crypto.subtle.generateKey('${algorithm}', true, ['sign', 'verify']);
      } catch { return null; }
      return toHex(await crypto.subtle.exportKey('spki', ${keys}.publicKey));
    })()`);
    if (spki === null) return null;
    const sign = async (tbs: Uint8Array) =>
      bytes(
        await page.evaluate<string>(
          `toHex(await crypto.subtle.sign('${algorithm}', ${keys}.privateKey, fromHex(${hex(tbs)})))`,
        ),
      );
    return { spki: bytes(spki), sign };
  }
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

  it.each(ML_DSA_NAMES)('%s: ok where the browser has it, refused by name where not', async (algorithm) => {
    const signer = await signerInPage(algorithm);
    const signed = await mintByMlDsa(algorithm, signer ?? pretender(algorithm));
    expect(await ask(signed)).toBe(signer ? 'ok' : 'unsupported-algorithm');
    expect(await ask(withBrokenSignature(signed))).toBe(signer ? 'bad-signature' : 'unsupported-algorithm');
  });
});
