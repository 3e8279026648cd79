import { useState } from 'preact/hooks';
import { MAX_PAIRING_BYTES } from '../../../../src/protocol/constants.ts';
import { ask } from '../../../lib/client.ts';
import { PAIRING } from '../../../words/pairing.ts';
import { base64 } from '../base64.ts';
import type { SourceProps } from './types.ts';

/** A file, chosen or dropped. */
export function FileSource({ busy, onTry, onAsk, onProblem }: SourceProps) {
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    onTry();
    if (file.size > MAX_PAIRING_BYTES) return onProblem('too-large');
    try {
      onAsk(ask('pairing/read', { source: 'file', bytes: base64(new Uint8Array(await file.arrayBuffer())) }));
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
          accept=".pem,.crt,.cer,.der,.p7b,.p7c,.txt"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <span>{PAIRING.drop}</span>
    </div>
  );
}
