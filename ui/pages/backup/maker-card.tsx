import { useState } from 'preact/hooks';
import type { Reply } from '../../../src/protocol/index.ts';
import { FaultNote, FingerprintField, Foreign, Note } from '../../components/index.ts';
import type { BackupPreview } from '../../lib/index.ts';
import { MAKER_CARRIED, MAKER_FATES } from '../../words/backup.ts';

interface Props {
  readonly maker: BackupPreview['makers'][number];
  /** Its position in the view, which makes the field's id. */
  readonly at: number;
  readonly isProved: boolean;
  readonly compare: (typed: string) => Promise<Reply<'backup/compare-maker'>>;
  readonly onProof: (typed: string) => void;
}

/** A maker's root in a backup: it is added only with the fingerprint that its maker publishes. */
export function MakerCard({ maker: { name, subject, fate }, at, isProved, compare, onProof }: Props) {
  const [typed, setTyped] = useState('');
  const [reply, setReply] = useState<Reply<'backup/compare-maker'> | null>(null);
  const check = async (event: Event) => {
    event.preventDefault();
    const compared = await compare(typed.trim());
    setReply(compared);
    if (compared.ok && (compared.value.state === 'match' || compared.value.state === 'file')) onProof(typed.trim());
  };
  return (
    <li class="card">
      <h4>
        <Foreign text={name} />
      </h4>
      <p class="scope">{isProved ? MAKER_CARRIED.proved : MAKER_FATES[fate]}</p>
      {fate === 'new' && (
        <p class="small">
          <Foreign text={subject} longest={300} />
        </p>
      )}
      {fate === 'new' && !isProved && (
        <form class="field" onSubmit={(event) => void check(event)}>
          <FingerprintField
            id={`maker-${at}`}
            typed={typed}
            onTyped={(text) => {
              setTyped(text);
              setReply(null);
            }}
          />
          <div class="row">
            <button type="submit" disabled={typed.trim() === ''}>
              {MAKER_CARRIED.check}
            </button>
          </div>
        </form>
      )}
      {reply?.ok === false && <FaultNote fault={reply.fault} />}
      {reply?.ok === true && !isProved && (
        <Note tone="warn">{reply.value.state === 'incomplete' ? MAKER_CARRIED.short : MAKER_CARRIED.differs}</Note>
      )}
    </li>
  );
}
