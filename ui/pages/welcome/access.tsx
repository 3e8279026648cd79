import { useState } from 'preact/hooks';
import { FlagHint, Networks, pageUrl } from '../../components/index.ts';
import { SETUP } from '../../words/setup.ts';
import { WELCOME } from '../../words/welcome.ts';
import type { ScreenProps } from './start.tsx';
import { gap } from '../../words/pages.ts';

/** Where Latchkey has access. */
export function Access({ next }: ScreenProps) {
  const [allowed, setAllowed] = useState(false);
  const { lead, ask, next: onwards } = WELCOME.access;
  return (
    <>
      <p class="lead">{lead}</p>
      <Networks refresh={() => Promise.resolve(setAllowed(true))} />
      <a class="button main" href={next}>
        {allowed ? onwards : ask}
      </a>
    </>
  );
}

/** In Chromium the setting that shows Latchkey certificates. */
export function ChromeSetting({ next, sees }: ScreenProps) {
  const { companion, companionLink } = WELCOME.chrome;
  return (
    <>
      {sees ? (
        <p>{SETUP.chromeSees}</p>
      ) : (
        <>
          <FlagHint />
          <p class="small">
            {companion}
            {gap()}
            <a href={`${pageUrl('setup')}#companion`}>{companionLink}</a>
          </p>
        </>
      )}
      <a class={sees ? 'button main' : 'button'} href={next}>
        {WELCOME.access.next}
      </a>
    </>
  );
}
