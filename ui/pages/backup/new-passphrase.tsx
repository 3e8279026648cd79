import { BACKUP } from '../../words/backup.ts';

interface Typed {
  readonly first: string;
  readonly again: string;
}

interface Props {
  readonly typed: Typed;
  readonly wrong: boolean;
  readonly onTyped: (typed: Typed) => void;
}

/** Typed twice: nobody can find a slip out later. */
export function NewPassphrase({ typed, wrong, onTyped }: Props) {
  return (
    <>
      <div class="field">
        <label for="passphrase">{BACKUP.passphrase}</label>
        <input
          id="passphrase"
          type="password"
          maxLength={1000}
          autocomplete="new-password"
          aria-describedby="passphrase-hint"
          aria-invalid={wrong}
          value={typed.first}
          onInput={(event) => onTyped({ ...typed, first: event.currentTarget.value })}
        />
        <p id="passphrase-hint" class="small">
          {BACKUP.passphraseHint}
        </p>
      </div>
      <div class="field">
        <label for="again">{BACKUP.again}</label>
        <input
          id="again"
          type="password"
          maxLength={1000}
          autocomplete="new-password"
          aria-invalid={wrong}
          value={typed.again}
          onInput={(event) => onTyped({ ...typed, again: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
