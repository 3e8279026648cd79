import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, VerifierRead, VerifierView } from '../../../src/protocol/index.ts';
import { FaultNote, Fingerprint, Fold, Foreign, Note, Say, Undo } from '../../components/index.ts';
import { ask, base64, useRemoval, useReply } from '../../lib/index.ts';
import {
  removeVerifier,
  VERIFIER_PROBLEMS,
  verifierLine,
  verifierRemoved,
  VERIFIERS,
} from '../../words/evidence/verifiers.ts';
import { NameForm } from './name-form.tsx';

/** More than any key, or certificate, has. */
const MAX_BYTES = 100_000;

/** Those whose attestation results are believed, and adding another. */
export function Verifiers() {
  const { asked, again } = useReply('verifier/list', {});
  if (asked.kind === 'waiting') return null;
  return (
    <Fold title={VERIFIERS.title}>
      <p>{VERIFIERS.lead}</p>
      {asked.kind === 'failed' && <FaultNote fault={asked.fault} />}
      {asked.kind === 'answered' && asked.value.length === 0 && <p class="empty">{VERIFIERS.none}</p>}
      {asked.kind === 'answered' && asked.value.length > 0 && (
        <ul class="list">
          {asked.value.map((verifier) => (
            <Row key={verifier.id} verifier={verifier} />
          ))}
        </ul>
      )}
      <Add onAdded={again} />
    </Fold>
  );
}

function Row({ verifier }: { readonly verifier: VerifierView }) {
  const { back, gone, fault, act } = useRemoval();
  const { id, name } = verifier;
  if (gone)
    return (
      <li>
        <Undo onUndo={() => act(ask('verifier/restore', { verifier: id }), { gone: false })}>
          <Say phrase={verifierRemoved(verifier)} />
        </Undo>
        <FaultNote fault={fault} />
      </li>
    );
  return (
    <li>
      <h3>
        <Foreign text={name} />
      </h3>
      <p class="small">{verifierLine(verifier)}</p>
      <p class="small">
        {VERIFIERS.fingerprintRow} <Fingerprint hex={id} />
      </p>
      <div class="row">
        <button
          ref={back}
          type="button"
          class="quiet"
          aria-label={removeVerifier(name)}
          onClick={() => act(ask('verifier/remove', { verifier: id }), { gone: true })}
        >
          {VERIFIERS.remove}
        </button>
      </div>
      <FaultNote fault={fault} />
    </li>
  );
}

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'problem'; readonly problem: Extract<VerifierRead, { ok: false }>['problem'] }
  | { readonly kind: 'found'; readonly found: VerifierView };

function Add({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const take = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    // So that the same file can be chosen again.
    field.value = '';
    if (file === undefined) return;
    if (file.size > MAX_BYTES) return setStage({ kind: 'problem', problem: 'too-large' });
    const reply = await ask('verifier/read', { file: base64(new Uint8Array(await file.arrayBuffer())) });
    if (!reply.ok) return setStage({ kind: 'fault', fault: reply.fault });
    const read = reply.value;
    setStage(read.ok ? { kind: 'found', found: read.verifier } : { kind: 'problem', problem: read.problem });
  };
  const add = async (verifier: string, name: string) => {
    const reply = await ask('verifier/add', { verifier, name });
    if (!reply.ok) return setStage({ kind: 'fault', fault: reply.fault });
    setStage({ kind: 'choosing' });
    await onAdded();
  };
  if (stage.kind === 'found')
    return <Confirm found={stage.found} onAdd={add} onCancel={() => setStage({ kind: 'choosing' })} />;
  return (
    <>
      <p class="small">{VERIFIERS.why}</p>
      <label class="button">
        {VERIFIERS.add}
        <input
          type="file"
          class="hidden"
          accept=".json,.jwk,.pem,.crt,.cer,.der"
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      {stage.kind === 'problem' && <Note tone="warn">{VERIFIER_PROBLEMS[stage.problem]}</Note>}
      {stage.kind === 'fault' && <FaultNote fault={stage.fault} />}
    </>
  );
}

interface ConfirmProps {
  readonly found: VerifierView;
  readonly onAdd: (verifier: string, name: string) => Promise<void>;
  readonly onCancel: () => void;
}

function Confirm({ found, onAdd, onCancel }: ConfirmProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {VERIFIERS.found}
      </h3>
      <p class="small">{verifierLine(found)}</p>
      <dl class="codes">
        <dt>{VERIFIERS.fingerprint}</dt>
        <dd>
          <code>{found.id}</code>
        </dd>
      </dl>
      <NameForm
        id="verifier-name"
        suggested={found.name}
        maxLength={60}
        words={VERIFIERS}
        onAdd={(name) => onAdd(found.id, name)}
        onCancel={onCancel}
      />
    </>
  );
}
