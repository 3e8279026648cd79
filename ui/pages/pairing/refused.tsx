import { pageUrl } from '../../components/foot.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import type { Problem } from '../../lib/types.ts';
import { CODE_PROBLEMS, withAddress } from '../../words/pairing-code.ts';
import { alreadyPaired, PAIRING, PROBLEMS } from '../../words/pairing.ts';

const SAID: Readonly<Record<Problem, string>> = { ...PROBLEMS, ...CODE_PROBLEMS };

interface Props {
  readonly problem: Problem;
  /** Who was asked. */
  readonly at?: string | undefined;
  /** Which one is paired already. */
  readonly gateway?: string | undefined;
}

/** Why there is nothing to pair, and where what is paired already can be seen. */
export function Refused({ problem, at = '', gateway }: Props) {
  if (problem !== 'already-paired')
    return (
      <Note tone="warn">
        <Say phrase={withAddress(SAID[problem], at)} /> {PAIRING.nothing}
      </Note>
    );
  return (
    <Note>
      <Say phrase={gateway === undefined ? [SAID[problem]] : alreadyPaired(gateway)} /> {PAIRING.nothing}{' '}
      <a href={pageUrl('devices')}>{PAIRING.toDevices}</a>
    </Note>
  );
}
