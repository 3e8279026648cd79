import type { MatterList, MatterListsView, MatterLoaded } from '../../../src/protocol/index.ts';
import lists from '../../locales/en/matter-lists.ftl';
import { message, phrase, texts } from '../message.ts';
import { join } from '../pages.ts';
import type { Phrase } from '../phrase.ts';

/** What the page about makers says of the lists that Matter devices are checked by. */
export const MATTER_LISTS = texts(lists, ['title', 'lead', 'reading']);

const OF_EACH = ['name', 'why', 'add', 'forget'] as const;

export const MATTER_LIST_WORDS: Readonly<Record<MatterList, Readonly<Record<(typeof OF_EACH)[number], string>>>> = {
  authorities: texts(lists, OF_EACH, 'authorities'),
  signers: texts(lists, OF_EACH, 'signers'),
  revocations: texts(lists, OF_EACH, 'revocations'),
  delegates: texts(lists, OF_EACH, 'delegates'),
  names: texts(lists, OF_EACH, 'names'),
};

export const countOf = (list: MatterList, { [list]: count }: MatterListsView): string =>
  count === 0 ? message(lists, 'empty') : message(lists, 'count', { count });

export const samplesSentence = ({ samples: count }: MatterListsView): string | null =>
  count === 0 ? null : message(lists, 'samples', { count });

/** What came of a file, in one sentence or two. */
export function loadedSentences(loaded: MatterLoaded): Phrase {
  if (!loaded.ok) return phrase(lists, loaded.problem);
  const { added, refused } = loaded;
  return join(
    added === 0 ? phrase(lists, 'nothing-new') : phrase(lists, 'added', { count: added }),
    refused === 0 ? null : phrase(lists, 'refused', { count: refused }),
  );
}
