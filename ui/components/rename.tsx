import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tame } from '../words/phrase.ts';

interface Props {
  readonly what: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
}

/** "Rename" that opens into a field in place. Escape leaves everything as it was. */
export function Rename({ what: whose, name, onRename }: Props) {
  const what = tame(whose);
  const [open, setOpen] = useState(false);
  return open ? (
    <Field {...{ name, what, onRename }} close={() => setOpen(false)} />
  ) : (
    <button type="button" class="quiet" aria-label={`Rename ${what}`} onClick={() => setOpen(true)}>
      Rename
    </button>
  );
}

function Field({ what, name, onRename, close }: Props & { readonly close: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? '';
    if (typed !== '' && typed !== name) onRename(typed);
    close();
  };
  return (
    <form
      class="rename"
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), event.preventDefault(), close())}
    >
      <label for={id} class="hidden">
        Name for {what}
      </label>
      <input id={id} ref={field} defaultValue={name} maxLength={80} autocomplete="off" />
      <button type="submit">Save</button>
      <button type="button" class="quiet" onClick={close}>
        Cancel
      </button>
    </form>
  );
}
