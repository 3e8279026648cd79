import { useEffect } from 'preact/hooks';
import type { Answers } from '../../../src/protocol/index.ts';
import { AllowCompanion } from '../../components/index.ts';
import { dropCompanion, useReply } from '../../lib/index.ts';
import { COMPANION, COMPANION_PROBLEMS, works } from '../../words/companion.ts';

/** Chromium's worker ends when it had nothing to do for half a minute, so it must not be asked meanwhile. */
const LATER_MS = 35_000;

/** The optional program that asks devices itself: allowed with one click, installed with one command. */
export function Companion() {
  const { asked, again } = useReply('companion/hello', {});
  const notYet = asked.kind === 'answered' && !asked.value.ok && asked.value.problem === 'not-yet';
  useEffect(() => {
    const look = () => void again();
    if (notYet) {
      const later = setTimeout(look, LATER_MS);
      return () => clearTimeout(later);
    }
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [again, notYet, asked]);
  return (
    <section id="companion">
      <h2>{COMPANION.title}</h2>
      <p>{COMPANION.lead}</p>
      <p class="small">{COMPANION.privacy}</p>
      {asked.kind === 'waiting' && <p role="status">{COMPANION.waiting}</p>}
      {asked.kind === 'answered' && <State answer={asked.value} again={again} />}
    </section>
  );
}

function State({
  answer,
  again,
}: {
  readonly answer: Answers['companion/hello'];
  readonly again: () => Promise<void>;
}) {
  if (!answer.ok && answer.problem === 'not-allowed') return <AllowCompanion onAllowed={again} />;
  return (
    <>
      <p>{answer.ok ? works(answer.value.version) : COMPANION_PROBLEMS[answer.problem]}</p>
      {!answer.ok && (answer.problem === 'not-installed' || answer.problem === 'older') && (
        <Command why={COMPANION.install} command={COMPANION.command} />
      )}
      {!answer.ok && answer.problem === 'not-yet' && <p role="status">{COMPANION.notYet}</p>}
      {!answer.ok && answer.problem === 'not-working' && (
        <Command why={COMPANION.doctor} command={COMPANION.doctorCommand} />
      )}
      <button type="button" class="quiet" onClick={() => dropCompanion().then(again)}>
        {COMPANION.stop}
      </button>
    </>
  );
}

const Command = ({ why, command }: { readonly why: string; readonly command: string }) => (
  <>
    <p>{why}</p>
    <p>
      <code>{command}</code>
    </p>
  </>
);
