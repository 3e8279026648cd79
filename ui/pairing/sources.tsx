import { useState } from 'preact/hooks';
import { MAX_PAIRING_BYTES, type Reply } from '../../src/messages.ts';
import { allowOrigins } from '../parts/browser.ts';
import { ask } from '../parts/client.ts';
import type { Problem } from '../parts/types.ts';
import { PAIRING } from '../words/pairing.ts';
import { base64 } from './base64.ts';

interface Props {
  readonly busy: boolean;
  readonly onAsk: (asking: Promise<Reply<'pairing/read' | 'pairing/fetch'>>) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** The three ways to hand a root to Latchkey. */
export function Sources(props: Props) {
  return (
    <section class="sources">
      <h2>{PAIRING.source}</h2>
      <FileSource {...props} />
      <PasteSource {...props} />
      <UrlSource {...props} />
    </section>
  );
}

function FileSource({ busy, onAsk, onProblem }: Props) {
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MAX_PAIRING_BYTES) return onProblem('too-large');
    try {
      onAsk(ask('pairing/read', { source: 'file', bytes: base64(new Uint8Array(await file.arrayBuffer())) }));
    } catch {
      onProblem('unreadable');
    }
  };
  return (
    <div
      class="drop" data-over={over}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => (event.preventDefault(), setOver(false), take(event.dataTransfer?.files[0]))}
    >
      <label class="button main">
        {PAIRING.file}
        <input type="file" class="hidden" disabled={busy} accept=".pem,.crt,.cer,.der,.p7b,.p7c,.txt" onChange={(event) => take(event.currentTarget.files?.[0])} />
      </label>
      <span>{PAIRING.drop}</span>
    </div>
  );
}

function PasteSource({ busy, onAsk, onProblem }: Props) {
  const [text, setText] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > MAX_PAIRING_BYTES) return onProblem('too-large');
    onAsk(ask('pairing/read', { source: 'paste', bytes: base64(bytes) }));
  };
  return (
    <form onSubmit={read} class="field">
      <label for="paste">{PAIRING.paste}</label>
      <textarea id="paste" rows={4} spellcheck={false} autocomplete="off" placeholder={PAIRING.pastePlaceholder} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" disabled={busy || text.trim() === ''}>{PAIRING.read}</button>
    </form>
  );
}

/** Without a scheme it is meant to be http: nothing else is fetched. */
function asUrl(text: string): URL | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  return text !== '' && URL.canParse(whole) ? new URL(whole) : null;
}

function UrlSource({ busy, onAsk, onProblem }: Props) {
  const [typed, setTyped] = useState('');
  const fetchIt = async (event: Event) => {
    event.preventDefault();
    const url = asUrl(typed.trim());
    if (url === null) return onProblem('bad-url');
    if (url.protocol !== 'http:') return onProblem('not-http');
    // Asked first thing after the click: later the browser would not take it for the person's wish.
    if (!(await allowOrigins([`*://${url.hostname}/*`]))) return onProblem('no-permission');
    onAsk(ask('pairing/fetch', { url: url.href }));
  };
  return (
    <form onSubmit={fetchIt} class="field">
      <label for="url">{PAIRING.url}</label>
      <div class="row">
        <input id="url" type="text" inputMode="url" spellcheck={false} autocomplete="off" maxLength={4096} placeholder={PAIRING.urlPlaceholder} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        <button type="submit" disabled={busy || typed.trim() === ''}>{PAIRING.fetch}</button>
      </div>
    </form>
  );
}
