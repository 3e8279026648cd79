import type { EndingView } from '../../src/protocol/index.ts';
import { ask, firstUntold } from '../lib/index.ts';
import { ENDING, endingHelp, endingSentence } from '../words/ending.ts';
import { pageUrl } from './navigation.tsx';
import { Say } from './text.tsx';
import { useEffect, useState } from 'preact/hooks';
import { gap } from '../words/pages.ts';

/**
 * What ends soon; nothing while it is not known, and where it cannot be: no one needs it to go on. What is shown of it
 * counts as told from then on.
 */
function useEndings(shown: (all: readonly EndingView[]) => readonly EndingView[]): readonly EndingView[] {
  const [endings, setEndings] = useState<readonly EndingView[]>([]);
  useEffect(() => {
    void ask('ending/list', {}).then(async (reply) => {
      if (!reply.ok) return;
      const these = shown(reply.value);
      setEndings(these);
      const said = these.filter((ending) => !ending.said).map(({ fact }) => fact);
      if (said.length > 0) await ask('ending/said', { said });
    });
  }, []);
  return endings;
}

/** All of it, on the devices page. */
export function Attention() {
  const endings = useEndings((all) => all);
  if (endings.length === 0) return null;
  return (
    <section>
      <h2>{ENDING.title}</h2>
      <ul class="attention">
        {endings.map((ending) => (
          <li key={ending.fact} data-level={ending.level}>
            <p>
              <Say phrase={endingSentence(ending, Date.now())} />
            </p>
            <p class="small">{endingHelp(ending)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line in the popup, for one thing at a time of which the person was not told yet. */
export function EndingLine() {
  const [first] = useEndings(firstUntold);
  return first ? (
    <p class="pad small" role="status">
      <Say phrase={endingSentence(first, Date.now())} />
      {gap()}
      <a href={pageUrl('devices')} target="_blank">
        {ENDING.open}
      </a>
    </p>
  ) : null;
}
