import { api } from '../platform/api.ts';
import { noteDatabases } from '../features/setup/memory-lost.ts';
import { answerInPage } from '../features/routes/page-work.ts';
import { readAddress as address, readLink as link } from '../features/pairing/read-typed.ts';
import type { PageWork } from '../protocol/page-work.ts';

/** Composition root of `page-work.js`, which a page loads when there is work for it and runs for itself. */
export const answer: PageWork['answer'] = (message, shares) => {
  if (shares) noteDatabases();
  return answerInPage(message, { id: api.runtime.id, url: location.href });
};
export const readAddress: PageWork['readAddress'] = address;
export const readLink: PageWork['readLink'] = link;
