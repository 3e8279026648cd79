import { Foreign, mount, pageUrl, Top } from '../../components/index.ts';
import { type BackupPreview, type Fate, shownId } from '../../lib/index.ts';
import { BACKUP, DEVICE_FATES, GATEWAY_FATES, imported, MAKER_FATES } from '../../words/backup.ts';
import { MakeBackup } from './make-backup.tsx';
import { Preview } from './preview.tsx';
import { type Given, ReadBackup } from './read-backup.tsx';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Done: what was added, and what was not. */
export function Done({ contents, again }: { readonly contents: BackupPreview; readonly again: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const taken = (parts: readonly { readonly fate: Fate }[]) =>
    parts.filter(({ fate }) => fate === 'new' || fate === 'added-to').length;
  const leftOut = [
    ...contents.gateways.map(({ name, fate }) => ({ name, fate, why: GATEWAY_FATES[fate] })),
    ...contents.makers.map(({ name, fate }) => ({ name, fate, why: MAKER_FATES[fate] })),
    ...contents.devices.map(({ id, label, fate }) => ({ name: label ?? shownId(id), fate, why: DEVICE_FATES[fate] })),
  ].filter(({ fate }) => fate === 'unproved' || fate === 'other-key');
  const refused = contents.refused.length + contents.refusedMakers.length > 0;
  return (
    <section class="done">
      <h1 ref={title} tabIndex={-1}>
        {leftOut.length > 0 || refused ? BACKUP.importedPart : BACKUP.imported}
      </h1>
      <p class="lead">{imported(taken(contents.gateways), taken(contents.devices), taken(contents.makers))}</p>
      {leftOut.length > 0 && (
        <ul class="list">
          {leftOut.map(({ name, why }, i) => (
            <li key={i}>
              <p>
                <Foreign text={name} />
              </p>
              <p class="small">{why}</p>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <a class="button main" href={pageUrl('devices')}>
          {BACKUP.toDevices}
        </a>
        <button type="button" onClick={again}>
          {BACKUP.another}
        </button>
      </div>
    </section>
  );
}

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'shown'; readonly contents: BackupPreview; readonly given: Given }
  | { readonly kind: 'done'; readonly contents: BackupPreview };

const START = { kind: 'choosing' } as const;

/** Making a backup, and taking one in: choose, see, say yes. */
export function Backup() {
  const [stage, setStage] = useState<Stage>(START);
  return (
    <>
      <Top here="setup" />
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
                <ReadBackup onContents={(contents, given) => setStage({ kind: 'shown', contents, given })} />
              </>
            )}
          </>
        )}
      </main>
    </>
  );
}

mount('backup', <Backup />);
