import type { PairWithCode } from './messages.ts';
import { pairWithCode as exchange } from './service/pair-with-code.ts';

/**
 * Composition root of `pair-with-code.js`, which the pairing page loads when a person pairs with a code. Curve arithmetic is a tenth of
 * the background and the background starts anew for nearly every event, so it has none of it.
 */
export const pairWithCode: PairWithCode = exchange;
