import { tame } from '../words/phrase.ts';

/**
 * Text that somebody else wrote, alone in its place: without control characters, of bearable length, in its own bidi
 * island.
 */
export function Foreign({ text, longest }: { readonly text: string; readonly longest?: number }) {
  return <bdi>{tame(text, longest)}</bdi>;
}
