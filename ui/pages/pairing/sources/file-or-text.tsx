import { MAX_PAIRING_BYTES } from '../../../../src/protocol/constants.ts';
import { ask, base64 } from '../../../lib/index.ts';
import { PAIRING } from '../../../words/pairing.ts';
import type { SourceProps, SourceResult } from './types.ts';
import { useState } from 'preact/hooks';

/** Has the background read it; where there are several roots in it, the person chooses one. Never rejects. */
async function readMaterial(source: 'file' | 'paste', bytes: string): Promise<SourceResult> {
  const read = await ask('pairing/read', { source, bytes });
  if (!read.ok || read.value.kind !== 'problem' || read.value.problem !== 'two-roots') return read;
  const split = await ask('pairing/split', { bytes });
  if (!split.ok) return split;
  const take = (part: string) => () => ask('pairing/read', { source, bytes: part });
  const roots = split.value.map((root) => ({ ...root, url: null, take: take(root.bytes) }));
  return { ok: true, value: roots.length > 1 ? { kind: 'several', roots } : read.value };
}

/** A file, or its text: whichever the person has. */
export const FileOrText = (props: SourceProps) => (
  <>
    <FileSource {...props} />
    <PasteSource {...props} />
  </>
);

/** A file, chosen or dropped. */
function FileSource({ busy, onTry, onAsk, onProblem }: SourceProps) {
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    onTry();
    if (file.size > MAX_PAIRING_BYTES) return onProblem('too-large');
    try {
      onAsk(readMaterial('file', base64(new Uint8Array(await file.arrayBuffer()))));
    } catch {
      onProblem('unreadable');
    }
  };
  return (
    <div
      class="drop"
      data-over={over}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => (event.preventDefault(), setOver(false), take(event.dataTransfer?.files[0]))}
    >
      <label class="button main">
        {PAIRING.file}
        <input
          type="file"
          class="hidden"
          disabled={busy}
          accept=".pem,.crt,.cer,.der,.p7b,.p7c,.p12,.pfx,.json,.yaml,.yml,.txt"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <span>{PAIRING.drop}</span>
    </div>
  );
}

/** Text, pasted. */
function PasteSource({ busy, onTry, onAsk, onProblem }: SourceProps) {
  const [text, setText] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    onTry();
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > MAX_PAIRING_BYTES) return onProblem('too-large');
    onAsk(readMaterial('paste', base64(bytes)));
  };
  return (
    <form onSubmit={read} class="field">
      <label for="paste">{PAIRING.paste}</label>
      <textarea
        id="paste"
        rows={4}
        spellcheck={false}
        autocomplete="off"
        placeholder={PAIRING.pastePlaceholder}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" disabled={busy || text.trim() === ''}>
        {PAIRING.read}
      </button>
    </form>
  );
}
