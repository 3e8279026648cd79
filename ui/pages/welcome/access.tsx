import { useState } from 'preact/hooks';
import { FlagHint, Networks, pageUrl } from '../../components/index.ts';
import { useReply } from '../../lib/index.ts';
import { WELCOME } from '../../words/welcome.ts';
import type { ScreenProps } from './start.tsx';

/** Where Latchkey has access, and in Chromium the setting that shows it certificates. */
export function Access({ next }: ScreenProps) {
  const { asked } = useReply('setup/view', {});
  const [allowed, setAllowed] = useState(false);
  const { lead, ask, next: onwards, chrome, companion, companionLink } = WELCOME.access;
  const needsSetting =
    asked.kind === 'answered' && asked.value.browser === 'chrome' && asked.value.seesCertificates !== true;
  return (
    <>
      <p class="lead">{lead}</p>
      <Networks refresh={() => Promise.resolve(setAllowed(true))} />
      {needsSetting && (
        <section>
          <h2>{chrome}</h2>
          <FlagHint />
          <p class="small">
            {companion} <a href={`${pageUrl('setup')}#companion`}>{companionLink}</a>
          </p>
        </section>
      )}
      <a class={needsSetting ? 'button' : 'button main'} href={next}>
        {allowed ? onwards : ask}
      </a>
    </>
  );
}
