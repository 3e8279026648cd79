import type { CodeProblem } from '../parts/types.ts';

/**
 * Why pairing with a code came to nothing. A gateway's refusal is hearsay, as anybody on the network can send one: the sentences say what to
 * do next, and none that all is well.
 */
export const CODE_PROBLEMS: Record<CodeProblem, string> = {
  'mistyped': 'A code has eight digits.',
  'not-offered': 'Whatever answered does not pair with codes, at least not at this address. If the address is right, pair with the root certificate instead.',
  'unsupported-version': 'This gateway pairs with codes in a newer or older way than Latchkey does. Update them, or pair with the root certificate instead.',
  'code-expired': 'No such code is in force: it ran out after ten minutes, or it was used. Make a new one at the gateway.',
  'too-many-attempts': 'This code was tried too often and is dead. If those tries were not yours, somebody on your network is guessing: look who is there before you make a new one.',
  'wrong-address': 'The gateway does not go by this address. Type the one that it shows beside the code.',
  'interrupted': 'Another pairing came in between. If nobody else is pairing, make a new code at the gateway before you try again.',
  'bad-answer': 'Latchkey cannot make sense of the answer. Make a new code and try again. If that does not help, the gateway is broken, or somebody disturbs.',
  'wrong-code': 'Whoever answered does not know this code. A slip looks like that, and so does somebody in between. Make a new code at the gateway and try again. If you are sure of its digits then, do not go on in this network.',
  'attacker-or-fault': 'This was no slip: what came back was changed, or the gateway is broken. Do not pair in this network. Use a cable to the gateway, or bring its root certificate in a file.',
};

export const CODE = {
  address: 'Address of the gateway',
  addressPlaceholder: 'http://router.home.arpa',
  code: 'The eight digits it shows',
  hint: 'Read them off the gateway’s own screen or page, not from a message. A code works once, for ten minutes.',
  prove: 'Pair with this code',
  proving: 'Asking the gateway whether it knows the code …',
  proved: 'Proved by the code',
  provedWhy: 'Whoever sent this certificate knew the digits that you typed, and nobody changed it on the way. So nothing is left to compare. If the digits stood on your own gateway, pair it.',
} as const;

export const codeProgress = (typed: number): string => (typed > 8 ? `${typed} digits, and a code has 8` : `${typed} of 8 digits`);
