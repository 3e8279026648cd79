import type { Fault, Reply } from '../../../src/protocol/index.ts';
import { FaultNote, Note, Say } from '../index.ts';
import { digitsOf, type ProofState } from '../../lib/index.ts';
import {
  digitsProgress,
  PAIRING,
  WEAK,
  wordsProgress,
  strangeDigit,
  unknownWord,
  wordLabel,
} from '../../words/pairing.ts';
import { readDigits } from './digits-typed.ts';
import { completeWord, splitWords, suggestions } from './word-list.ts';
import { useEffect, useState, useRef } from 'preact/hooks';

const DIGITS = 32;
const WORDS = 12;
type Way = 'digits' | 'words';

/** Says how far what was typed proves the match. */
export type Compare = (typed: string) => Promise<Reply<'pairing/compare'>>;

interface Props {
  readonly compare: Compare;
  /** What was typed once it matches, null whenever it does not. */
  readonly onProof: (typed: string | null) => void;
  /** The level of its headline, one below what stands around it. */
  readonly heading?: 'h2' | 'h4' | 'h5';
}

/**
 * The out-of-band comparison: the person enters what the gateway shows, and whoever knows what it has to be says
 * whether it fits. One at a time on a page.
 */
export function Proof({ compare, onProof, heading: Heading = 'h2' }: Props) {
  const [way, setWay] = useState<Way>('digits');
  const [hex, setHex] = useState('');
  const [words, setWords] = useState<readonly string[]>(() => Array.from({ length: WORDS }, () => ''));
  const { digits, stranger, weak } = readDigits(hex);
  const whole = words.map(completeWord).filter((word) => word !== null);
  const meant = whole.length === WORDS ? digitsOf(whole) : null;
  const typed = way === 'words' ? meant : stranger === null && weak === null && digits.length >= DIGITS ? digits : null;
  const compared = useCompared(compare, typed, onProof);
  const misread = way === 'words' && whole.length === WORDS && meant === null;
  const state = misread ? 'mismatch' : way === 'digits' && weak !== null ? weak : compared.state;
  return (
    <section class="card proof" role="group" aria-labelledby="prove">
      <Heading id="prove">{PAIRING.prove}</Heading>
      <p>{PAIRING.proveWhy}</p>
      <div class="choices">
        {(['digits', 'words'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />{' '}
            {each === 'digits' ? PAIRING.byDigits : PAIRING.byWords}
          </label>
        ))}
      </div>
      {way === 'digits' ? (
        <DigitsField typed={hex} stranger={stranger} onTyped={setHex} />
      ) : (
        <WordFields words={words} onWords={setWords} />
      )}
      <p id="progress" class="progress">
        {way === 'words'
          ? wordsProgress(whole.length)
          : stranger === null && weak === null && digitsProgress(digits.length)}
      </p>
      {state === 'match' && <Note tone="good">{PAIRING.match}</Note>}
      {state === 'file' && <Note tone="good">{PAIRING.matchFile}</Note>}
      {(state === 'sha1' || state === 'md5') && <Note tone="warn">{WEAK[state]}</Note>}
      {state === 'mismatch' && (
        <Note tone="warn">{way === 'digits' ? PAIRING.digitsMismatch : PAIRING.wordsMismatch}</Note>
      )}
      <FaultNote fault={compared.fault} />
    </section>
  );
}

/** Asks whether `typed` fits, and forgets an answer as soon as something else is typed. */
function useCompared(
  compare: Compare,
  typed: string | null,
  onProof: Props['onProof'],
): { readonly state: ProofState; readonly fault: Fault | null } {
  const [state, setState] = useState<ProofState>('incomplete');
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let current = true;
    onProof(null);
    setState('incomplete');
    setFault(null);
    if (typed !== null) {
      void compare(typed).then((reply) => {
        if (!current) return;
        if (!reply.ok) return setFault(reply.fault);
        setState(reply.value.state);
        onProof(reply.value.state === 'match' || reply.value.state === 'file' ? typed : null);
      });
    }
    return () => {
      current = false;
    };
  }, [typed]);
  return { state, fault };
}

interface DigitsFieldProps {
  readonly typed: string;
  /** A character in it that is no digit. */
  readonly stranger: string | null;
  readonly onTyped: (text: string) => void;
}

/** The field for the digits of a fingerprint, as the gateway or a program writes them. */
function DigitsField({ typed, stranger, onTyped }: DigitsFieldProps) {
  return (
    <div class="field">
      <label for="digits">{PAIRING.digits}</label>
      <textarea
        id="digits"
        class="digits"
        rows={2}
        maxLength={200}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-describedby="digits-hint progress"
        value={typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
      {stranger !== null && (
        <Note tone="warn">
          <Say phrase={strangeDigit(stranger)} />
        </Note>
      )}
      <p id="digits-hint" class="small">
        {PAIRING.digitsHint}
      </p>
    </div>
  );
}

interface WordFieldsProps {
  readonly words: readonly string[];
  /** Changes come as functions of the present words: a paste and the blur that follows it may fall into one moment. */
  readonly onWords: (change: (words: readonly string[]) => readonly string[]) => void;
}

/** Twelve fields with completion. Space moves on; pasting several words fills the fields from here. */
function WordFields({ words, onWords }: WordFieldsProps) {
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
