import type { AnchorView } from '../../../src/protocol/index.ts';
import { ByHand, Say } from '../../components/index.ts';
import { ANCHOR, BY_HAND } from '../../words/anchor.ts';
import { certificateFiles } from './kit/files.ts';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly pair: NonNullable<AnchorView['pair']>;
  /** The companion can do it as well. */
  readonly otherwise: boolean;
}

/** Where the files go in this very browser, and how they get out again. */
export function Install({ browser, pair, otherwise }: Props) {
  const { steps, removal } = BY_HAND[browser];
  return (
    <section>
      <h2>{otherwise ? ANCHOR.byHand : ANCHOR.steps}</h2>
      <ByHand browser={browser} steps={steps(certificateFiles(pair))} />
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
