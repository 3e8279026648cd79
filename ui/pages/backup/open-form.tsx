import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Note } from '../../components/note.tsx';
import { BACKUP, BACKUP_PROBLEMS } from '../../words/backup.ts';

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
          {BACKUP_PROBLEMS['wrong-passphrase']} {BACKUP.stored}
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
