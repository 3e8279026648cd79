import { MAKERS } from '../words/evidence/makers.ts';

interface Props {
  readonly id: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** Where a person enters the fingerprint that a maker publishes, as a rule by a paste. */
export function FingerprintField({ id, typed, onTyped }: Props) {
  return (
    <>
      <label for={id}>{MAKERS.fingerprint}</label>
      <input
        id={id}
        required
        value={typed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
    </>
  );
}
