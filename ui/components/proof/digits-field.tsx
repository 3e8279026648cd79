import { Note, Say } from '../index.ts';
import { PAIRING, strangeDigit } from '../../words/pairing.ts';

interface Props {
  readonly typed: string;
  /** A character in it that is no digit. */
  readonly stranger: string | null;
  readonly onTyped: (text: string) => void;
}

/** The field for the digits of a fingerprint, as the gateway or a program writes them. */
export function DigitsField({ typed, stranger, onTyped }: Props) {
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
