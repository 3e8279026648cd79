import { useState } from 'preact/hooks';
import { MAX_PAIRING_BYTES } from '../../../../src/protocol/constants.ts';
import { ask } from '../../../lib/client.ts';
import { PAIRING } from '../../../words/pairing.ts';
import { base64 } from '../base64.ts';
import type { SourceProps } from './types.ts';

/** Text, pasted. */
export function PasteSource({ busy, onTry, onAsk, onProblem }: SourceProps) {
  const [text, setText] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    onTry();
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > MAX_PAIRING_BYTES) return onProblem('too-large');
    onAsk(ask('pairing/read', { source: 'paste', bytes: base64(bytes) }));
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
      <button type="submit" class="main" disabled={busy || text.trim() === ''}>
        {PAIRING.read}
      </button>
    </form>
  );
}
