import type { CodeExchangeProblem } from '../lib/types.ts';
import pairingCode from '../locales/en/pairing-code.ftl';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

export const CODE = texts(pairingCode, [
  'address',
  'addressPlaceholder',
  'code',
  'hint',
  'prove',
  'proving',
  'proved',
  'provedWhy',
]);

/**
 * Why pairing with a code failed. A gateway's refusal is hearsay, as anyone on the network can send one: the
 * sentences say what to do next, and none that all is well.
 * @param at the address that was asked
 */
export const codeProblem = (problem: CodeExchangeProblem, at: string): Phrase =>
  phrase(pairingCode, `problem-${problem}`, { at });

/** @param typed how many digits */
export const codeProgress = (typed: number): string =>
  message(pairingCode, typed > 8 ? 'too-many-digits' : 'digits', { count: typed });
