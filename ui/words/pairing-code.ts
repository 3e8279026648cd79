import type { CodeExchangeProblem } from '../lib/types.ts';
import { tame, type Phrase } from './phrase.ts';

/**
 * Why pairing with a code failed. A gateway's refusal is hearsay, as anyone on the network can send one: the
 * sentences say what to do next, and none that all is well. `{at}` stands for the address that was asked.
 */
export const CODE_PROBLEMS: Record<CodeExchangeProblem, string> = {
  mistyped: 'A code has eight digits. Check it and try again.',
  'not-offered': 'The device at {at} doesn’t pair with codes. If the address is right, choose a different way below.',
  'unsupported-version':
    'This gateway and Latchkey use different versions of pairing with codes. Update them, or choose a different way ' +
    'below.',
  'code-expired':
    'The gateway at {at} says it isn’t showing this code now. A code lasts ten minutes and pairs once. Make a new ' +
    'one there and type that.',
  'too-many-attempts':
    'This code was tried too often, so it no longer works. If those tries weren’t yours, someone on your network is ' +
    'guessing. Find out who before you make a new one.',
  'wrong-address': 'The gateway doesn’t use the address {at}. Type the address it shows beside the code.',
  interrupted:
    'A second pairing came in between. If no one else is pairing, make a new code on the gateway and try again.',
  'bad-answer':
    'The answer from {at} was invalid. Make a new code and try again. If that doesn’t help, the gateway is faulty or ' +
    'someone is interfering.',
  'wrong-code':
    'What answered at {at} doesn’t know this code. Often that’s a typing error. Compare the eight digits with ' +
    'those the gateway shows now, and try again. A code works for a few tries only. If the digits were right, ' +
    'something else might have answered. Do not continue on this network.',
  'attacker-or-fault':
    'This wasn’t a typing error. The answer was changed, or the gateway is faulty. Do not pair on this network. ' +
    'Use a cable to the gateway, or bring its root certificate as a file.',
};

export const CODE = {
  address: 'Address of the gateway',
  addressPlaceholder: 'router.home.arpa or 192.168.1.1',
  code: 'The eight-digit code it shows',
  hint: 'Read it from the gateway’s own screen or page, not from a message. A code works once, for ten minutes.',
  prove: 'Pair with this code',
  proving: 'Asking the gateway whether it knows the code …',
  proved: 'Proved by the code',
  provedWhy:
    'The sender of this root certificate knew the digits you typed, and no one changed it on the way. There’s ' +
    'nothing to compare. If you read the digits from your own gateway, pair it.',
} as const;

export const codeProgress = (typed: number): string =>
  typed > 8 ? `${typed} digits, but a code has 8` : `${typed} of 8 digits`;

/** A sentence about a code, with the address that was asked put into it. */
export function withAddress(sentence: string, at: string): Phrase {
  return sentence.split('{at}').flatMap((text, i) => (i === 0 ? [text] : [{ foreign: tame(at) }, text]));
}
