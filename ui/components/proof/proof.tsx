import type { Fault, Reply } from '../../../src/protocol/index.ts';
import { FaultNote, Note } from '../index.ts';
import { digitsOf, type ProofState } from '../../lib/index.ts';
import { digitsProgress, PAIRING, WEAK, wordsProgress } from '../../words/pairing.ts';
import { DigitsField } from './digits-field.tsx';
import { readDigits } from './digits-typed.ts';
import { WordFields } from './word-fields.tsx';
import { completeWord } from './word-list.ts';
import { useEffect, useState } from 'preact/hooks';

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
