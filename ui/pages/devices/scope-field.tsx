import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { type Refused, refusedPart } from '../../words/scope.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly refused: readonly Refused[];
  readonly onText: (text: string) => void;
}

/** One of the two lists, with what is wrong in it right below. */
export function ScopeField({ id, label, hint, text, refused, onText }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="small">
        {hint}
      </p>
      <textarea
        id={id}
        rows={4}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={refused.length > 0}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {refused.map((part) => (
        <Note key={part.text} tone="warn">
          <Say phrase={refusedPart(part)} />
        </Note>
      ))}
    </div>
  );
}
