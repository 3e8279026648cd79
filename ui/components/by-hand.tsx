import type { AnchorView } from '../../src/protocol/index.ts';
import { openInTab } from '../lib/index.ts';
import { BY_COMPANION } from '../words/anchor-companion.ts';
import { ANCHOR, BY_HAND, removalSteps } from '../words/anchor.ts';
import { type Phrase, plain } from '../words/phrase.ts';
import { Say } from './text.tsx';

interface Props {
  readonly browser: AnchorView['browser'];
  readonly steps: readonly Phrase[];
}

/** Steps in the browser's own settings, one after the other, and the place itself where a link can lead there. */
export function ByHand({ browser, steps }: Props) {
  const { place } = BY_HAND[browser];
  return (
    <>
      <ol class="steps">
        <Steps steps={steps} />
      </ol>
      {place !== null && (
        <div class="row">
          <button type="button" onClick={() => openInTab(place)}>
            {ANCHOR.open}
          </button>
          <code>{place}</code>
        </div>
      )}
    </>
  );
}

/** The items of a list, one for each phrase. */
export function Steps({ steps }: Pick<Props, 'steps'>) {
  return steps.map((step) => (
    <li key={plain(step)}>
      <span>
        <Say phrase={step} />
      </span>
    </li>
  ));
}

interface RemovalProps {
  readonly view: AnchorView;
  /** The page where the companion does it; null where there is none, or nothing for it to do. */
  readonly byCompanion: string | null;
}

/** How what was installed for a gateway gets out of the browser again, where that gateway is no longer shown. */
export function HowToRemove({ view, byCompanion }: RemovalProps) {
  return (
    <>
      {byCompanion !== null && (
        <p>
          <a href={byCompanion} target="_blank">
            {BY_COMPANION.takeOut}
          </a>
        </p>
      )}
      <details class="fold">
        <summary>{ANCHOR.remove}</summary>
        <ByHand browser={view.browser} steps={removalSteps(view)} />
      </details>
    </>
  );
}
