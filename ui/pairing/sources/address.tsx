import { useState } from 'preact/hooks';
import { ask } from '../../parts/client.ts';
import { PAIRING } from '../../words/pairing.ts';
import { allowedAddress } from './allowed-address.ts';
import type { SourceProps } from './types.ts';

export function AddressSource({ busy, onAsk, onProblem }: SourceProps) {
  const [typed, setTyped] = useState('');
  const fetchIt = async (event: Event) => {
    event.preventDefault();
    const allowed = await allowedAddress(typed);
    return allowed.ok ? onAsk(ask('pairing/fetch', { url: allowed.url })) : onProblem(allowed.problem);
  };
  return (
    <form onSubmit={fetchIt} class="field">
      <label for="url">{PAIRING.url}</label>
      <div class="row">
        <input id="url" type="text" inputMode="url" spellcheck={false} autocomplete="off" autocapitalize="off" maxLength={4096} placeholder={PAIRING.urlPlaceholder} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        <button type="submit" class="main" disabled={busy || typed.trim() === ''}>{PAIRING.fetch}</button>
      </div>
    </form>
  );
}
