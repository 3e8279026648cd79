import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Fault, MakerView, Request } from '../../../src/protocol/index.ts';
import { allowOnce, ask, base64, type MakerProblem } from '../../lib/index.ts';
import { FaultNote, Fingerprint, Foreign, Note, Say } from '../../components/index.ts';
import { MAKER_PROBLEMS, makerLine, MAKERS } from '../../words/evidence/makers.ts';
import { NameForm } from './name-form.tsx';

type Stage =
  | { readonly kind: 'choosing' | 'reading' | 'denied' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'problem'; readonly problem: MakerProblem }
  | { readonly kind: 'found'; readonly found: MakerView };

/** More than any file of one root certificate has. */
const MAX_BYTES = 1_000_000;

/** Adds a maker's root: out of a file, or from an address with its fingerprint. It is shown before it is added. */
export function AddMaker({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const read = async (request: Request<'maker/read'>) => {
    setStage({ kind: 'reading' });
    const reply = await ask('maker/read', request);
    if (!reply.ok) return setStage({ kind: 'fault', fault: reply.fault });
    setStage(
      reply.value.ok ? { kind: 'found', found: reply.value.maker } : { kind: 'problem', problem: reply.value.problem },
    );
  };
  const take = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    // So that the same file can be chosen again.
    field.value = '';
    if (file === undefined) return;
    if (file.size > MAX_BYTES) return setStage({ kind: 'problem', problem: 'too-large' });
    await read({ from: 'file', file: base64(new Uint8Array(await file.arrayBuffer())) });
  };
  const add = async (maker: string, name: string) => {
    const reply = await ask('maker/add', { maker, name });
    if (!reply.ok) return setStage({ kind: 'fault', fault: reply.fault });
    setStage({ kind: 'choosing' });
    await onAdded();
  };
  if (stage.kind === 'found')
    return <Confirm found={stage.found} onAdd={add} onCancel={() => setStage({ kind: 'choosing' })} />;
  return (
    <section>
      <h2>{MAKERS.add}</h2>
      <p>{MAKERS.fileWhy}</p>
      <label class="button">
        {MAKERS.file}
        <input
          type="file"
          class="hidden"
          accept=".pem,.crt,.cer,.der"
          disabled={stage.kind === 'reading'}
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      <FromAddress
        busy={stage.kind === 'reading'}
        onFetch={(url, fingerprint) => read({ from: 'url', url, fingerprint })}
        onDenied={() => setStage({ kind: 'denied' })}
      />
      {stage.kind === 'reading' && <Note>{MAKERS.reading}</Note>}
      {stage.kind === 'denied' && <Note tone="warn">{MAKERS.denied}</Note>}
      {stage.kind === 'problem' && <Note tone="warn">{MAKER_PROBLEMS[stage.problem]}</Note>}
      {stage.kind === 'fault' && <FaultNote fault={stage.fault} />}
    </section>
  );
}

interface FromAddressProps {
  readonly busy: boolean;
  readonly onFetch: (url: string, fingerprint: string) => Promise<void>;
  readonly onDenied: () => void;
}

function FromAddress({ busy, onFetch, onDenied }: FromAddressProps) {
  const [url, setUrl] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    // The browser asks the person, and only straight from a click; what was granted is given back afterwards.
    const allowed = await allowOnce(url.trim(), () => onFetch(url.trim(), fingerprint.trim()));
    if (!allowed) onDenied();
  };
  return (
    <form class="field" onSubmit={(event) => void submit(event)}>
      <h3>{MAKERS.url}</h3>
      <p class="small">{MAKERS.urlWhy}</p>
      <label for="maker-url">{MAKERS.address}</label>
      <input
        id="maker-url"
        type="url"
        required
        value={url}
        autocomplete="off"
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <label for="maker-fingerprint">{MAKERS.fingerprint}</label>
      <input
        id="maker-fingerprint"
        required
        value={fingerprint}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setFingerprint(event.currentTarget.value)}
      />
      <button type="submit" disabled={busy || url.trim() === '' || fingerprint.trim() === ''}>
        {MAKERS.fetch}
      </button>
    </form>
  );
}

interface ConfirmProps {
  readonly found: MakerView;
  readonly onAdd: (maker: string, name: string) => Promise<void>;
  readonly onCancel: () => void;
}

function Confirm({ found, onAdd, onCancel }: ConfirmProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {MAKERS.found}
      </h2>
      <p>
        <Foreign text={found.subject} longest={300} />
      </p>
      <p>{MAKERS.foundWhy}</p>
      <dl class="codes">
        <dt>{MAKERS.fingerprint}</dt>
        <dd>
          <Fingerprint hex={found.certificateSha256} />
        </dd>
      </dl>
      <p>
        <Say phrase={makerLine(found, Date.now())} />
      </p>
      <NameForm
        id="maker-name"
        suggested={found.name}
        maxLength={80}
        words={MAKERS}
        onAdd={(name) => onAdd(found.id, name)}
        onCancel={onCancel}
      />
    </section>
  );
}
