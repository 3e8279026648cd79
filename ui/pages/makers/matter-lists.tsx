import { useState } from 'preact/hooks';
import type { Fault, MatterList, MatterListsView, MatterLoaded } from '../../../src/protocol/index.ts';
import { FaultNote, Fold, Note, Say } from '../../components/index.ts';
import { ask, base64, useReply } from '../../lib/index.ts';
import {
  countOf,
  loadedSentences,
  MATTER_LIST_WORDS,
  MATTER_LISTS,
  samplesSentence,
} from '../../words/evidence/matter-lists.ts';

const LISTS = Object.keys(MATTER_LIST_WORDS) as MatterList[];

const CERTIFICATES = '.pem,.crt,.cer,.der,.json';
/** Endings of the files of each list. */
const ACCEPTED: Readonly<Record<MatterList, string>> = {
  authorities: CERTIFICATES,
  signers: CERTIFICATES,
  revocations: '.crl,.der,.pem',
  delegates: CERTIFICATES,
  names: '.json',
};

/** The lists that Matter devices are checked by: how much is in each, and adding to it from files. */
export function MatterLists() {
  const { asked, again } = useReply('matter/lists', {});
  if (asked.kind === 'waiting') return null;
  return (
    <Fold title={MATTER_LISTS.title}>
      {asked.kind === 'failed' && <FaultNote fault={asked.fault} />}
      {asked.kind === 'answered' && (
        <>
          <p>{MATTER_LISTS.lead}</p>
          <ul class="list">
            {LISTS.map((list) => (
              <Row key={list} list={list} lists={asked.value} again={again} />
            ))}
          </ul>
          {samplesSentence(asked.value) !== null && <Note>{samplesSentence(asked.value)}</Note>}
        </>
      )}
    </Fold>
  );
}

interface Props {
  readonly list: MatterList;
  readonly lists: MatterListsView;
  readonly again: () => Promise<void>;
}

type Stage =
  | { readonly kind: 'ready' | 'reading' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'loaded'; readonly loaded: MatterLoaded };

function Row({ list, lists, again }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  const words = MATTER_LIST_WORDS[list];
  const load = async (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])];
    // So that the same file can be chosen again.
    field.value = '';
    if (files.length === 0) return;
    setStage({ kind: 'reading' });
    setStage(await loadAll(list, files));
    await again();
  };
  const forget = async () => {
    const reply = await ask('matter/forget', { list });
    setStage(reply.ok ? { kind: 'ready' } : { kind: 'fault', fault: reply.fault });
    await again();
  };
  return (
    <li>
      <h3>{words.name}</h3>
      <p class="small">{words.why}</p>
      <p>{countOf(list, lists)}</p>
      <div class="row">
        <label class="button">
          {words.add}
          <input
            type="file"
            class="hidden"
            multiple
            accept={ACCEPTED[list]}
            disabled={stage.kind === 'reading'}
            onChange={(event) => void load(event.currentTarget)}
          />
        </label>
        {lists[list] > 0 && (
          <button type="button" class="quiet" onClick={() => void forget()}>
            {words.forget}
          </button>
        )}
      </div>
      {stage.kind === 'reading' && <Note>{MATTER_LISTS.reading}</Note>}
      {stage.kind === 'loaded' && (
        <Note tone={stage.loaded.ok ? 'good' : 'warn'}>
          <Say phrase={loadedSentences(stage.loaded)} />
        </Note>
      )}
      {stage.kind === 'fault' && <FaultNote fault={stage.fault} />}
    </li>
  );
}

/** One file after the other; what came of them together, or the first fault. */
async function loadAll(list: MatterList, files: readonly File[]): Promise<Stage> {
  let together: MatterLoaded | null = null;
  for (const file of files) {
    const reply = await ask('matter/load', { list, file: base64(new Uint8Array(await file.arrayBuffer())) });
    if (!reply.ok) return { kind: 'fault', fault: reply.fault };
    together = both(together, reply.value);
  }
  return together ? { kind: 'loaded', loaded: together } : { kind: 'ready' };
}

/** A file that holds nothing of the list counts only where no other holds anything. */
function both(before: MatterLoaded | null, next: MatterLoaded): MatterLoaded {
  if (!before?.ok) return next;
  if (!next.ok) return before;
  return { ...next, added: before.added + next.added, refused: before.refused + next.refused };
}
