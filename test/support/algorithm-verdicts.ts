import type { ValidateInput, ValidateResult } from '../../src/core/index.ts';
import type { SignedLeaf } from './algorithm-cases.ts';

/** What is asked about a leaf of the algorithm cases: is it the printer's, by this anchor, now? */
export const questionOn = ({ leaf, anchor }: SignedLeaf): ValidateInput => ({
  leaf,
  intermediates: [],
  anchors: [anchor],
  time: Date.now(),
  name: { kind: 'dns', value: 'printer.local' },
});

/** `ok`, or the reason of the refusal. */
export const inShort = (result: ValidateResult): string => (result.ok ? 'ok' : result.reason);

/** The same with the last bit of the signature changed: the structure holds, the signature does not. */
export function withBrokenSignature({ leaf, anchor }: SignedLeaf): SignedLeaf {
  const broken = leaf.slice();
  const last = broken.length - 1;
  broken[last] = (broken[last] ?? 0) ^ 1;
  return { leaf: broken, anchor };
}
