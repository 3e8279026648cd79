import type { ReasonCode } from '../lib/types.ts';
import reasons from '../locales/en/reasons.ftl';
import { codesIn, texts } from './message.ts';

/**
 * One sentence for every reason code. Each stands on its own, and a code that leads a verdict is shown as HOW WE KNOW.
 */
export const REASONS: Record<ReasonCode, string> = texts(reasons, codesIn<ReasonCode>(reasons));

/** The key is another one than the saved one; of some it is not known whether that is wrong. */
export const KEY_CHANGED: readonly ReasonCode[] = [
  'key-changed',
  'key-differs-vouched',
  'key-differs-wildcard',
  'key-differs-unpaired',
];
