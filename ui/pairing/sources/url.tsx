import { useState } from 'preact/hooks';
import { allowOrigins } from '../../parts/browser.ts';
import { ask } from '../../parts/client.ts';
import { PAIRING } from '../../words/pairing.ts';
import type { SourceProps } from './types.ts';

/** An http address, typed. */
export function UrlSource({ busy, onAsk, onProblem }: SourceProps) {
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

/** Without a scheme it is meant to be http: nothing else is fetched. */
function asUrl(text: string): URL | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  return text !== '' && URL.canParse(whole) ? new URL(whole) : null;
}
