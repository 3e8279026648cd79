import { Note, Say } from '../../components/index.ts';
import { BACKUP, BACKUP_PROBLEMS } from '../../words/backup.ts';
import { join } from '../../words/pages.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Typed {
  readonly first: string;
  readonly again: string;
}

interface NewProps {
  readonly typed: Typed;
  readonly wrong: boolean;
  readonly onTyped: (typed: Typed) => void;
}

/** Typed twice: no one can find a slip out later. */
export function NewPassphrase({ typed, wrong, onTyped }: NewProps) {
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

interface Props {
  readonly wrong: boolean;
  readonly onPassphrase: (passphrase: string) => void;
}

/** Asks for the passphrase of a backup, as often as it takes. */
export function OpenForm({ wrong, onPassphrase }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form class="card" onSubmit={(event) => (event.preventDefault(), onPassphrase(typed))}>
      {wrong ? (
        <Note tone="warn">
          <Say phrase={join([BACKUP_PROBLEMS['wrong-passphrase']], [BACKUP.stored])} />
        </Note>
      ) : (
        <p>{BACKUP_PROBLEMS['passphrase-needed']}</p>
      )}
      <div class="field">
        <label for="opens">{BACKUP.passphrase}</label>
        <input
          id="opens"
          ref={field}
          type="password"
          maxLength={1000}
          autocomplete="off"
          aria-invalid={wrong}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button type="submit" disabled={typed === ''}>
        {BACKUP.open}
      </button>
    </form>
  );
}
