import type { Phrase } from '../words/phrase.ts';

/** Shows a sentence. Foreign text stands in its own bidi island, so that it cannot rearrange the words around it. */
export function Say({ phrase }: { readonly phrase: Phrase }) {
  return <>{phrase.map((part) => (typeof part === 'string' ? part : <bdi>{part.foreign}</bdi>))}</>;
}
