import type { CodeExchangeProblem } from '../lib/types.ts';
import { tame, type Phrase } from './phrase.ts';

/**
 * Why pairing with a code came to nothing. A gateway's refusal is hearsay, as anyone on the network can send one: the
 * sentences say what to do next, and none that all is well. `{at}` stands for the address that was asked.
 */
export const CODE_PROBLEMS: Record<CodeExchangeProblem, string> = {
  mistyped: 'A code has eight digits.',
  'not-offered':
    'Whatever answered at {at} does not pair with codes. If the address is right, choose another way below.',
  'unsupported-version':
    'This gateway pairs with codes in a newer or older way than Latchkey does. Update them, or choose another way ' +
    'below.',
  'code-expired':
    'The gateway at {at} says that it shows no such code at the moment. A code lasts ten minutes and pairs once: ' +
    'make a new one there, and type that.',
  'too-many-attempts':
    'This code was tried too often and is dead. If those tries were not yours, someone on your network is ' +
    'guessing: look who is there before you make a new one.',
  'wrong-address': 'The gateway does not go by the address {at}. Type the one that it shows beside the code.',
  interrupted:
    'Another pairing came in between. If no one else is pairing, make a new code at the gateway before you try again.',
  'bad-answer':
    'Latchkey cannot make sense of the answer. Make a new code and try again. If that does not help, the gateway ' +
    'is broken, or someone disturbs.',
  'wrong-code':
    'Whoever answered at {at} does not know this code. Most often that is a slip: compare the eight digits with ' +
    'those that the gateway shows now, and try again. A code works for a few tries only. If the digits were right, ' +
    'someone else may have answered: do not go on in this network.',
  'attacker-or-fault':
    'This was no slip: what came back was changed, or the gateway is broken. Do not pair in this network. Use a ' +
    'cable to the gateway, or bring its root in a file.',
};

export const CODE = {
  address: 'Address of the gateway',
  addressPlaceholder: 'router.home.arpa or 192.168.1.1',
  code: 'The code: eight digits that it shows',
  hint: 'Read it off the gateway’s own screen or page, not from a message. A code works once, for ten minutes.',
  prove: 'Pair with this code',
  proving: 'Asking the gateway whether it knows the code …',
  proved: 'Proved by the code',
  provedWhy:
    'Whoever sent this root knew the digits that you typed, and no one changed it on the way. So nothing is left ' +
    'to compare. If the digits stood on your own gateway, pair it.',
} as const;

export const codeProgress = (typed: number): string =>
  typed > 8 ? `${typed} digits, and a code has 8` : `${typed} of 8 digits`;

/** A sentence about a code, with the address that was asked put into it. */
export function withAddress(sentence: string, at: string): Phrase {
  return sentence.split('{at}').flatMap((text, i) => (i === 0 ? [text] : [{ foreign: tame(at) }, text]));
}
