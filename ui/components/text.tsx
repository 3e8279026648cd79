import { Fragment } from 'preact';
import { type Phrase, tame } from '../words/phrase.ts';

/** Shows a sentence. Foreign text stands in its own bidi island, so that it cannot rearrange the words around it. */
export function Say({ phrase }: { readonly phrase: Phrase }) {
  return <>{phrase.map((part) => (typeof part === 'string' ? part : <bdi>{part.foreign}</bdi>))}</>;
}

/**
 * Text that someone else wrote, alone in its place: without control characters, of bearable length, in its own bidi
 * island.
 */
export function Foreign({ text, longest }: { readonly text: string; readonly longest?: number }) {
  return <bdi>{tame(text, longest)}</bdi>;
}

/** A fingerprint in hexadecimal digits, which is broken between bytes only; copied, it is as it was. */
export const Fingerprint = ({ hex }: { readonly hex: string }) => (
  <code>
    {hex.match(/.{1,2}/g)?.map((byte, i) => (
      <Fragment key={i}>
        {i > 0 && <wbr />}
        {byte}
      </Fragment>
    ))}
  </code>
);
