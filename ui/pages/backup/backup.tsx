import { useState } from 'preact/hooks';
import { Foot } from '../../components/foot.tsx';
import type { BackupContents } from '../../lib/types.ts';
import { BACKUP } from '../../words/backup.ts';
import { Done } from './done.tsx';
import { MakeBackup } from './make-backup.tsx';
import { Preview } from './preview.tsx';
import { type Given, TakeBackup } from './take-backup.tsx';

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'shown'; readonly contents: BackupContents; readonly given: Given }
  | { readonly kind: 'done'; readonly contents: BackupContents };

const START = { kind: 'choosing' } as const;

/** Making a backup, and taking one in: choose, see, say yes. */
export function Backup() {
  const [stage, setStage] = useState<Stage>(START);
  return (
    <>
      <main class="page">
        {stage.kind === 'done' ? (
          <Done contents={stage.contents} again={() => setStage(START)} />
        ) : (
          <>
            <header>
              <h1>{BACKUP.title}</h1>
              <p class="lead">{BACKUP.lead}</p>
            </header>
            {stage.kind === 'shown' ? (
              <Preview
                {...stage}
                onDone={(contents) => setStage({ kind: 'done', contents })}
                onCancel={() => setStage(START)}
              />
            ) : (
              <>
                <MakeBackup />
                <TakeBackup onContents={(contents, given) => setStage({ kind: 'shown', contents, given })} />
              </>
            )}
          </>
        )}
      </main>
      <Foot here="backup" />
    </>
  );
}
