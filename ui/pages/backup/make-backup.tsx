import { useRef, useState } from 'preact/hooks';
import type { BackupText, Fault } from '../../../src/protocol/index.ts';
import { ask, download } from '../../lib/index.ts';
import { FaultNote, Note, Say } from '../../components/index.ts';
import { BACKUP, fileName, ready, saveAs, saved } from '../../words/backup.ts';
import { NewPassphrase } from './passphrase.tsx';

const MIN_LENGTH = 12;
type Way = 'passphrase' | 'without';
type Stage =
  | 'asking'
  | 'preparing'
  | 'short'
  | 'differs'
  | { readonly fault: Fault }
  | { readonly made: BackupText; readonly sealed: boolean };

/** The file, protected unless the person wants it otherwise. */
export function MakeBackup() {
  const [way, setWay] = useState<Way>('passphrase');
  const [typed, setTyped] = useState({ first: '', again: '' });
  const [stage, setStage] = useState<Stage>('asking');
  const changes = useRef(0);
  const change = (to: () => void) => (changes.current++, to(), setStage('asking'));
  const make = async (event: Event) => {
    event.preventDefault();
    if (way === 'passphrase' && typed.first.length < MIN_LENGTH) return setStage('short');
    if (way === 'passphrase' && typed.first !== typed.again) return setStage('differs');
    setStage('preparing');
    const sealed = way === 'passphrase';
    const before = changes.current;
    const reply = await ask('backup/export', { passphrase: sealed ? typed.first : null });
    // A file with what was typed before, or without what is wanted now, is not the one that the person asks for.
    if (changes.current !== before) return;
    setStage(reply.ok ? { made: reply.value, sealed } : { fault: reply.fault });
  };
  return (
    <section>
      <h2>{BACKUP.make}</h2>
      <p>{BACKUP.makeWhy}</p>
      <form class="card" onSubmit={make}>
        <div class="choices" role="radiogroup" aria-label={BACKUP.passphrase}>
          {(['passphrase', 'without'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="way" checked={way === each} onChange={() => change(() => setWay(each))} />{' '}
              {each === 'passphrase' ? BACKUP.withPassphrase : BACKUP.without}
            </label>
          ))}
        </div>
        {way === 'passphrase' && (
          <NewPassphrase
            typed={typed}
            wrong={stage === 'short' || stage === 'differs'}
            onTyped={(now) => change(() => setTyped(now))}
          />
        )}
        <button type="submit" disabled={stage === 'preparing'}>
          {BACKUP.prepare}
        </button>
        {stage === 'preparing' && <Note>{BACKUP.preparing}</Note>}
        {stage === 'short' && <Note tone="warn">{BACKUP.tooShort}</Note>}
        {stage === 'differs' && <Note tone="warn">{BACKUP.differs}</Note>}
        {typeof stage === 'object' && 'fault' in stage && <FaultNote fault={stage.fault} />}
        {typeof stage === 'object' && 'made' in stage && <Made made={stage.made} isSealed={stage.sealed} />}
      </form>
    </section>
  );
}

function Made({
  made: { text, gateways, devices, makers },
  isSealed,
}: {
  readonly made: BackupText;
  readonly isSealed: boolean;
}) {
  const [isSaved, setSaved] = useState(false);
  if (gateways + devices + makers === 0) return <Note>{BACKUP.nothing}</Note>;
  const name = fileName(Date.now());
  const save = () => {
    download(name, text, 'application/json');
    setSaved(true);
  };
  return (
    <>
      <Note tone="good">{ready(gateways, devices, makers)}</Note>
      <button type="button" class="main" onClick={save}>
        {saveAs(name)}
      </button>
      {isSaved && (
        <Note tone="good">
          <Say phrase={saved(name)} />
        </Note>
      )}
      {isSaved && <p>{isSealed ? BACKUP.keepPassphrase : BACKUP.keepFile}</p>}
    </>
  );
}
