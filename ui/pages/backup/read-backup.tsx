import { useState } from 'preact/hooks';
import { MAX_BACKUP_LENGTH } from '../../../src/protocol/constants.ts';
import type { Fault } from '../../../src/protocol/index.ts';
import { ask, type BackupPreview, type BackupProblem } from '../../lib/index.ts';
import { FaultNote, Note, Say } from '../../components/index.ts';
import { BACKUP, BACKUP_PROBLEMS } from '../../words/backup.ts';
import { join } from '../../words/pages.ts';
import { OpenForm } from './passphrase.tsx';

/** What a backup is read from, the second time, too. */
export interface Given {
  readonly text: string;
  readonly passphrase: string | null;
}

type Stage =
  | { readonly kind: 'choosing' | 'reading' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'problem'; readonly problem: BackupProblem; readonly given: Given };

/** The file, and its passphrase where it has one. */
export function ReadBackup({ onContents }: { readonly onContents: (contents: BackupPreview, given: Given) => void }) {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const read = async (given: Given) => {
    setStage({ kind: 'reading' });
    const reply = await ask('backup/read', given);
    if (!reply.ok) return setStage({ kind: 'fault', fault: reply.fault });
    if (reply.value.kind === 'contents') return onContents(reply.value, given);
    setStage({ kind: 'problem', problem: reply.value.problem, given });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const refuse = (problem: BackupProblem) =>
      setStage({ kind: 'problem', problem, given: { text: '', passphrase: null } });
    if (file.size > MAX_BACKUP_LENGTH) return refuse('too-large');
    try {
      await read({ text: await file.text(), passphrase: null });
    } catch {
      refuse('not-ours');
    }
  };
  const choose = (field: HTMLInputElement) => {
    void take(field.files?.[0]);
    // So that the same file can be chosen again, once it was mended.
    field.value = '';
  };
  const locked =
    stage.kind === 'problem' && (stage.problem === 'passphrase-needed' || stage.problem === 'wrong-passphrase');
  return (
    <section>
      <h2>{BACKUP.take}</h2>
      <p>{BACKUP.takeWhy}</p>
      {locked && (
        <OpenForm
          wrong={stage.problem === 'wrong-passphrase'}
          onPassphrase={(passphrase) => read({ ...stage.given, passphrase })}
        />
      )}
      {stage.kind === 'problem' && !locked && (
        <Note tone="warn">
          <Say phrase={join([BACKUP_PROBLEMS[stage.problem]], [BACKUP.stored])} />
        </Note>
      )}
      {stage.kind === 'fault' && <FaultNote fault={stage.fault} />}
      {stage.kind === 'reading' && <Note>{BACKUP.reading}</Note>}
      <label class="button">
        {BACKUP.file}
        <input
          type="file"
          class="hidden"
          disabled={stage.kind === 'reading'}
          accept=".json,application/json"
          onChange={(event) => choose(event.currentTarget)}
        />
      </label>
    </section>
  );
}
