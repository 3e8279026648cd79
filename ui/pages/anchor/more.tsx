import type { AnchorView } from '../../../src/protocol/index.ts';
import { ANCHOR } from '../../words/anchor.ts';
import { rangeText } from '../../words/scope.ts';
import { tame } from '../../words/phrase.ts';

interface Props {
  readonly others: AnchorView['others'];
  readonly chosen: readonly string[];
  readonly onChosen: (parts: readonly string[]) => void;
}

/** What the files leave out by default, for the person to add. */
export function More({ others: { names, addresses }, chosen, onChosen }: Props) {
  const choose = (part: string, on: boolean) =>
    onChosen(on ? [...chosen, part] : chosen.filter((each) => each !== part));
  const parts = [
    ...names.map((part) => ({ part, text: `.${tame(part, 40)}` })),
    ...addresses.map((part) => ({ part, text: rangeText(part) })),
  ];
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{ANCHOR.more}</summary>
      <div class="more">
        <p class="small">{ANCHOR.moreWhy}</p>
        <fieldset class="field">
          <legend>{ANCHOR.moreOf}</legend>
          {parts.map(({ part, text }) => (
            <label key={part} class="tick">
              <input
                type="checkbox"
                checked={chosen.includes(part)}
                onChange={(event) => choose(part, event.currentTarget.checked)}
              />{' '}
              <bdi>{text}</bdi>
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
