import { Drawing } from '../../components/index.ts';
import { WELCOME } from '../../words/welcome.ts';

/** What a screen is given: where the next one is. */
export interface ScreenProps {
  readonly next: string;
  /** Whether the browser is known to show Latchkey certificates. */
  readonly sees: boolean;
}

/** What Latchkey is for. */
export function Start({ next }: ScreenProps) {
  const { lead, privacy, go, without, with: known } = WELCOME.start;
  return (
    <>
      <p class="lead">{lead}</p>
      <div class="before-after">
        <div data-tone="mute">
          <Drawing line="new" says={without} />
          <p class="small">{without}</p>
        </div>
        <div data-tone="good">
          <Drawing line="confirmed" says={known} />
          <p class="small">{known}</p>
        </div>
      </div>
      <p class="small">{privacy}</p>
      <a class="button main" href={next}>
        {go}
      </a>
    </>
  );
}
