import type { AnchorView } from '../../../src/protocol/index.ts';
import { openInTab } from '../../lib/index.ts';
import { Say } from '../../components/index.ts';
import { ANCHOR, BY_HAND } from '../../words/anchor.ts';
import { plain } from '../../words/phrase.ts';
import { certificateFiles } from './kit/files.ts';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly pair: NonNullable<AnchorView['pair']>;
  /** The companion can do it as well. */
  readonly otherwise: boolean;
}

/** Where the files go in this very browser, and how they get out again. */
export function Install({ browser, pair, otherwise }: Props) {
  const { place, steps, removal } = BY_HAND[browser];
  return (
    <section>
      <h2>{otherwise ? ANCHOR.byHand : ANCHOR.steps}</h2>
      <ol class="steps">
        {steps(certificateFiles(pair)).map((step) => (
          <li key={plain(step)}>
            <span>
              <Say phrase={step} />
            </span>
          </li>
        ))}
      </ol>
      {place !== null && (
        <div class="row">
          <button type="button" onClick={() => openInTab(place)}>
            {ANCHOR.open}
          </button>
          <code>{place}</code>
        </div>
      )}
      <details>
        <summary>{ANCHOR.other}</summary>
        <p>{ANCHOR.otherWhy}</p>
      </details>
      <details>
        <summary>{ANCHOR.remove}</summary>
        <p>
          <Say phrase={removal(pair.label)} />
        </p>
      </details>
    </section>
  );
}
