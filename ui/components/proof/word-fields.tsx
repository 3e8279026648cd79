import { useRef } from 'preact/hooks';
import { Note, Say } from '../index.ts';
import { PAIRING, unknownWord, wordLabel } from '../../words/pairing.ts';
import { completeWord, splitWords, suggestions } from './word-list.ts';

interface Props {
  readonly words: readonly string[];
  /** Changes come as functions of the present words: a paste and the blur that follows it may fall into one moment. */
  readonly onWords: (change: (words: readonly string[]) => readonly string[]) => void;
}

/** Twelve fields with completion. Space moves on; pasting several words fills the fields from here. */
export function WordFields({ words, onWords }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const put = (from: number, texts: readonly string[]) =>
    onWords((now) => now.map((word, i) => texts[i - from] ?? word));
  const focus = (at: number) => list.current?.querySelectorAll('input')[Math.min(at, words.length - 1)]?.focus();
  const paste = (at: number, event: ClipboardEvent) => {
    const texts = splitWords(event.clipboardData?.getData('text') ?? '');
    if (texts.length < 2) return;
    event.preventDefault();
    const from = texts.length >= words.length ? 0 : at;
    put(from, texts);
    focus(from + texts.length);
  };
  const leave = (at: number) =>
    onWords((now) => now.map((word, i) => (i === at ? (completeWord(word) ?? word) : word)));
  const key = (at: number, event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    leave(at);
    focus(at + 1);
  };
  // While a word is being typed it is no slip yet; four letters decide.
  const unknown = words.find((word) => word.trim().length >= 4 && completeWord(word) === null);
  return (
    <div class="field" role="group" aria-labelledby="words-label" aria-describedby="words-hint">
      <p id="words-label" class="label">
        {PAIRING.words}
      </p>
      <ol class="words" ref={list}>
        {words.map((word, at) => (
          <li key={at}>
            <input
              aria-label={wordLabel(at + 1)}
              list={`suggest-${at}`}
              value={word}
              maxLength={20}
              spellcheck={false}
              autocomplete="off"
              autocapitalize="off"
              data-known={completeWord(word) !== null}
              onInput={(event) => put(at, [event.currentTarget.value])}
              onBlur={() => leave(at)}
              onKeyDown={(event) => key(at, event)}
              onPaste={(event) => paste(at, event)}
            />
            <datalist id={`suggest-${at}`}>
              {suggestions(word).map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          </li>
        ))}
      </ol>
      {unknown !== undefined && (
        <Note tone="warn">
          <Say phrase={unknownWord(unknown)} />
        </Note>
      )}
      <p id="words-hint" class="small">
        {PAIRING.wordsHint}
      </p>
    </div>
  );
}
