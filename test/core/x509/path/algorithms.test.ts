import { describe, expect, it } from 'vitest';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import { ALGORITHM_CASES, mintSigned, type SignedLeaf } from '../../../support/algorithm-cases.ts';
import { inShort, questionOn, withBrokenSignature } from '../../../support/algorithm-verdicts.ts';
import { mintByMlDsa, ML_DSA_NAMES, pretender } from '../../../support/mint-ml-dsa.ts';

/** The same table is put to both browsers in test/e2e/algorithms.e2e.test.ts. */
const ask = async (signed: SignedLeaf): Promise<string> => inShort(await validatePath(questionOn(signed)));

describe('when openssl signed the leaf by', () => {
  it.each(ALGORITHM_CASES)('$name: $expected', async (each) => {
    const signed = mintSigned(each);
    expect(await ask(signed)).toBe(each.expected);
    expect(await ask(withBrokenSignature(signed))).toBe(each.expected === 'ok' ? 'bad-signature' : each.expected);
  });
});

describe('when the signature is noise under an ML-DSA key', () => {
  it.each(ML_DSA_NAMES)('%s: is refused, by name where the platform does not have it', async (name) => {
    const isKnown = await crypto.subtle.generateKey({ name }, false, ['sign', 'verify']).then(
      () => true,
      () => false,
    );
    expect(await ask(await mintByMlDsa(name, pretender(name)))).toBe(
      isKnown ? 'bad-signature' : 'unsupported-algorithm',
    );
  });
});
