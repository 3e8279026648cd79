import { useState } from 'preact/hooks';

interface NameFormProps {
  readonly id: string;
  /** What it is called where the person changes nothing. */
  readonly suggested: string;
  readonly maxLength: number;
  readonly words: { readonly name: string; readonly no: string; readonly yes: string };
  readonly onAdd: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks what a maker or a verifier is to be called, and whether to add it. */
export function NameForm({ id, suggested, maxLength, words, onAdd, onCancel }: NameFormProps) {
  const [name, setName] = useState(suggested);
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd(name.trim());
      }}
    >
      <label for={id}>{words.name}</label>
      <input
        id={id}
        required
        maxLength={maxLength}
        value={name}
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" onClick={onCancel}>
          {words.no}
        </button>
        <button type="submit" disabled={name.trim() === ''}>
          {words.yes}
        </button>
      </div>
    </form>
  );
}
