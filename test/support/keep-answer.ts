import type { RevocationAnswer } from '../../src/core/index.ts';
import { keepAnswer as keep, type Received } from '../../src/store/kept-answers.ts';
import { writeRevocation } from '../../src/store/revocation-data.ts';

/** Keeps an answer, as when it has just come. */
export const keepAnswer = (
  question: string,
  kind: Received['kind'],
  der: Uint8Array,
  answer: RevocationAnswer,
  receivedAt: number,
): Promise<void> => writeRevocation((transaction) => keep(transaction, { ...answer, question, kind, der, receivedAt }));
